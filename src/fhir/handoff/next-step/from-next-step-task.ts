import {
  NEXT_STEP_WAYS,
  type NextStepRecord,
  type NextStepWay,
} from '../../../domain/handoff/next-step-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import { toActor, toReceiver } from '../record/record-identity.ts';
import { fromOwner } from '../record/step-owner.ts';

const isWay = (code: string | undefined): code is NextStepWay =>
  NEXT_STEP_WAYS.some((way) => way === code);

/** The dated next step a Task tells of; null without a date, a place, a name or a number. */
export function fromNextStepTask(task: Parsed<fhir4.Task>, key: string): NextStepRecord | null {
  const input = (code: string) =>
    task.input?.find(
      ({ type }) => codeIn(type, LOCAL.taskIo) === code || codeIn(type, EXTERNAL.gravity) === code,
    );
  const { start, end } = task.restriction?.period ?? {};
  const to = toReceiver(input('contact-entity')?.valueReference);
  const contact = input('next-step-contact')?.valueString;
  const phone = input('next-step-phone')?.valueContactPoint?.value;
  const way = input('next-step-way')?.valueCode;
  if (!start || !end || !to || !contact || !phone || !task.authoredOn) return null;
  return {
    kind: 'next_step',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    way: isWay(way) ? way : 'practice_calls',
    from: start,
    until: end,
    to,
    contact,
    phone,
    owner: fromOwner(task),
    checkOn: input('check-on')?.valueDate ?? end.slice(0, 10),
    state: stateOf(task.status),
  };
}

function stateOf(status: fhir4.Task['status'] | undefined): NextStepRecord['state'] {
  switch (status) {
    case 'completed':
      return 'done';
    case 'failed':
      return 'missed';
    case 'cancelled':
    case 'rejected':
      return 'cancelled';
    default:
      return 'planned';
  }
}
