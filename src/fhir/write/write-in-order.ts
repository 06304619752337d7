import type { Change } from '../../domain/handoff/handoff-record.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { referenceTo } from '../codes/reference.ts';
import type { HandoffContext } from '../handoff/handoff-transaction.ts';
import { conclude } from './conclude.ts';
import type { Decided } from './decided.ts';
import { look } from './look.ts';
import { type Homes, homesOf } from './note-changes.ts';
import { receiptsOf } from './receipts-of.ts';
import { recordProvenance } from './record-provenance.ts';
import { isLogTurnedDown, sendInOrder } from './send-in-order.ts';
import type { Sent } from './sent.ts';
import { stillAsRead } from './still-as-read.ts';
import { takeBack } from './take-back.ts';
import { unreadOf } from './unread-of.ts';
import {
  NOTE,
  noteBefore,
  toTaskLog,
  type WrittenNote,
  writeNote,
  writtenBeside,
} from './write-note.ts';
import type { WritePlan } from './write-plan.ts';
import { afterEvent, type Item, type Run, startRun } from './write-run.ts';

/**
 * A decision one record at a time (rules/fhir.md#commit). It is committed first, whole, in the one
 * place where two who decide at once meet: the handoff's Task, or its note where there are no Tasks.
 * Who comes second there has written nothing. Then each record of its own is written; whoever opens
 * the chart next can finish that (unfinished.ts).
 * @param rest it is committed already, and only what is still to be written follows
 */
export async function writeInOrder(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  earlier: Run,
  rest = false,
): Promise<Sent> {
  const homes = homesOf(decided.changes, plan);
  const run: Run = [...earlier, ...startRun(earlier.some(isNote) ? [] : [NOTE])];
  if (earlier.every(isPending)) {
    const asRead = await stillAsRead(client, homes.own, decided.context.resources);
    if (!asRead.ok) return { is: 'not_saved', failure: asRead.failure };
    if (!asRead.value) return MOVED_ON;
  }
  return !rest && isCommittedInNote(homes, plan)
    ? commitInNote(client, decided, plan, { homes, run, earlier })
    : writeRecords(client, decided, plan, { homes, run, earlier, rest, committed: null });
}

/** The whole decision as the next version of the note; only then what has records of its own. */
async function commitInNote(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  { homes, run, earlier }: Pick<Standing, 'homes' | 'run' | 'earlier'>,
): Promise<Sent> {
  const before = await noteBefore(client, decided, plan);
  if (!before.ok) {
    // An earlier try may have arrived: only the chart knows, and it could not be asked.
    return earlier.every(isPending)
      ? { is: 'not_saved', failure: before.failure }
      : { is: 'unknown', failure: before.failure, run: earlier };
  }
  if (before.value.is === 'moved_on') {
    return MOVED_ON;
  }
  const beside = homes.own.filter((change) => !homes.noted.includes(change));
  const committed = await writeNote(client, decided, plan, {
    changes: homes.noted,
    written: writtenBeside(beside),
    run,
    before: before.value,
  });
  const after = committed.events.reduce(afterEvent, run);
  if (itemIn(after, NOTE)?.state === 'confirmed') {
    const standing = { homes, run: after, earlier, committed };
    return writeRecords(client, decided, plan, { ...standing, rest: false });
  }
  const leftBehind = await takeBack(client, committed.lostOnes, plan.of);
  const receipts = receiptsOf(decided.changes, after, plan, { seen: [], note: committed.stands });
  const { resources } = committed;
  const nothing = { provenanceFailure: null, leftBehind, committed: false };
  return conclude({ run: after, receipts, resources, ...nothing });
}

const MOVED_ON: Sent = {
  is: 'changed_elsewhere',
  failure: { kind: 'conflict', method: 'POST', what: 'Bundle', text: null },
  leftBehind: [],
};

/** The handoff's own Task is the place; a note where it has none. One to be pasted commits nothing. */
const isCommittedInNote = ({ own, noted }: Homes, plan: WritePlan): boolean =>
  plan.carrier !== 'window' &&
  noted.length > 0 &&
  own.every(({ record }) => record.kind !== 'episode');

type Standing = {
  readonly homes: Homes;
  readonly run: Run;
  readonly earlier: Run;
  readonly rest: boolean;
  /** The note that the decision is committed in; null: in its Task, or nowhere here. */
  readonly committed: WrittenNote | null;
};

/** The records of their own, and what of them the EHR turned down in the note. */
async function writeRecords(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  { homes: { own, noted }, run: begun, earlier, rest, committed }: Standing,
): Promise<Sent> {
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
    return commitInNote(client, decided, plan, { homes, run, earlier });
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
  const isCarried = committed === null ? inNote.length === 0 : inNote.length === noted.length;
  const isKept = committed === null && !rest && hasNote(decided);
  if (isReady && (!isCarried || isKept)) {
    const anew = run.map((item) => (isNote(item) ? (startRun([NOTE])[0] ?? item) : item));
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
const isNote = ({ key }: Item): boolean => key === NOTE;
const isPending = ({ state }: Item): boolean => state === 'pending';
const itemIn = (run: Run, key: string): Item | undefined => run.find((one) => one.key === key);
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
