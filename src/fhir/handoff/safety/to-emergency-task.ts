import type { EmergencyRecord } from '../../../domain/handoff/safety-record.ts';
import { concept, LOCAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import {
  encounterOf,
  partOfEpisode,
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { BABY_INPUT, EMERGENCY } from './from-emergency-task.ts';

/**
 * An emergency a clinician marked, at any score (rules/safety.md#emergency). Corrected, it is
 * cancelled with the clinician's reason: it stays in the chart that it was marked, by whom and
 * when.
 */
export function toEmergencyTask(record: EmergencyRecord, context: WriteContext): fhir4.Task {
  const corrected = record.state === 'corrected';
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, record.key)],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    ...partOfEpisode(context),
    status: corrected ? 'cancelled' : 'in-progress',
    ...(corrected ? { statusReason: { text: record.reason ?? '' } } : {}),
    businessStatus: concept(
      LOCAL.businessStatus,
      corrected ? 'emergency-corrected' : 'emergency',
      corrected ? 'Emergency corrected' : 'Emergency',
    ),
    intent: 'order',
    priority: 'stat',
    code: concept(LOCAL.task, EMERGENCY, 'Emergency marked by a clinician'),
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: record.at,
    lastModified: record.lastAt,
    requester: toReference(record.by),
    owner: toReference(record.lastBy),
    ...(record.baby === undefined
      ? {}
      : {
          input: [
            {
              type: concept(LOCAL.taskIo, BABY_INPUT, 'Who is with the baby'),
              valueCode: record.baby,
            },
          ],
        }),
  };
}
