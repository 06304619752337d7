import type { CheckInRecord } from '../../../domain/handoff/handoff-record.ts';
import { concept, DECLINED_BY_SUBJECT, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import { businessStatus } from '../record/business-status.ts';
import {
  encounterOf,
  LATEST_OFFER,
  patientReference,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { toOwner } from '../record/step-owner.ts';

/** The dated check-in as a `revisit-handoff-offer` Task (rules/fhir.md#check-in-task). */
export function toCheckInTask(checkIn: CheckInRecord, context: WriteContext): fhir4.Task {
  const afterSafety = checkIn.because === 'safety';
  const [focus] = afterSafety ? [] : referTo(context, LATEST_OFFER);
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, checkIn.key)],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    partOf: referTo(context, 'root'),
    status: checkIn.state === 'planned' ? 'requested' : 'completed',
    businessStatus: businessStatus(
      checkIn.state === 'planned'
        ? { code: 'revisit-planned', display: 'Check-in planned', bser: null }
        : { code: 'revisit-done', display: 'Check-in done', bser: null },
    ),
    intent: 'plan',
    priority: afterSafety ? 'urgent' : 'routine',
    code: concept(LOCAL.task, 'revisit-handoff-offer', 'Revisit handoff offer'),
    description: afterSafety
      ? 'Contact her after the visit, and ask how things are.'
      : 'Ask how things have been, and offer the introduction again.',
    ...(focus === undefined ? {} : { focus }),
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: checkIn.at,
    requester: toReference(checkIn.by),
    ...toOwner(checkIn.owner),
    // She did not say no: something more urgent came first.
    ...(afterSafety ? {} : { reasonCode: { coding: [DECLINED_BY_SUBJECT] } }),
    // "period.high is the due date" (R4 Task.restriction.period; rules/fhir.md#check-in-task).
    restriction: { period: { end: checkIn.due } },
    input: [
      {
        type: concept(LOCAL.taskIo, 'check-in-by', 'How the check-in happens'),
        valueCode: checkIn.how,
      },
      ...(afterSafety
        ? [
            {
              type: concept(LOCAL.taskIo, 'check-in-after', 'What the check-in follows'),
              valueCode: 'safety',
            },
          ]
        : []),
      ...(checkIn.doNotOfferUntil === undefined
        ? []
        : [
            {
              type: concept(LOCAL.taskIo, 'do-not-offer-until', 'She asked to wait until'),
              valueDate: checkIn.doNotOfferUntil,
            },
          ]),
      ...(checkIn.offeredAnyway === undefined
        ? []
        : [
            {
              type: concept(LOCAL.taskIo, 'offered-anyway', 'Why it is offered before that day'),
              valueString: checkIn.offeredAnyway,
            },
          ]),
      ...(checkIn.to === null
        ? []
        : [
            {
              type: concept(EXTERNAL.gravity, 'contact-entity', 'Contact Entity'),
              valueReference: toReference(checkIn.to),
            },
          ]),
    ],
  };
}
