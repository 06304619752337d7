import type { Change, HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import type { WrittenNote as NoteText } from '../note/carrier/note-identity.ts';
import { toTaskNote } from '../note/carrier/note-in-task.ts';
import { mistakenIn, toElsewhere } from '../note/mistaken.ts';
import { type Elsewhere, nextNote, type Written } from '../note/text/handoff-note.ts';
import { toNote } from '../note/text/to-note.ts';
import { versionOf } from '../note/unfinished.ts';
import type { Decided } from './decided.ts';
import { contentsAfter } from './note-changes.ts';
import { noteRead } from './note-now.ts';
import type { Run } from './write-run.ts';

/** What goes into the next version of the note. */
export type Into = {
  readonly changes: readonly Change[];
  /** What this decision writes as records of their own, after the note. */
  readonly written: readonly Written[];
  readonly run: Run;
};

/** The note after this decision, and its text. */
export function nextVersion(decided: Decided, { changes: inNote, run, written }: Into): NoteText {
  const { at, by, changes, context, words } = decided;
  const { handoffId, stored } = context;
  const known = noteRead(context);
  const mine = stored.filter((one) => one.handoffId === handoffId);
  const carried = mine.filter((one) => one.inNote === true);
  // Taken back and said again: it counts again, as it cannot be written a second time.
  const counts = run.flatMap(({ reference, state }) => (state === 'confirmed' ? reference : []));
  const earlier = mistakenIn(known?.note.elsewhere ?? []).filter(
    ({ reference }) => reference === null || !counts.includes(reference),
  );
  const { mistaken, records } = contentsAfter(carried, inNote, earlier);
  const elsewhere = [...besideOf(mine, changes, run), ...mistaken.map(toElsewhere)];
  const note = nextNote(known?.note ?? null, { handoffId, at, by, records, written, elsewhere });
  return { note, text: toNote(note, words(recordsAfter(decided))) };
}

/** Everything the handoff consists of after this decision, whatever it is kept in. */
function recordsAfter({ changes, context }: Decided): readonly HandoffRecord[] {
  const mine = context.stored.filter(({ handoffId }) => handoffId === context.handoffId);
  const all = new Map(mine.map(({ record }) => [record.key, record]));
  for (const { record, write } of changes) {
    if (write === 'enter_in_error') all.delete(record.key);
    else all.set(record.key, record);
  }
  return [...all.values()];
}

/** The decision as it stands in the Task that it is committed in. */
export function toTaskLog(decided: Decided, written: readonly Written[]): fhir4.Annotation {
  const { at, by, changes, context, words } = decided;
  const { handoffId } = context;
  const episode = changes.find(({ record }) => record.kind === 'episode');
  const before = episode === undefined || episode.write === 'create' ? 0 : episode.stored.version;
  const version = (Number(before) || 0) + 1;
  const note = { handoffId, version, at, by, written, records: [], elsewhere: [], added: [] };
  return toTaskNote({ note, text: toNote(note, words(recordsAfter(decided))) });
}

/** What of a decision is written as records of their own, as its log says it. */
export const writtenBeside = (changes: readonly Change[]): readonly Written[] =>
  changes.map((change): Written => {
    const { record, write } = change;
    if (write === 'create') return { record, write, after: null };
    const after = versionOf(change.stored);
    return write === 'update'
      ? { record, write, after }
      : { record, write, after, because: change.because };
  });

/** The records that are resources of their own, before and through this decision. */
function besideOf(
  stored: readonly StoredRecord[],
  changes: readonly Change[],
  run: Run,
): readonly Elsewhere[] {
  const before = stored.flatMap(({ inNote, record, reference }) =>
    inNote === true ? [] : [{ kind: record.kind, reference }],
  );
  const now = changes.flatMap(({ record }) => {
    const reference = run.find(({ key }) => key === record.key)?.reference ?? null;
    return reference === null ? [] : [{ kind: record.kind, reference }];
  });
  return [...new Map([...before, ...now].map((one) => [one.reference, one])).values()];
}
