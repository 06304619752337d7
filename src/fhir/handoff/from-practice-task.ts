import type { PracticeTaskRecord } from '../../domain/handoff-record.ts';
import { codeIn, LOCAL } from './codes.ts';
import { toActor, toPlace } from './record-identity.ts';

/** The practice's task a Task tells of; null when it names no place or no date. */
export function fromPracticeTask(task: fhir4.Task, key: string): PracticeTaskRecord | null {
  const to = toPlace(task.owner);
  if (to === null || task.authoredOn === undefined) return null;
  const appointmentAt = task.output?.find(
    (output) => codeIn(output.type, LOCAL.taskIo) === 'confirmed-appointment',
  )?.valueDateTime;
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
          ? 'requested'
          : 'appointment_confirmed',
    phone: phone ?? '',
    appointmentAt: appointmentAt ?? null,
  };
}
