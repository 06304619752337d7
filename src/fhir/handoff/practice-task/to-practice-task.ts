import type { PracticeTaskRecord } from '../../../domain/handoff/handoff-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';
import { businessStatus } from '../record/business-status.ts';
import {
  encounterOf,
  patientReference,
  recordIdentifier,
  referTo,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';
import { withdrawnBecause } from '../record/withdrawn-because.ts';

const STATES = {
  requested: {
    status: 'requested',
    code: 'contacting-practice',
    display: 'Contacting receiving practice',
    bser: '2.0',
  },
  appointment: {
    status: 'accepted',
    code: 'appointment-confirmed',
    display: 'First appointment confirmed',
    bser: '5.1.1',
  },
  next_step: {
    status: 'requested',
    code: 'next-step-confirmed',
    display: 'Dated next step confirmed',
    // A date for a call is no acceptance: nobody there said that they take her.
    bser: '2.0',
  },
  withdrawn: {
    status: 'cancelled',
    code: 'withdrawn',
    display: 'Withdrawn',
    bser: '6.0',
  },
} as const;

/** Keys of a referral and of the practice's task for it differ only in their stem. */
const referralKey = (key: string): string => key.replace(/^practice-task/, 'referral');

/** The receiving practice's side as a `fulfill` Task (rules/fhir.md#practices-task). */
export function toPracticeTask(record: PracticeTaskRecord, context: WriteContext): fhir4.Task {
  const state = STATES[record.state];
  const request = referTo(context, referralKey(record.key));
  const [focus] = request;
  return {
    resourceType: 'Task',
    meta: restrictedMeta(),
    identifier: [
      {
        ...recordIdentifier(context, record.key),
        type: { coding: [{ system: EXTERNAL.identifierType, code: 'PLAC' }] },
      },
    ],
    groupIdentifier: { system: SID.handoff, value: context.handoffId },
    ...(focus === undefined ? {} : { basedOn: request, focus }),
    partOf: referTo(context, 'root'),
    status: state.status,
    ...(record.state === 'withdrawn' ? { statusReason: withdrawnBecause(record.because) } : {}),
    businessStatus: businessStatus(state),
    intent: 'order',
    priority: 'urgent',
    code: concept(EXTERNAL.taskCode, 'fulfill', 'Fulfill the focal request'),
    for: patientReference(context),
    ...encounterOf(context),
    authoredOn: record.at,
    requester: toReference(record.by),
    owner: toReference(record.to),
    input: [
      {
        type: concept(LOCAL.taskIo, 'intake-phone', 'Intake telephone'),
        valueContactPoint: { system: 'phone', value: record.phone },
      },
    ],
    ...outputsOf(record),
  };
}

/**
 * The confirmed visit, and the dated next step with whom to ask for (rules/fhir.md#practices-task).
 */
function outputsOf({ appointmentAt, nextStep }: PracticeTaskRecord): Pick<fhir4.Task, 'output'> {
  const type = (code: string, display: string) => concept(LOCAL.taskIo, code, display);
  const output: fhir4.TaskOutput[] = [
    ...(nextStep === undefined
      ? []
      : [
          { type: type('next-step-date', 'Next step'), valueDateTime: nextStep.at },
          { type: type('next-step-contact', 'Whom to ask for'), valueString: nextStep.contact },
        ]),
    ...(appointmentAt === null
      ? []
      : [
          {
            type: type('confirmed-appointment', 'Confirmed appointment'),
            valueDateTime: appointmentAt,
          },
        ]),
  ];
  return output.length === 0 ? {} : { output };
}
