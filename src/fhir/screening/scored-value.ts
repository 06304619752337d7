import type { AnswerList } from '../../domain/screening/instruments/instrument-entry.ts';
import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { ItemAnswer, UnreadReason } from '../../domain/screening/screen.ts';
import { isLoinc } from '../codes/code-system-name.ts';
import { ORDINAL_VALUE, SNOMED_NO, SNOMED_YES } from '../codes/code-systems.ts';

/** The `value[x]` of an Observation, a component or an answer, as far as a score can be in it. */
export type Valued = {
  readonly extension?: readonly fhir4.Extension[] | undefined;
  readonly valueQuantity?: fhir4.Quantity | undefined;
  readonly valueBoolean?: boolean | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueDecimal?: number | undefined;
  readonly valueString?: string | undefined;
  readonly valueCodeableConcept?: fhir4.CodeableConcept | undefined;
  readonly valueCoding?: fhir4.Coding | undefined;
};

/** `blank`: nothing was answered. `unread`: something was, and it is not a score; `held` says what. */
export type Reading<T> =
  | { readonly kind: 'score'; readonly score: T }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread'; readonly reason: UnreadReason; readonly held: string };

/**
 * Units that say "a count of points"; anything else is another scale (hazard H8). In UCUM an
 * annotation in braces carries no meaning and the unit is 1 (UCUM §12), so any of them counts,
 * except one that names another scale.
 */
const ANNOTATION = /^\{(?!\s*(?:[tz][-_ ]?scores?|percent\w*|%)\s*\})[^{}]*\}$/i;
/** The same in words: English, German, Spanish, French. */
const IN_WORDS =
  /^(?:1|#|(?:total )?scores?|sum|total|points?|pts?\.?|punkt(?:e|zahl|wert)?|pkt\.?|summe|puntos?|puntaje|puntuaci[oó]n|puntuaje)?$/i;

/** A stated total, 0 to the instrument's maximum. */
export function readTotal(valued: Valued, instrument: InstrumentId): Reading<number> {
  const { max } = INSTRUMENTS[instrument];
  const reading = numberIn(valued, max, totalInConcept);
  if (reading.kind !== 'score') return reading;
  return Number.isInteger(reading.score) && reading.score >= 0 && reading.score <= max
    ? reading
    : unread('out_of_range', `${reading.score}`);
}

/**
 * One scored answer. Only a score counts: an integer, an ordinal value, or a code with a published
 * score. The position of an option never does: EPDS items run both ways
 * (rules/screening.md#scoring, H7).
 */
export function readAnswer(
  answers: readonly Valued[],
  instrument: InstrumentId,
): Reading<ItemAnswer> {
  const { itemMax } = INSTRUMENTS[instrument];
  const readings = answers
    .map((answer) => answerIn(answer, instrument))
    .filter((reading) => reading.kind !== 'blank');
  const [reading] = readings;
  if (reading === undefined) return { kind: 'blank' };
  if (readings.length > 1) return unread('unknown_answer', 'more than one answer');
  if (reading.kind !== 'score') return reading;
  const { score } = reading;
  return Number.isInteger(score) && score >= 0 && score <= itemMax
    ? reading
    : unread('out_of_range', `${score}`);
}

const YES = ['yes', 'y', 'true', 'LA33-6', SNOMED_YES];
const NO = ['no', 'n', 'false', 'LA32-8', SNOMED_NO];

/** A yes or a no: a boolean, or a code or word that can only mean one of them. */
export function readYesNo(answers: readonly Valued[]): Reading<boolean> {
  const said = answers.flatMap(
    ({ valueBoolean, valueString, valueCoding, valueCodeableConcept }) => {
      const codings = [valueCoding, ...(valueCodeableConcept?.coding ?? [])];
      const words = codings.flatMap((coding) => [coding?.code, coding?.display]);
      return [valueBoolean, valueString, valueCodeableConcept?.text, ...words]
        .filter((word) => word !== undefined && word !== '')
        .map(String);
    },
  );
  if (said.length === 0) {
    const held = answers.flatMap(Object.keys).find((key) => key.startsWith('value'));
    return held === undefined ? { kind: 'blank' } : unread('unknown_answer', held.slice(5));
  }
  const is = (list: readonly string[]) =>
    said.some((word) => list.some((one) => one.toLowerCase() === word.trim().toLowerCase()));
  // Two answers that contradict each other: a yes is a yes.
  if (is(YES)) return { kind: 'score', score: true };
  return is(NO)
    ? { kind: 'score', score: false }
    : unread('unknown_answer', shortened(said[0] ?? ''));
}

function answerIn(answer: Valued, instrument: InstrumentId): Reading<number> {
  const { itemMax, answers } = INSTRUMENTS[instrument];
  const number = numberIn(answer, itemMax, (concept) => answerInConcept(concept, answers));
  if (number.kind !== 'unread' || !answers.yesNo) return number;
  const said = readYesNo([answer]);
  return said.kind === 'score' ? { kind: 'score', score: said.score ? 1 : 0 } : said;
}

function numberIn(
  valued: Valued,
  max: number,
  inConcept: (concept: fhir4.CodeableConcept) => Reading<number>,
): Reading<number> {
  const ordinal = ordinalIn(valued.extension);
  if (ordinal !== undefined) return { kind: 'score', score: ordinal };
  if (valued.valueQuantity) return numberInQuantity(valued.valueQuantity);
  const plain = valued.valueInteger ?? valued.valueDecimal;
  if (plain !== undefined) return { kind: 'score', score: plain };
  if (valued.valueString !== undefined) return numberInText(valued.valueString, max);
  if (valued.valueCodeableConcept) return inConcept(valued.valueCodeableConcept);
  if (valued.valueCoding) return inConcept({ coding: [valued.valueCoding] });
  const other = Object.keys(valued).find((key) => key.startsWith('value'));
  return other === undefined ? { kind: 'blank' } : unread('not_a_number', other.slice(5));
}

function numberInQuantity({ value, unit, code, comparator }: fhir4.Quantity): Reading<number> {
  if (value === undefined) return { kind: 'blank' };
  // The code is what software reads, the unit what people do (R4 Quantity): it decides alone.
  const named = (code?.trim() || unit?.trim()) ?? '';
  if (!ANNOTATION.test(named) && !IN_WORDS.test(named)) {
    return unread('wrong_unit', `${value} ${named}`);
  }
  if (comparator !== undefined) return unread('not_a_number', `${comparator}${value}`);
  return { kind: 'score', score: value };
}

/** `12`, `12.0` or `12/27` where 27 is the highest possible. */
function numberInText(text: string, max: number): Reading<number> {
  const match = /^(-?\d{1,4}(?:\.\d+)?)(?:\s*\/\s*(\d+))?$/.exec(text.trim());
  if (text.trim() === '') return { kind: 'blank' };
  if (match === null) return unread('not_a_number', shortened(text));
  if (match[2] !== undefined && Number(match[2]) !== max) return unread('not_a_number', text);
  return { kind: 'score', score: Number(match[1]) };
}

function totalInConcept({ coding = [], text, extension }: fhir4.CodeableConcept): Reading<number> {
  const ordinal = [extension, ...coding.map((c) => c.extension)].map(ordinalIn);
  const found = ordinal.find((value) => value !== undefined);
  if (found !== undefined) return { kind: 'score', score: found };
  const words = [...coding.flatMap((c) => [c.code, c.display]), text];
  const number = words.find((word) => /^\d+$/.test(word?.trim() ?? ''));
  if (number !== undefined) return { kind: 'score', score: Number(number) };
  return unread('not_a_number', shortened(text ?? coding[0]?.display ?? coding[0]?.code ?? ''));
}

function answerInConcept(
  { coding = [], text, extension }: fhir4.CodeableConcept,
  { loinc }: AnswerList,
): Reading<number> {
  const published = ({ system, code }: fhir4.Coding): number | undefined =>
    system === undefined || isLoinc(system) ? loinc[code ?? ''] : undefined;
  const scores = [ordinalIn(extension), ...coding.flatMap((c) => [ordinalIn(c.extension)])];
  scores.push(...coding.map(published));
  const said = new Set(scores.filter((score) => score !== undefined));
  const [score] = said;
  if (score !== undefined && said.size === 1) return { kind: 'score', score };
  return unread('unknown_answer', shortened(coding[0]?.code ?? text ?? ''));
}

function ordinalIn(extensions: readonly fhir4.Extension[] | undefined): number | undefined {
  const found = extensions?.find(({ url }) => ORDINAL_VALUE.includes(url));
  return found?.valueDecimal ?? found?.valueInteger;
}

function unread(reason: UnreadReason, held: string): Reading<never> {
  return { kind: 'unread', reason, held };
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
