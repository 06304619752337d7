import type { PracticeTaskRecord } from '../../domain/handoff-record.ts';
import { codeIn, LOCAL } from './codes.ts';
import { toActor, toReceiver } from './record-identity.ts';
import { readBecause } from './withdrawn-because.ts';

/** The practice's task a Task tells of; null when it names no place or no date. */
export function fromPracticeTask(task: fhir4.Task, key: string): PracticeTaskRecord | null {
  const to = toReceiver(task.owner);
  if (to === null || task.authoredOn === undefined) return null;
  const output = (code: string) =>
    task.output?.find(({ type }) => codeIn(type, LOCAL.taskIo) === code);
  const appointmentAt = output('confirmed-appointment')?.valueDateTime;
  const nextStepAt = output('next-step-date')?.valueDateTime;
  const phone = task.input?.find((input) => codeIn(input.type, LOCAL.taskIo) === 'intake-phone')
    ?.valueContactPoint?.value;
  return {
    kind: 'practice_task',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    to,
    state:
      task.status === 'cancelled' || task.status === 'rejected'
        ? 'withdrawn'
        : appointmentAt === undefined
          ? nextStepAt === undefined
            ? 'requested'
            : 'next_step_confirmed'
          : 'appointment_confirmed',
    phone: phone ?? '',
    appointmentAt: appointmentAt ?? null,
    ...(nextStepAt === undefined
      ? {}
      : { nextStep: { at: nextStepAt, contact: output('next-step-contact')?.valueString ?? '' } }),
    ...readBecause(task.statusReason),
  };
}
