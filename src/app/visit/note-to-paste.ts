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

type Keeper = Pick<VisitSession, 'issuer' | 'storage'>;

/** Keeps the note for this person, `Patient/1`, in this window. */
export function keepNoteToPaste(session: Keeper, person: string, note: NoteToPaste): void {
  keepText(session.storage, keyOf(session, person), JSON.stringify({ person, ...note }));
}

/** The note of this person that still has to be pasted; null: there is none. */
export function noteToPaste(session: Keeper, person: string | null): NoteToPaste | null {
  if (person === null) return null;
  const text = keptText(session.storage, keyOf(session, person));
  const kept = text === null ? null : parsed(text);
  // Windows may share a storage (F3): never another person's note.
  return kept?.person === person ? { resource: kept.resource, pasted: kept.pasted } : null;
}

/** The chart holds it, or a newer one. */
export const forgetNoteToPaste = (session: Keeper, person: string): void =>
  dropText(session.storage, keyOf(session, person));

const keyOf = ({ issuer }: Keeper, person: string): string => `note-to-paste ${issuer} ${person}`;

function parsed(text: string): ({ readonly person: string } & NoteToPaste) | null {
  try {
    const { person, resource, pasted } = JSON.parse(text);
    const whole = typeof person === 'string' && resource?.resourceType === 'DocumentReference';
    return whole ? { person, resource, pasted: pasted === true } : null;
  } catch {
    return null;
  }
}
