import type { FhirClient } from '../client/fhir-client.ts';
import { conclude } from './conclude.ts';
import type { Decided } from './decided.ts';
import { type Homes, homesOf } from './note-changes.ts';
import { writtenBeside } from './note-text.ts';
import { receiptsOf } from './receipts-of.ts';
import type { Sent } from './sent.ts';
import { stillAsRead } from './still-as-read.ts';
import { takeBack } from './take-back.ts';
import { isNote, NOTE, noteBefore, writeNote } from './write-note.ts';
import type { WritePlan } from './write-plan.ts';
import { type Standing, writeRecords } from './write-records.ts';
import { afterEvent, isPending, itemIn, type Run, startRun } from './write-run.ts';

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
  if (earlier.every(isPending)) {
    const asRead = await stillAsRead(client, homes.own, decided.context.resources);
    if (!asRead.ok) return { is: 'not_saved', failure: asRead.failure };
    if (!asRead.value) return MOVED_ON;
  }
  const run: Run = [...earlier, ...startRun(earlier.some(isNote) ? [] : [NOTE])];
  const begun: Standing = { homes, run, earlier, rest, committed: null };
  const inNote = async (standing: Standing): Promise<Sent> => {
    const committed = await commitInNote(client, decided, plan, standing);
    return 'homes' in committed ? written(committed) : committed;
  };
  const written = async (standing: Standing): Promise<Sent> => {
    const sent = await writeRecords(client, decided, plan, standing);
    return sent.is === 'log_turned_down' ? inNote({ ...standing, ...sent }) : sent;
  };
  return !rest && isCommittedInNote(homes, plan) ? inNote(begun) : written(begun);
}

/** The handoff's own Task is the place; a note where it has none. One to be pasted commits nothing. */
const isCommittedInNote = ({ own, noted }: Homes, plan: WritePlan): boolean =>
  plan.carrier !== 'window' &&
  noted.length > 0 &&
  own.every(({ record }) => record.kind !== 'episode');

/**
 * The whole decision as the next version of the note.
 * @returns how it stands then, or what there is to say instead: nothing else of it is written
 */
async function commitInNote(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  standing: Standing,
): Promise<Sent | Standing> {
  const { homes, run, earlier } = standing;
  const before = await noteBefore(client, decided, plan);
  if (!before.ok) {
    // An earlier try may have arrived: only the chart knows, and it could not be asked.
    return earlier.every(isPending)
      ? { is: 'not_saved', failure: before.failure }
      : { is: 'unknown', failure: before.failure, run: earlier };
  }
  if (before.value.is === 'moved_on') return MOVED_ON;
  const beside = homes.own.filter((change) => !homes.noted.includes(change));
  const committed = await writeNote(client, decided, plan, {
    changes: homes.noted,
    written: writtenBeside(beside),
    run,
    before: before.value,
  });
  const after = committed.events.reduce(afterEvent, run);
  if (itemIn(after, NOTE)?.state === 'confirmed') return { ...standing, run: after, committed };
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
