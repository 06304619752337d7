import { ALL_INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import { isShortForm } from './code-meaning.ts';
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
const NAMES = ALL_INSTRUMENTS.map(({ id, names }) => ({
  id,
  pattern: new RegExp(`^${names.code}${LANGUAGE}$`, 'i'),
}));

/** Which form a QuestionnaireResponse answers, by the last part of its Questionnaire's address. */
export function formOfQuestionnaire(canonical: string | undefined, linkIds: LinkIds): NamedForm {
  if (canonical === undefined) return { kind: 'none' };
  const [address = ''] = canonical.split('|');
  const configured = linkIds[address];
  if (configured) return { kind: 'instrument', instrument: configured.instrument };
  const tail = address.split(/[/#:]/).at(-1) ?? '';
  const short = ALL_INSTRUMENTS.find(({ names }) => isShortForm(names, tail))?.names.shortForm;
  if (short !== undefined) return { kind: 'not_scorable', name: short.name };
  const found =
    ALL_INSTRUMENTS.find(({ codes }) => [...codes.panels, ...codes.totals].includes(tail)) ??
    NAMES.find(({ pattern }) => pattern.test(tail));
  if (found) return { kind: 'instrument', instrument: found.id };
  const shown = shownFormOfAddress(tail);
  return shown === null ? { kind: 'none' } : { kind: 'not_scorable', name: shown };
}

/** What to call a form by what a text says of it; at the same place, the short form is meant. */
const IN_TEXT = ALL_INSTRUMENTS.flatMap(({ names: { text, shortForm } }) => {
  const patterns = Object.entries(text);
  const shorter = patterns.flatMap(([, pattern]) =>
    shortForm ? [[shortForm.name, `(?:${pattern})[- ]?${shortForm.ending}\\b`] as const] : [],
  );
  return [...shorter, ...patterns].map(([name, pattern]) => ({
    name,
    pattern: new RegExp(`(?:${pattern})(?!\\d)`, 'i'),
  }));
});

/**
 * The form a display text seems to be about, null for none. Good enough to say that something was
 * left out, never to score it.
 */
export function formInText(concept: fhir4.CodeableConcept | undefined): string | null {
  const said = [concept?.text, ...(concept?.coding ?? []).flatMap((c) => [c.display, c.code])];
  const text = said.filter((words) => words !== undefined).join(' | ');
  const [first] = IN_TEXT.map(({ name, pattern }) => ({ name, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return first?.name ?? shownFormInText(text);
}
