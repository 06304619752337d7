import {
  isOf,
  type Keeper,
  keepNotes,
  keptNotes,
  type NoteToPaste,
} from '../visit/note-to-paste.ts';

/** Keeps the note for this person, `Patient/1`, in this window, until someone has pasted it. */
export function keepNoteToPaste(session: Keeper, person: string, note: NoteToPaste): void {
  const others = keptNotes(session).filter((one) => !isOf(one, session, person));
  keepNotes(session, [...others, { issuer: session.issuer, person, ...note }]);
}
