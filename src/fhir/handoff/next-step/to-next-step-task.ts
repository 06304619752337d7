import type { NextStepRecord } from '../../../domain/handoff/next-step-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import { businessStatus } from '../record/business-status.ts';
import {
  encounterOf,
  patientReference,
  REFERRAL_IN_FORCE,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { toOwner } from '../record/step-owner.ts';

const STATES = {
  planned: {
    status: 'requested',
    code: 'next-step-confirmed',
    display: 'Dated next step confirmed',
    // A date for a call is no acceptance: nobody there said that they take her.
    bser: '2.0',
  },
  done: { status: 'completed', code: 'next-step-done', display: 'Next step kept', bser: null },
  missed: {
    status: 'failed',
    code: 'could-not-reach',
    display: 'Next step did not happen',
    bser: null,
  },
  cancelled: {
    status: 'cancelled',
    code: 'next-step-replaced',
    display: 'Another step took its place',
    bser: null,
  },
} as const;

/** What the Task asks for, in words that she may read. */
const SAYS = {
  practice_calls: 'The receiving practice calls her.',
  she_calls: 'She calls the receiving practice.',
  call_together: 'Staff and she call the receiving practice together.',
  own_check_in: 'The clinic checks in with her.',
} as const;

/** A dated next step as a `callback` Task (rules/fhir.md#callback). */
export function toNextStepTask(step: NextStepRecord, context: WriteContext): fhir4.Task {
  const state = STATES[step.state];
  const io = (code: string, display: string) => concept(LOCAL.taskIo, code, display);
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, step.key)],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    basedOn: referTo(context, REFERRAL_IN_FORCE),
    partOf: referTo(context, 'root'),
    status: state.status,
    businessStatus: businessStatus(state),
    intent: 'order',
    priority: 'urgent',
    code: concept(LOCAL.task, 'callback', 'Dated next step'),
    description: SAYS[step.way],
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: step.at,
    requester: toReference(step.by),
    ...toOwner(step.owner),
    restriction: { period: { start: step.from, end: step.until } },
    input: [
      {
        type: concept(EXTERNAL.gravity, 'contact-entity', 'Contact Entity'),
        valueReference: toReference(step.to),
      },
      { type: io('next-step-way', 'Who calls whom'), valueCode: step.way },
      { type: io('next-step-contact', 'Whom to ask for'), valueString: step.contact },
      {
        type: io('next-step-phone', 'Number for the next step'),
        valueContactPoint: { system: 'phone', value: step.phone },
      },
      { type: io('check-on', 'Day to make sure that it happened'), valueDate: step.checkOn },
    ],
  };
}
