import type { Change, PracticeTaskRecord } from '../../domain/handoff/handoff-record.ts';
import { EXTERNAL, LOCAL } from '../codes/our-codes.ts';
import { SID } from '../codes/sid.ts';
import { DESTINATION_INPUT } from './practice-task/from-practice-task.ts';
import { toPracticeTask } from './practice-task/to-practice-task.ts';
import { recordIdentifier, toReference, type WriteContext } from './record/record-identity.ts';
import { withdrawnBecause } from './record/withdrawn-because.ts';

type ByHand = fhir4.ServiceRequest | fhir4.Task;

/**
 * A record that somebody made in the EHR, with what makes it ours, or without it again: our
 * identifier (secondary; `old` once let go), the handoff's number where it had none, and on a Task
 * what has come of it. All else stays as its makers wrote it: its status, its performer and owner
 * are theirs, and it is never cancelled from here (rules/fhir.md#orders-by-hand).
 */
export function linkedByHand(before: ByHand, change: Change, context: WriteContext): ByHand {
  const { record } = change;
  const keeps = change.write !== 'enter_in_error';
  const isLet =
    (record.kind === 'referral' || record.kind === 'practice_task') && record.state === 'withdrawn';
  const because = isLet && 'because' in record ? record.because : undefined;
  const ours: fhir4.Identifier = {
    use: isLet ? 'old' : 'secondary',
    ...(because === undefined ? {} : { type: withdrawnBecause(because) }),
    ...recordIdentifier(context, record.key),
    period: { start: record.at },
  };
  // What this handoff called it before is replaced.
  const others = (before.identifier ?? []).filter(
    ({ system, value }) => system !== SID.record || !value?.startsWith(`${context.handoffId}:`),
  );
  const identifier = keeps ? [...others, ours] : others;
  const number = { system: SID.handoff, value: context.handoffId };
  const inForce = keeps && !isLet;
  if (before.resourceType === 'ServiceRequest') {
    return whole({
      ...before,
      identifier,
      requisition: numberAfter(before.requisition, inForce ? number : undefined),
    });
  }
  const task = record.kind === 'practice_task' && keeps ? toPracticeTask(record, context) : null;
  const input = [
    ...othersOf(before.input),
    ...(task?.input ?? []),
    ...destinationOf(record, keeps),
  ];
  return whole({
    ...before,
    identifier,
    groupIdentifier: numberAfter(before.groupIdentifier, inForce ? number : undefined),
    businessStatus: statusAfter(before.businessStatus, inForce ? task?.businessStatus : undefined),
    input,
    output: [...othersOf(before.output), ...(task?.output ?? [])],
  });
}

/** Theirs, if they gave it one; else ours, while it is ours. */
const numberAfter = (
  theirs: fhir4.Identifier | undefined,
  ours: fhir4.Identifier | undefined,
): fhir4.Identifier | undefined => (theirs?.system === SID.handoff ? ours : (theirs ?? ours));

/** Where she is connected: the owner is the EHR's, and may be a clerk. */
const destinationOf = (record: Change['record'], keeps: boolean): readonly fhir4.TaskInput[] =>
  record.kind === 'practice_task' && keeps
    ? [{ type: destinationType, valueReference: toReference((record as PracticeTaskRecord).to) }]
    : [];

const destinationType: fhir4.CodeableConcept = {
  coding: [{ system: LOCAL.taskIo, code: DESTINATION_INPUT, display: 'Where she is connected' }],
};

const othersOf = <T extends { type?: fhir4.CodeableConcept }>(parts: readonly T[] = []): T[] =>
  parts.filter(({ type }) => !type?.coding?.some(({ system }) => system === LOCAL.taskIo));

const STATUS_SYSTEMS: readonly (string | undefined)[] = [LOCAL.businessStatus, EXTERNAL.bserStatus];

/** Their codes and words, and beside them ours; without ours once it is let go. */
function statusAfter(
  before: fhir4.CodeableConcept | undefined,
  ours: fhir4.CodeableConcept | undefined,
): fhir4.CodeableConcept | undefined {
  const codes = before?.coding ?? [];
  const said = codes.find(({ system }) => system === LOCAL.businessStatus)?.display;
  const theirs = codes.filter(({ system }) => !STATUS_SYSTEMS.includes(system));
  const text = before?.text === said ? ours?.text : before?.text;
  const coding = [...theirs, ...(ours?.coding ?? [])];
  if (coding.length === 0 && text === undefined) return undefined;
  return { ...(coding.length === 0 ? {} : { coding }), ...(text === undefined ? {} : { text }) };
}

/** Neither empty lists nor absent values: in FHIR both are errors (R4 §2.1.0). */
const whole = <R extends ByHand>(resource: R): R =>
  Object.fromEntries(
    Object.entries(resource).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as R;
