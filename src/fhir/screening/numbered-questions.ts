import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { Meaning } from './code-meaning.ts';

/**
 * What the linkIds of one form mean by their numbers, whatever stands before them: `PHQ.1`,
 * `H1/T1/Q1`, `section.a-01`. Numbers that begin alike are one row of questions; the longest row
 * is the form's. None is read where two rows are as long, where a number comes twice, or where
 * the row counts from 0: a shifted row would put her answers under other questions.
 */
export function numberedQuestions(
  linkIds: readonly string[],
  form: InstrumentId,
): ReadonlyMap<string, Meaning> {
  const { items } = INSTRUMENTS[form];
  const rows = Map.groupBy(linkIds.flatMap(numberOf), ({ before }) => before);
  const [longest, next] = [...rows.values()].toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < 2 || longest.length === next?.length) {
    return new Map();
  }
  const numbers = longest.map(({ number }) => number);
  if (new Set(numbers).size < numbers.length || numbers.includes(0)) return new Map();
  const [first] = longest;
  const total = linkIds.find((linkId) => first !== undefined && isTotalOf(linkId, first.before));
  return new Map([
    ...longest
      .filter(({ number }) => number <= items)
      .map(({ linkId, number }): [string, Meaning] => [linkId, { instrument: form, part: number }]),
    ...(total === undefined
      ? []
      : [[total, { instrument: form, part: 'total' }] satisfies [string, Meaning]]),
  ]);
}

type Numbered = { readonly linkId: string; readonly before: string; readonly number: number };

/** A LOINC code ends in a number that counts nothing. */
export const endsInCode = (linkId: string): boolean => /(?:^|\D)\d{4,6}-\d$/.test(linkId);

/** One of them is number 0: the others are one further on than they say. */
export const countsFromZero = (linkIds: readonly string[]): boolean =>
  linkIds.some((linkId) => /(?:^|\D)0+$/.test(linkId));

function numberOf(linkId: string): readonly Numbered[] {
  const match = /^(.*?\D)0*(\d{1,2})$/.exec(linkId);
  if (match === null || endsInCode(linkId)) return [];
  const [, before = '', digits] = match;
  return [{ linkId, before: before.toLowerCase(), number: Number(digits) }];
}

/** `PHQ.total` beside `PHQ.1`; an "anxiety-score" beside them is no total. */
const isTotalOf = (linkId: string, before: string): boolean =>
  linkId.toLowerCase().startsWith(before) &&
  /^(?:total|score|sum|summe)(?:[-_ .]?(?:score|total))?$/i.test(linkId.slice(before.length));
