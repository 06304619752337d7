import {
  ASSESSMENT_TOOLS,
  type AssessmentRecord,
  type AssessmentTool,
  SAFETY_DISPOSITIONS,
  type SafetyDisposition,
} from '../../../domain/handoff/safety-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor } from '../record/record-identity.ts';

const isDisposition = (code: string | undefined): code is SafetyDisposition =>
  SAFETY_DISPOSITIONS.some((one) => one === code);
const isTool = (code: string | undefined): code is AssessmentTool =>
  ASSESSMENT_TOOLS.some((one) => one === code);

/**
 * The assessment a Task tells of. Null without a disposition this version knows, or while it is
 * not completed: only an assessment that was done releases a pause.
 */
export function fromAssessmentTask(task: Parsed<fhir4.Task>, key: string): AssessmentRecord | null {
  const disposition = task.output
    ?.map((output) => codeIn(output.valueCodeableConcept, LOCAL.safetyDisposition))
    .find(isDisposition);
  const tool = task.input?.find((input) => codeIn(input.type, LOCAL.taskIo) === 'assessment-tool');
  const { authoredOn, status } = task;
  if (disposition === undefined || authoredOn === undefined || status !== 'completed') return null;
  return {
    kind: 'assessment',
    key,
    at: authoredOn,
    by: toActor(task.owner ?? task.requester),
    disposition,
    tool: isTool(tool?.valueCode) ? tool.valueCode : 'own',
    about: task.focus?.reference ?? null,
  };
}
