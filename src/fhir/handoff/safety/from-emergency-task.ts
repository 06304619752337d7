import {
  BABY_WITH,
  type BabyWith,
  type EmergencyRecord,
} from '../../../domain/handoff/safety-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor } from '../record/record-identity.ts';

/** Code of the Task in our own system. */
export const EMERGENCY = 'safety-emergency';
/** Its input that says who is with the baby. */
export const BABY_INPUT = 'baby-with';

const isBabyWith = (code: string | undefined): code is BabyWith =>
  BABY_WITH.some((one) => one === code);

/**
 * The emergency a Task tells of. One that is cancelled without a reason was not corrected as the
 * rule asks, and still counts.
 */
export function fromEmergencyTask(task: Parsed<fhir4.Task>, key: string): EmergencyRecord | null {
  if (task.authoredOn === undefined) return null;
  const reason = task.statusReason?.text?.trim();
  const baby = task.input?.find((input) => codeIn(input.type, LOCAL.taskIo) === BABY_INPUT);
  const corrected = task.status === 'cancelled' && Boolean(reason);
  return {
    kind: 'emergency',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    state: corrected ? 'corrected' : 'marked',
    reason: corrected ? (reason ?? null) : null,
    ...(isBabyWith(baby?.valueCode) ? { baby: baby.valueCode } : {}),
    lastBy: toActor(task.owner ?? task.requester),
    lastAt: task.lastModified ?? task.authoredOn,
  };
}
