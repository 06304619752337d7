import type { EpisodeRecord } from '../../../domain/handoff/handoff-record.ts';
import { concept, DECLINED_BY_SUBJECT, LOCAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import { businessStatus } from '../record/business-status.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { toContactInputs } from './contact-inputs.ts';
import { EPISODE_STATUS } from './episode-status.ts';

/** The episode as its root Task (rules/fhir.md#episode). */
export function toEpisodeTask(episode: EpisodeRecord, context: WriteContext): fhir4.Task {
  const status = EPISODE_STATUS[episode.state];
  const [focus, ...others] = episode.screens;
  const input: readonly fhir4.TaskInput[] = [
    ...others.map((reference) => ({
      type: concept(LOCAL.taskIo, 'screen', 'Screening result'),
      valueReference: { reference },
    })),
    ...toContactInputs(episode.contact),
    ...(episode.decision === undefined
      ? []
      : [
          {
            type: concept(LOCAL.taskIo, 'decision', 'Decision that last moved it'),
            valueString: episode.decision,
          },
        ]),
  ];
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, 'root')],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    status: status.status,
    ...(episode.state === 'check_in'
      ? { statusReason: { coding: [DECLINED_BY_SUBJECT], text: 'Prefers to wait' } }
      : {}),
    businessStatus: businessStatus(status),
    intent: 'order',
    priority: 'urgent',
    code: concept(LOCAL.task, 'warm-handoff', 'Warm handoff episode'),
    ...(focus === undefined ? {} : { focus: { reference: focus } }),
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: episode.at,
    lastModified: episode.lastAt,
    requester: toReference(episode.by),
    owner: toReference(episode.lastBy),
    ...(input.length === 0 ? {} : { input: [...input] }),
    ...(context.log === undefined ? {} : { note: [context.log] }),
  };
}
