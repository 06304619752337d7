import { cleanText } from './clean-text.ts';
import type { NoteProblem, NoteRead, ReadNote } from './handoff-note.ts';
import { draftsOf } from './note-drafts.ts';
import { plain } from './note-syntax.ts';
import { partsOf } from './parts-of-note.ts';
import { readDraft } from './read-draft.ts';

/**
 * The note a document holds, the last one written if it holds several. Every value is as it was
 * written, or its entry is named among the problems.
 */
export function fromNote(document: string): NoteRead {
  return notesInText(document)[0] ?? { is: 'not_a_note' };
}

/** The newest version of every handoff's note in a document, the last one written first. */
export function notesInText(document: string): readonly (ReadNote | { is: 'unreadable' })[] {
  const { drafts, loose } = draftsOf(partsOf(cleanText(document)));
  const read = drafts.map(readDraft);
  const notes = read.filter((one) => one.is === 'note').toSorted(newestFirst);
  const newest = notes.filter(
    ({ note }, index) =>
      notes.findIndex((other) => other.note.handoffId === note.handoffId) === index,
  );
  const added = [...notes.flatMap(({ note }) => note.added), ...loose];
  return newest.length === 0
    ? read.filter((one) => one.is === 'unreadable').slice(0, 1)
    : newest.toSorted(lastWrittenFirst).map((one) => withAdded(one, added));
}

const newestFirst = (a: ReadNote, b: ReadNote): number =>
  b.note.version - a.note.version || a.problems.length - b.problems.length;

const lastWrittenFirst = (a: ReadNote, b: ReadNote): number =>
  a.note.at < b.note.at ? 1 : a.note.at > b.note.at ? -1 : 0;

/** With the text that is nowhere in it yet. */
function withAdded({ note, problems }: ReadNote, texts: readonly string[]): ReadNote {
  const known = new Set(note.added.map(plain));
  const added = texts.filter((text) => {
    const isNew = !known.has(plain(text));
    known.add(plain(text));
    return isNew;
  });
  return {
    is: 'note',
    note: { ...note, added: [...note.added, ...added] },
    problems: [...problems, ...added.map((text): NoteProblem => ({ is: 'added', text }))],
  };
}
