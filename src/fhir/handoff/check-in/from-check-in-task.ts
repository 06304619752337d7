import type { CheckInRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import { toActor, toReceiver } from '../record/record-identity.ts';
import { fromOwner } from '../record/step-owner.ts';

/** The check-in a Task tells of; null when it carries no date: a date is what makes it one. */
export function fromCheckInTask(task: Parsed<fhir4.Task>, key: string): CheckInRecord | null {
  const due = task.restriction?.period?.end?.slice(0, 10);
  if (due === undefined || task.authoredOn === undefined) return null;
  const input = (code: string) =>
    task.input?.find(({ type }) => codeIn(type, LOCAL.taskIo) === code);
  const how = input('check-in-by');
  const until = input('do-not-offer-until')?.valueDate;
  const anyway = input('offered-anyway')?.valueString;
  const to = task.input?.find((input) => codeIn(input.type, EXTERNAL.gravity) === 'contact-entity');
  const open = task.status === 'requested' || task.status === 'accepted';
  return {
    kind: 'check_in',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    due,
    how: how?.valueCode === 'call' ? 'call' : 'visit',
    owner: fromOwner(task),
    state: open || task.status === 'in-progress' ? 'planned' : 'done',
    to: toReceiver(to?.valueReference),
    ...(input('check-in-after')?.valueCode === 'safety' ? { because: 'safety' } : {}),
    ...(until === undefined ? {} : { doNotOfferUntil: until }),
    ...(anyway === undefined ? {} : { offeredAnyway: anyway }),
  };
}
