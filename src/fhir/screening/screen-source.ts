import type { InstrumentId } from '../../domain/screening/instruments.ts';
import type { UnreadReason } from '../../domain/screening/screen.ts';
import { referenceOf } from '../codes/reference.ts';
import type { Meaning } from './code-meaning.ts';
import type { Valued } from './scored-value.ts';

/** One coded question or total with what was answered: none, one, or (wrongly) several values. */
export type Answer = {
  readonly meanings: readonly Meaning[];
  readonly values: readonly Valued[];
};

/** A chart record that holds a screen or a part of one, in either of its two FHIR shapes. */
export type ScreenSource = {
  readonly record: string;
  readonly status: string | undefined;
  /** Whose result it says it is; every one of these must be the person (`focus` counts). */
  readonly about: readonly (string | undefined)[];
  readonly taken: string | undefined;
  readonly encounter: string | null;
  readonly answeredBy: string | null;
  readonly language: string | null;
  /** Records it names as its parts or its origin. */
  readonly links: readonly string[];
  /** Forms it is known to be, whatever its answers say. */
  readonly known: readonly InstrumentId[];
  readonly answers: readonly Answer[];
  /** What the record's words or address call the form; null where only its codes tell. */
  readonly name: string | null;
  /** Set when it looks like a screen that cannot be scored: what is said of it. */
  readonly unscorable: string | null;
  /** A form of ours that this was filled in for, although nothing of it can be scored. */
  readonly unanswered: InstrumentId | null;
  /** Something was answered, whether or not it could be read. */
  readonly holdsAnswers?: boolean;
  /** The number such a record states, as it stands. */
  readonly stated?: number | undefined;
};

/** Why a record of the person cannot be used as it stands, or null when it can. */
export function unusable(source: ScreenSource, subject: string): UnreadReason | null {
  if (!source.about.every((reference) => reference === subject)) return 'someone_else';
  if (source.status === 'entered-in-error') return 'entered_in_error';
  const finished = ['final', 'amended', 'corrected', 'completed'];
  if (!finished.includes(source.status ?? '')) return 'not_final';
  return source.unscorable === null ? null : 'not_scorable';
}

/** `Type/id`. */
export function recordOf({ resourceType, id }: fhir4.Resource): string {
  return `${resourceType}/${id ?? '?'}`;
}

/** Who it was, by name where there is one. */
export function nameOf(who: fhir4.Reference | undefined): string | null {
  return who?.display ?? referenceOf(who) ?? null;
}
