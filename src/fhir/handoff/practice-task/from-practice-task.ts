import type { PracticeTaskRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { isLet, secondName, toActor, toReceiver } from '../record/record-identity.ts';
import { readBecause } from '../record/withdrawn-because.ts';

/** Input of a Task that the EHR made: where she is connected. */
export const DESTINATION_INPUT = 'destination';

/**
 * The practice's task a Task tells of; null when it names no place or no date. One that the EHR
 * made has its own owner and status: where she is connected is an input of ours, and it is ours as
 * long as our identifier is not let go.
 */
export function fromPracticeTask(task: Parsed<fhir4.Task>, key: string): PracticeTaskRecord | null {
  const used = secondName(task);
  const input = (code: string) =>
    task.input?.find(({ type }) => codeIn(type, LOCAL.taskIo) === code);
  const to = toReceiver(input(DESTINATION_INPUT)?.valueReference ?? task.owner);
  const at = used?.period?.start ?? task.authoredOn;
  if (to === null || at === undefined) return null;
  const output = (code: string) =>
    task.output?.find(({ type }) => codeIn(type, LOCAL.taskIo) === code);
  const appointmentAt = output('confirmed-appointment')?.valueDateTime;
  const nextStepAt = output('next-step-date')?.valueDateTime;
  const phone = input('intake-phone')?.valueContactPoint?.value;
  return {
    kind: 'practice_task',
    key,
    at,
    by: toActor(task.requester),
    to,
    state:
      task.status === 'cancelled' || task.status === 'rejected' || isLet(used)
        ? 'withdrawn'
        : appointmentAt === undefined
          ? nextStepAt === undefined
            ? 'requested'
            : 'next_step'
          : 'appointment',
    phone: phone ?? '',
    appointmentAt: appointmentAt ?? null,
    ...(nextStepAt === undefined
      ? {}
      : { nextStep: { at: nextStepAt, contact: output('next-step-contact')?.valueString ?? '' } }),
    ...readBecause(used?.type ?? task.statusReason),
    ...(used ? { task: `Task/${task.id}` } : {}),
  };
}
