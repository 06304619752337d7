import type { Change } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import { conclude } from './conclude.ts';
import type { Decided } from './decided.ts';
import { look } from './look.ts';
import { homesOf } from './note-changes.ts';
import { receiptsOf } from './receipts-of.ts';
import { recordProvenance } from './record-provenance.ts';
import { sendInOrder } from './send-in-order.ts';
import type { Sent } from './sent.ts';
import { takeBack } from './take-back.ts';
import { unreadOf } from './unread-of.ts';
import { NOTE, noteBefore, type WrittenNote, writeNote } from './write-note.ts';
import type { WritePlan } from './write-plan.ts';
import { afterEvent, type Item, type Run, startRun } from './write-run.ts';

/**
 * A decision one record at a time, and what cannot be a record in the handoff note. The note comes
 * last, so that it can name what is beside it; that nobody else has moved on is asked first.
 */
export async function writeInOrder(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  earlier: Run,
): Promise<Sent> {
  const { changes, context, by, at } = decided;
  const { own, noted } = homesOf(changes, plan);
  const before = await noteBefore(client, decided, plan);
  if (!before.ok) {
    // An earlier try may have arrived: only the chart knows, and it could not be asked.
    return earlier.every(isPending)
      ? { is: 'not_saved', failure: before.failure }
      : { is: 'unknown', failure: before.failure, run: earlier };
  }
  if (before.value.is === 'moved_on') {
    return { is: 'changed_elsewhere', failure: MOVED_ON, leftBehind: [] };
  }
  let run: Run = [...earlier, ...startRun(earlier.some(isNote) ? [] : [NOTE])];
  const sent = await sendInOrder(client, own, context, plan, run);
  run = sent.run;
  const waits = sent.wanted.filter(
    ({ change, reference, resource }) =>
      mayBeThere(run, change.record.key) &&
      (reference !== null || plan.of(resource.resourceType).search),
  );
  const { seen, resources } = await look(client, waits, plan.of, context.patient);
  run = seen.reduce(afterEvent, run);
  const unread = unreadOf(run, seen);
  if (unread !== null) return { is: 'unknown', failure: unread, run };
  let written = resources;
  const twice = seen.flatMap((one) => (one.is === 'found' ? one.duplicates : []));
  const leftBehind = [...(await takeBack(client, twice, plan.of))];
  // What the EHR turned down the note carries, unless someone else's record stands in its place.
  const turnedDown = own.filter(({ record }) => isTurnedDown(run, record.key));
  const inNote = [...noted, ...turnedDown.filter((change) => !noted.includes(change))];
  const ready = own.every((change) => isSettled(run, change, plan));
  let note: WrittenNote | null = null;
  if (ready && (inNote.length > 0 || hasNote(decided))) {
    note = await writeNote(client, decided, plan, {
      changes: inNote,
      run,
      before: before.value,
    });
    run = note.events.reduce(afterEvent, run);
    // A note that is a message is among the messages looked for, too.
    written = eachOnce([...resources, ...note.resources]);
  } else if (ready) {
    run = run.filter((item) => !isNote(item));
  }
  if (run.some((item) => isNote(item) && item.lost)) {
    const mine = resources.filter((one) => isCreatedNow(own, run, one, sent.run));
    leftBehind.push(...(await takeBack(client, [...mine, ...(note?.lostOnes ?? [])], plan.of)));
  }
  const receipts = receiptsOf(changes, run, plan, { seen, note: note?.stands ?? null });
  const targets: readonly string[] = [
    ...seen.flatMap((one) => (one.is === 'found' ? [one.reference] : [])),
    ...(note === null || note.stands.where === 'window' ? [] : [note.stands.reference]),
  ].filter((reference) => reference !== null);
  const stands = receipts.every(({ is }) => is === 'ours' || is === 'left_out');
  const provenanceFailure =
    stands && plan.provenance
      ? await recordProvenance(client, { changes, targets, by, at }, earlier.every(isPending))
      : null;
  return conclude({ run, receipts, resources: written, provenanceFailure, leftBehind });
}

const MOVED_ON: FhirFailure = { kind: 'conflict', method: 'POST', what: 'Bundle', text: null };

const isNote = ({ key }: Item): boolean => key === NOTE;
const isPending = ({ state }: Item): boolean => state === 'pending';
const itemIn = (run: Run, key: string): Item | undefined => run.find((one) => one.key === key);

const mayBeThere = (run: Run, key: string): boolean => {
  const state = itemIn(run, key)?.state;
  return state === 'sent' || state === 'unknown' || state === 'confirmed';
};

const isTurnedDown = (run: Run, key: string): boolean => {
  const item = itemIn(run, key);
  return item?.state === 'refused' && !item.lost;
};

/** It is in the chart, or the note will carry it: the note may be written. */
function isSettled(run: Run, { record }: Change, plan: WritePlan): boolean {
  const state = itemIn(run, record.key)?.state;
  if (plan.wayOf(record.kind) === 'resource_and_note') return true;
  return state === 'confirmed' || isTurnedDown(run, record.key);
}

const hasNote = ({ context }: Decided): boolean =>
  context.stored.some(
    ({ handoffId, inNote }) => handoffId === context.handoffId && inNote === true,
  );

/** Created by this very decision: what stood before it stays. */
const isCreatedNow = (
  own: readonly Change[],
  run: Run,
  resource: fhir4.Resource,
  sent: Run,
): boolean =>
  own.some(({ record, write }) => {
    const item = itemIn(run, record.key);
    return (
      write === 'create' &&
      madeByHand(record) === null &&
      itemIn(sent, record.key)?.accepted === true &&
      item?.reference === referenceTo(resource)
    );
  });
