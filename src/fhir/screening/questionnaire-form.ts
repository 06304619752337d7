import type { InstrumentId } from '../../domain/screening/screen.ts';
import { INSTRUMENT_CODES } from './instrument-codes.ts';
import { shownFormInText, shownFormOfAddress } from './shown-form.ts';

/** One practice's Questionnaire: which of its linkIds is which item. */
export type QuestionnaireLinks = {
  readonly instrument: InstrumentId;
  /** linkId → item number, counted from 1. */
  readonly items: Readonly<Record<string, number>>;
  /** linkId of the total, when the form keeps one. */
  readonly total?: string;
  /** linkIds of yes/no questions about suicide outside the total (PHQ-A). */
  readonly yesNo?: readonly string[];
};

/** Configured Questionnaires by canonical address, without `|version`. */
export type LinkIds = Readonly<Record<string, QuestionnaireLinks>>;

/** The form an address names: an instrument, a form like one that cannot be scored, or neither. */
export type NamedForm =
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId }
  | { readonly kind: 'not_scorable'; readonly name: string }
  | { readonly kind: 'none' };

const LANGUAGE = '(?:[-_](?:[a-z]{2}(?:-[a-z]{2})?))?';
const NAMES = INSTRUMENT_CODES.map(({ id, name }) => ({
  id,
  pattern: new RegExp(`^${name}${LANGUAGE}$`, 'i'),
}));

/** Which form a QuestionnaireResponse answers, by the last part of its Questionnaire's address. */
export function formOfQuestionnaire(canonical: string | undefined, linkIds: LinkIds): NamedForm {
  if (canonical === undefined) return { kind: 'none' };
  const [address = ''] = canonical.split('|');
  const configured = linkIds[address];
  if (configured) return { kind: 'instrument', instrument: configured.instrument };
  const tail = address.split(/[/#:]/).at(-1) ?? '';
  if (/^epds[-_]?3a?$/i.test(tail)) return { kind: 'not_scorable', name: 'EPDS-3' };
  const found =
    INSTRUMENT_CODES.find(({ panels, totals }) => panels.includes(tail) || totals.includes(tail)) ??
    NAMES.find(({ pattern }) => pattern.test(tail));
  if (found) return { kind: 'instrument', instrument: found.id };
  const shown = shownFormOfAddress(tail);
  return shown === null ? { kind: 'none' } : { kind: 'not_scorable', name: shown };
}

const LOOKS_LIKE =
  /\b(?:(EPDS|Edinburgh Postnatal)([- ]?3A?\b)?|PHQ[- ]?([29]|A\b)|GAD[- ]?([27]))(?!\d)/i;

/**
 * The form a display text seems to be about, null for none. Good enough to say that something was
 * left out, never to score it.
 */
export function formInText(concept: fhir4.CodeableConcept | undefined): string | null {
  const said = [concept?.text, ...(concept?.coding ?? []).flatMap((c) => [c.display, c.code])];
  const text = said.filter((words) => words !== undefined).join(' | ');
  const match = LOOKS_LIKE.exec(text);
  if (match === null) return shownFormInText(text);
  if (match[1] !== undefined) return match[2] === undefined ? 'EPDS' : 'EPDS-3';
  return match[3] === undefined ? `GAD-${match[4]}` : `PHQ-${match[3].toUpperCase()}`;
}
