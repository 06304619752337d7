import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { ItemAnswer, Screen } from '../../domain/screening/screen.ts';
import type { ScreenPart } from './screen-part.ts';

/** One filled-in form, from the parts found of it so far. */
export type ScreenForm = {
  readonly instrument: InstrumentId;
  readonly total: number | null;
  readonly items: ReadonlyMap<number, ItemAnswer>;
  readonly yesNo: ReadonlyMap<string, boolean | null>;
  readonly taken: string | null;
  readonly parts: readonly ScreenPart[];
};

/** A form known from one part. */
export function formOfPart(part: ScreenPart): ScreenForm {
  const { instrument, total, items, yesNo, taken } = part;
  return { instrument, total, items, yesNo, taken, parts: [part] };
}

/**
 * Two forms as one, or null when they say different things: another answer to the same item, or
 * another total. A total that only repeats the sum of its own items gives way to the other one,
 * so that both numbers stay visible.
 */
export function joined(a: ScreenForm, b: ScreenForm): ScreenForm | null {
  const items = answersOf(a.items, b.items);
  const yesNo = answersOf(a.yesNo, b.yesNo);
  if (items === null || yesNo === null) return null;
  const totals = [...new Set([a.total, b.total].filter((total) => total !== null))];
  const stated = totals.length < 2 ? totals : totals.filter((total) => total !== sumOf(a, items));
  const [total = null] = stated;
  if (stated.length > 1) return null;
  const parts = [...a.parts, ...b.parts].toSorted(byWeight);
  const taken = moments(parts)[0] ?? null;
  return { instrument: a.instrument, total, items, yesNo, taken, parts };
}

/** The answers of two forms together; null where one question has two different answers. */
function answersOf<K, V>(
  a: ReadonlyMap<K, V | null>,
  b: ReadonlyMap<K, V | null>,
): ReadonlyMap<K, V | null> | null {
  const both = new Map(a);
  for (const [question, answer] of b) {
    const other = both.get(question) ?? null;
    if (other !== null && answer !== null && other !== answer) return null;
    both.set(question, other ?? answer);
  }
  return both;
}

/** Whether a form's total could come from its items, blanks counted as anything they can be. */
export function addsUp({ instrument, total, items }: ScreenForm): boolean {
  if (total === null || items.size === 0) return true;
  const { items: length, itemMax } = INSTRUMENTS[instrument];
  const answered = [...items.values()].filter((answer) => answer !== null);
  const least = answered.reduce<number>((sum, answer) => sum + answer, 0);
  return total >= least && total <= least + itemMax * (length - answered.length);
}

/** How many items and yes/no questions have an answer. */
export function answeredItems({ items, yesNo }: ScreenForm): number {
  return [...items.values(), ...yesNo.values()].filter((answer) => answer !== null).length;
}

/** The form as the domain knows it; the caller has made sure of its date. */
export function toScreen(form: ScreenForm, taken: string): Screen {
  const { instrument, total, items, yesNo, parts } = form;
  const numbers = Array.from({ length: INSTRUMENTS[instrument].items }, (_, index) => index + 1);
  const first = <T>(pick: (part: ScreenPart) => T | null): T | null =>
    parts.map(pick).find((value) => value !== null) ?? null;
  return {
    instrument,
    taken,
    total,
    items: items.size === 0 ? null : numbers.map((number) => items.get(number) ?? null),
    ...(yesNo.size === 0 ? {} : { yesNoAnswers: inOrder(yesNo) }),
    // The response is the person's own; an Observation's performer may only have entered it.
    answeredBy:
      parts.find(({ record, answeredBy }) => isResponse(record) && answeredBy)?.answeredBy ??
      first((part) => part.answeredBy),
    language: first((part) => part.language),
    records: [...new Set(parts.map(({ record }) => record))],
    encounter: first((part) => part.encounter),
  };
}

/** By the name of the question, so that the order of reading does not matter. */
const inOrder = (yesNo: ScreenForm['yesNo']): readonly (boolean | null)[] =>
  [...yesNo].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);

/** The total's record first, then the responses, then the rest by name. */
function byWeight(a: ScreenPart, b: ScreenPart): number {
  return weight(a) - weight(b) || (a.record < b.record ? -1 : a.record > b.record ? 1 : 0);
}

function weight({ total, record }: ScreenPart): number {
  if (isResponse(record)) return 1;
  return total === null ? 2 : 0;
}

/** When the parts were taken, a time before a mere date. */
function moments(parts: readonly ScreenPart[]): readonly string[] {
  const taken = parts.map((part) => part.taken).filter((moment) => moment !== null);
  return taken.toSorted((a, b) => Number(b.includes('T')) - Number(a.includes('T')));
}

function sumOf({ instrument }: ScreenForm, items: ReadonlyMap<number, ItemAnswer>): number | null {
  const answers = [...items.values()].filter((answer) => answer !== null);
  if (answers.length < INSTRUMENTS[instrument].items) return null;
  return answers.reduce<number>((sum, answer) => sum + answer, 0);
}

function isResponse(record: string): boolean {
  return record.startsWith('QuestionnaireResponse/');
}
