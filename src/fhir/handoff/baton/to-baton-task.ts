import type { BatonRecord } from '../../../domain/handoff/baton-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import {
  encounterOf,
  patientReference,
  REFERRAL_IN_FORCE,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { toRoleConcept } from '../record/role-coding.ts';
import { BATON_STATUS } from './baton-status.ts';

/** The baton as a `handoff-logistics` Task: who is asked, who has it, until when (§7 (c)). */
export function toBatonTask(baton: BatonRecord, context: WriteContext): fhir4.Task {
  const request = referTo(context, REFERRAL_IN_FORCE);
  const [focus] = request;
  const asked = toReference(baton.to.is === 'person' ? baton.to.who : baton.to.at);
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, baton.key)],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    ...(focus === undefined ? {} : { basedOn: request, focus }),
    partOf: referTo(context, 'root'),
    status: BATON_STATUS[baton.state],
    ...(baton.reason === null ? {} : { statusReason: { text: baton.reason } }),
    intent: 'order',
    priority: 'urgent',
    code: {
      coding: [
        {
          system: LOCAL.task,
          code: 'handoff-logistics',
          display: 'Complete warm handoff logistics',
        },
        { system: EXTERNAL.gravity, code: 'make-contact', display: 'Make Contact' },
      ],
    },
    description: 'Call with her present; not done until an appointment or a dated next step.',
    for: patientReference(context),
    ...encounterOf(context),
    // When it was claimed, and when it ended.
    ...(baton.claimedAt === null && baton.endedAt === null
      ? {}
      : {
          executionPeriod: {
            ...(baton.claimedAt === null ? {} : { start: baton.claimedAt }),
            ...(baton.endedAt === null ? {} : { end: baton.endedAt }),
          },
        }),
    authoredOn: baton.at,
    lastModified: baton.endedAt ?? baton.claimedAt ?? baton.at,
    requester: toReference(baton.by),
    ...(baton.to.is === 'role' ? { performerType: [toRoleConcept(baton.to.role)] } : {}),
    owner: baton.holder === null ? asked : toReference(baton.holder),
    restriction: { period: { end: baton.deadline } },
    // The owner changes with the claim; who was asked stays.
    input: [
      { type: concept(LOCAL.taskIo, 'passed-to', 'Whom it was passed to'), valueReference: asked },
    ],
  };
}
