import type { Change } from '../../domain/handoff/handoff-record.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { referenceTo } from '../codes/reference.ts';
import type { HandoffContext } from '../handoff/handoff-transaction.ts';
import { conclude } from './conclude.ts';
import type { Decided } from './decided.ts';
import { look, unreadOf } from './look.ts';
import type { Homes } from './note-changes.ts';
import { toTaskLog, writtenBeside } from './note-text.ts';
import { receiptsOf } from './receipts-of.ts';
import { recordProvenance } from './record-provenance.ts';
import { isLogTurnedDown, sendInOrder } from './send-in-order.ts';
import type { Sent } from './sent.ts';
import { takeBack } from './take-back.ts';
import { isNote, type WrittenNote, writeNote } from './write-note.ts';
import type { WritePlan } from './write-plan.ts';
import { afterEvent, isPending, itemIn, type Run } from './write-run.ts';

/** A decision on its way into the chart. */
export type Standing = {
  readonly homes: Homes;
  readonly run: Run;
  readonly earlier: Run;
  readonly rest: boolean;
  /** The note that the decision is committed in; null: in its Task, or nowhere here. */
  readonly committed: WrittenNote | null;
};

/** The EHR takes the decision in no Task: it is committed in a note before anything else is written. */
type LogTurnedDown = { readonly is: 'log_turned_down'; readonly homes: Homes; readonly run: Run };

/**
 * The records of their own, the one the decision is committed in first, and what of them the EHR
 * turned down in the note.
 */
export async function writeRecords(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  { homes: { own, noted }, run: begun, earlier, rest, committed }: Standing,
): Promise<Sent | LogTurnedDown> {
  const { changes, by, at } = decided;
  const beside = changes.filter(
    (one) => !isEpisode(one) && (own.includes(one) || noted.includes(one)),
  );
  const isInTask = !rest && own.some(isEpisode) && beside.length > 0;
  const context = {
    ...withNote(decided.context, committed),
    ...(isInTask ? { log: toTaskLog(decided, writtenBeside(beside)) } : {}),
  };
  const sent = await sendInOrder(client, own, context, plan, begun);
  let { run } = sent;
  const refused = own.find((one) => {
    const item = itemIn(run, one.record.key);
    return item !== undefined && isLogTurnedDown(one, item, context, plan);
  });
  if (refused !== undefined) {
    const homes = { own: own.filter((one) => one !== refused), noted: [...noted, refused] };
    return { is: 'log_turned_down', homes, run };
  }
  const waits = sent.wanted.filter(
    ({ change, reference, resource }) =>
      mayBeThere(run, change.record.key) &&
      (reference !== null || plan.of(resource.resourceType).search),
  );
  const { seen, resources } = await look(client, waits, plan.of, context.patient);
  run = seen.reduce(afterEvent, run);
  const unread = unreadOf(run, seen);
  if (unread !== null) return { is: 'unknown', failure: unread, run };
  const twice = seen.flatMap((one) => (one.is === 'found' ? one.duplicates : []));
  const leftBehind = await takeBack(client, twice, plan.of);
  // What the EHR turned down the note carries, unless someone else's record stands in its place.
  const turnedDown = own.filter(({ record }) => isTurnedDown(run, record.key));
  const inNote = [...noted, ...turnedDown.filter((change) => !noted.includes(change))];
  const isReady = own.every((change) => isSettled(run, change, plan));
  let note = committed;
  // A note that the decision is committed in carries already what was to go there.
  const toCarry = committed === null ? inNote : inNote.slice(noted.length);
  const goesOn = committed === null && !rest && hasNote(decided);
  if (isReady && (toCarry.length > 0 || goesOn)) {
    const anew = run.map((item) =>
      isNote(item) ? { ...item, state: 'pending' as const, lost: false } : item,
    );
    note = await writeNote(client, { ...decided, context }, plan, {
      changes: inNote,
      written: [],
      run: anew,
      before: { is: 'as_read' },
    });
    run = note.events.reduce(afterEvent, anew);
  } else if (isReady && committed === null) {
    run = run.filter((item) => !isNote(item));
  }
  // A note that is a message is among the messages looked for, too.
  const written = eachOnce([...resources, ...(note?.resources ?? [])]);
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
  const isCommitted =
    rest || committed !== null || own.some((one) => isEpisode(one) && isIn(run, one));
  const said = { provenanceFailure, leftBehind, committed: isCommitted };
  return conclude({ run, receipts, resources: written, ...said });
}

/** The note that was just written in place of the version before. */
function withNote(context: HandoffContext, committed: WrittenNote | null): HandoffContext {
  if (committed === null) return context;
  const names = committed.resources.map(referenceTo);
  const others = context.resources.filter((one) => !names.includes(referenceTo(one)));
  return { ...context, resources: [...others, ...committed.resources] };
}

const isEpisode = ({ record }: Change): boolean => record.kind === 'episode';
const isIn = (run: Run, { record }: Change): boolean =>
  itemIn(run, record.key)?.state === 'confirmed';

const mayBeThere = (run: Run, key: string): boolean => {
  const state = itemIn(run, key)?.state;
  return state === 'sent' || state === 'unknown' || state === 'confirmed';
};

const isTurnedDown = (run: Run, key: string): boolean => {
  const item = itemIn(run, key);
  return item?.state === 'refused' && !item.lost;
};

/** It is in the chart, or the note will carry it: the note may be written. */
const isSettled = (run: Run, change: Change, plan: WritePlan): boolean =>
  plan.wayOf(change.record.kind) === 'resource_and_note' ||
  isIn(run, change) ||
  isTurnedDown(run, change.record.key);

const hasNote = ({ context }: Decided): boolean =>
  context.stored.some(
    ({ handoffId, inNote }) => handoffId === context.handoffId && inNote === true,
  );
