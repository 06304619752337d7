import type { AssessmentRecord, SafetyDisposition } from '../../../domain/handoff/safety-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
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

const DISPLAY: Readonly<Record<SafetyDisposition, string>> = {
  'safe-to-continue': 'Safe to continue',
  'same-day-psychiatric-evaluation': 'Same-day psychiatric evaluation',
  'emergency-transfer': 'Emergency transfer',
  'crisis-team-onsite': 'Crisis team on site',
};

/** The assessment is due in the same visit (rules/fhir.md#safety-task: 30 minutes). */
const DUE_MINUTES = 30;

/**
 * That an assessment was done, with its disposition, as a `safety-assessment` Task
 * (rules/fhir.md#safety-task). It never carries a score or a level of risk: the app records, it
 * does not assess.
 */
export function toAssessmentTask(record: AssessmentRecord, context: WriteContext): fhir4.Task {
  const due = Temporal.Instant.from(record.at).add({ minutes: DUE_MINUTES }).toString();
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, record.key)],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    ...partOfEpisode(context),
    status: 'completed',
    businessStatus: concept(
      LOCAL.businessStatus,
      'safety-assessment',
      'Same-visit safety assessment',
    ),
    intent: 'order',
    priority: 'stat',
    code: {
      coding: [
        {
          system: LOCAL.task,
          code: 'safety-assessment',
          display: 'Same-visit safety assessment',
        },
        { system: EXTERNAL.snomed, code: '225337009', display: 'Suicide risk assessment' },
      ],
    },
    ...(record.about === null ? {} : { focus: { reference: record.about } }),
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: record.at,
    lastModified: record.at,
    requester: toReference(record.by),
    owner: toReference(record.by),
    restriction: { period: { end: due } },
    input: [
      {
        type: concept(LOCAL.taskIo, 'assessment-tool', 'What the clinician assessed with'),
        valueCode: record.tool,
      },
    ],
    output: [
      {
        type: concept(LOCAL.taskIo, 'disposition', 'Disposition'),
        valueCodeableConcept: concept(
          LOCAL.safetyDisposition,
          record.disposition,
          DISPLAY[record.disposition],
        ),
      },
    ],
  };
}
