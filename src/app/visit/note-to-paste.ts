import { NOT_IN_CHART, type NoteNotInChart } from '../../fhir/write/not-in-chart.ts';
import type { VisitSession } from '../session/session-context.ts';
import { dropText, keepText, keptText } from '../session/window-store.ts';

// A note that this EHR does not let us save waits in this window until someone has pasted it into
// the chart: the next launch then finds it there (rules/fhir.md#write-ladder).

/** Whether a record, `DocumentReference/…`, is in the note that someone still has to paste. */
export const isToPaste = (reference: string): boolean => reference === NOT_IN_CHART;

/** A note to be pasted, and whether someone says that it was. */
export type NoteToPaste = {
  readonly resource: NoteNotInChart;
  readonly pasted: boolean;
};

export type Keeper = Pick<VisitSession, 'issuer' | 'storage'>;

/** The note of this person that still has to be pasted; null: there is none. */
export function noteToPaste(session: Keeper, person: string | null): NoteToPaste | null {
  // Windows may share a storage (F3): never another person's note.
  const kept = keptNotes(session).find((one) => person !== null && isOf(one, session, person));
  return kept === undefined ? null : { resource: kept.resource, pasted: kept.pasted };
}

/** The chart holds it, or a newer one. */
export function forgetNoteToPaste(session: Keeper, person: string): void {
  const kept = keptNotes(session);
  const others = kept.filter((one) => !isOf(one, session, person));
  if (others.length < kept.length) keepNotes(session, others);
}

/** One name for all: the name of what is kept says of nobody that she has a note. */
const KEY = 'note-to-paste';

type Kept = NoteToPaste & { readonly issuer: string; readonly person: string };

export const isOf = (one: Kept, { issuer }: Keeper, person: string): boolean =>
  one.issuer === issuer && one.person === person;

/** Keeps these notes, and no others, in this window. */
export function keepNotes({ storage }: Keeper, notes: readonly Kept[]): void {
  if (notes.length === 0) dropText(storage, KEY);
  else keepText(storage, KEY, JSON.stringify(notes));
}

/** The notes that wait in this window, of whomever. */
export function keptNotes({ storage }: Keeper): readonly Kept[] {
  const text = keptText(storage, KEY);
  if (text === null) return [];
  try {
    const kept: readonly Kept[] = JSON.parse(text);
    // What is not of this form is none of ours.
    return kept.filter(({ resource }) => resource.resourceType === 'DocumentReference');
  } catch {
    return [];
  }
}
