import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { asText } from '../../domain/time/in-time-order.ts';
import type { Parsed } from '../border/parsed.ts';
import { isDecisionNote } from '../codes/decision-note.ts';
import { isType } from '../codes/of-type.ts';
import { fromResource } from '../handoff/from-resource.ts';
import { mayBeNote } from './may-be-note.ts';
import type { Unfinished } from './unfinished.ts';

/** What resources tell of handoffs (src/app/kept-records.ts). */
type Records = {
  readonly stored: readonly StoredRecord[];
  readonly unreadable: readonly string[];
  readonly notes: readonly string[];
  readonly twins: readonly string[];
  readonly unfinished: readonly Unfinished[];
};

/** The records that are resources of their own. Pure. */
export function recordsFrom(resources: readonly fhir4.Resource[]): Records {
  const read = resources.map(fromResource);
  const all = read.flatMap((one) => (one.is === 'record' ? one.stored : []));
  const first = new Map(
    all
      .toSorted(byAge)
      .toReversed()
      .map((one) => [nameOf(one), one]),
  );
  const isTwin = (one: StoredRecord) => first.get(nameOf(one)) !== one;
  return {
    stored: all.filter((one) => !isTwin(one)),
    unreadable: read.flatMap((one) => (one.is === 'unreadable' ? one.reference : [])),
    notes: [],
    twins: all.filter(isTwin).map(({ reference }) => reference),
    unfinished: [],
  };
}

/**
 * What was moved on since comes first, then what was stored first, then by its name where the server's
 * clock does not tell: the same for everyone.
 */
const byAge = (a: StoredRecord, b: StoredRecord): number =>
  (Number(b.version) || 0) - (Number(a.version) || 0) ||
  asText(a.savedAt ?? '', b.savedAt ?? '') ||
  asText(a.reference, b.reference);

/**
 * All records: those of their own, and what the handoff notes among these resources carry. What is
 * committed counts, also where it is still to be written as a record of its own. Where a
 * note carries a record, the note counts: a copy beside it is there for others, and is not moved on.
 * What a note says was entered by mistake is no record.
 */
export async function readRecords(resources: readonly fhir4.Resource[]): Promise<Records> {
  const own = recordsFrom(resources);
  const notes = resources.filter(mayBeNote);
  const tasks = resources.filter(isType('Task')).filter(hasDecision);
  if (notes.length + tasks.length === 0) return own;
  const [{ readNotes }, { asDecided, logsInTasks, unfinishedIn }] = await Promise.all([
    import('./read-notes.ts'),
    import('./unfinished.ts'),
  ]);
  const noted = readNotes(notes);
  const inNotes = new Set(noted.records.map(nameOf));
  const written = [
    ...own.stored.filter(
      (one) => !inNotes.has(nameOf(one)) && !noted.mistaken.includes(one.reference),
    ),
    ...noted.records,
  ];
  const logs = [...logsInTasks(tasks), ...noted.logs];
  const unfinished = unfinishedIn(logs, { resources, stored: written });
  return {
    stored: asDecided(written, unfinished),
    unfinished,
    unreadable: [...own.unreadable, ...noted.unreadable],
    notes: noted.carriers,
    twins: own.twins,
  };
}

const hasDecision = ({ note = [] }: Parsed<fhir4.Task>): boolean =>
  note.some(({ text }) => isDecisionNote(text));

const nameOf = ({ handoffId, record }: StoredRecord): string => `${handoffId}:${record.key}`;
