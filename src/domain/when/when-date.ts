import type { Language } from '../language/language.ts';
import { cut, MONTH, MONTHS, WEEKDAY, WEEKDAYS } from './when-words.ts';

/** The readings of a date, and the words that are left. */
export type ReadDate = {
  readonly days: readonly Temporal.PlainDate[];
  readonly rest: string;
  /** Written `2026-12-04`: the time beside it is on the 24-hour clock. */
  readonly clock24: boolean;
};
export type DateProblem = 'unreadable' | 'wrong_weekday' | 'past';

/** Where `12/4` is December 4th; where the day comes first it has two readings here in the US. */
const MONTH_FIRST_IN: Readonly<Record<Language, boolean>> = { en: true, es: false };

/** A date without a year that has passed means next year only when that is not far off. */
export const NEXT_YEAR_DAYS = 183;

const NEXT = '(?:next|proximo|proxima)';
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/;
const DAY = '(\\d{1,2})(?:st|nd|rd|th|o)?(?!\\d|[:.h]\\d| ?[ap]\\b| ?[ap]\\.? ?m\\b)';
const YEAR = '(?:(?: de| del)? (20\\d{2}))?(?!\\d)';
const MONTH_FIRST = new RegExp(`\\b${MONTH} (?:the )?${DAY}${YEAR}`);
const DAY_FIRST = new RegExp(`(?<![\\d/:.])\\b${DAY} (?:de |of )?${MONTH}(?![a-z])${YEAR}`);
const IN_DAYS = /\b(?:in|en|dentro de) (\d{1,3}|an?|one|una?) (day|dia|week|semana)s?\b/;
const AFTER_TOMORROW = /\b(?:(?:the )?day after tomorrow|pasado manana)\b/;
const TOMORROW = /\b(?:tomorrow|tmrw|tmw|manana)\b(?<!(?:de|por|en) la manana)/;
const TODAY = /\b(?:today|hoy)\b/;
const NEXT_WEEKDAY = new RegExp(
  `\\b(?:${NEXT} ${WEEKDAY}|${WEEKDAY} (?:que viene|proximo))(?![a-z])`,
);
const PLAIN_WEEKDAY = new RegExp(`\\b(?:(?:this|coming|este) )?${WEEKDAY}(?![a-z])`);

type Found = Omit<ReadDate, 'clock24'> & { readonly clock24?: true };

/**
 * Finds the date: null when there is none. More than one day: the words have two readings
 * (`12/4` in Spanish, `next Tuesday` said on a Monday), to be asked about.
 */
export function readDate(
  words: string,
  today: Temporal.PlainDate,
  locale: Language,
): ReadDate | DateProblem | null {
  const calendar =
    isoDate(words) ?? slashedDate(words, today, locale) ?? namedDate(words, today, locale);
  if (typeof calendar === 'string') return calendar;
  if (calendar !== null) return withWeekday(calendar);
  const relative = relativeDate(words, today) ?? weekdayDate(words, today);
  return relative === null ? null : { ...relative, clock24: false };
}

function isoDate(words: string): Found | DateProblem | null {
  const found = cut(words, ISO);
  if (found === null) return null;
  const [rest, year, month, day] = found;
  const date = dateOf(Number(year), Number(month), Number(day));
  return date === null ? 'unreadable' : { days: [date], rest, clock24: true };
}

function slashedDate(
  words: string,
  today: Temporal.PlainDate,
  locale: Language,
): Found | DateProblem | null {
  const found = cut(words, SLASHED);
  if (found === null) return null;
  const [rest, first, second, yearText] = found;
  const year =
    yearText === undefined ? null : Number(yearText.length === 2 ? `20${yearText}` : yearText);
  const monthDay = inYear(Number(first), Number(second), year, today);
  const dayMonth = inYear(Number(second), Number(first), year, today);
  // In English here the month comes first; 25/12 has one reading in either language.
  const readings = MONTH_FIRST_IN[locale] && monthDay !== null ? [monthDay] : [monthDay, dayMonth];
  const days = distinct(readings.filter((reading) => reading !== null && reading !== 'past'));
  if (days.length > 0) return { days, rest };
  return readings.includes('past') ? 'past' : 'unreadable';
}

function namedDate(
  words: string,
  today: Temporal.PlainDate,
  locale: Language,
): Found | DateProblem | null {
  const monthFirst = cut(words, MONTH_FIRST);
  const dayFirst = cut(words, DAY_FIRST);
  // "9 dec 4" reads both ways in English; in Spanish the day comes first.
  if (monthFirst !== null && dayFirst !== null && MONTH_FIRST_IN[locale]) return 'unreadable';
  const found = dayFirst ?? monthFirst;
  if (found === null) return null;
  const [rest, one = '', two = '', yearText] = found;
  const [month, day] = dayFirst === null ? [one, two] : [two, one];
  const date = inYear(
    MONTHS[month.slice(0, 3)] ?? 0,
    Number(day),
    yearText === undefined ? null : Number(yearText),
    today,
  );
  if (date === 'past' || date === null) return date ?? 'unreadable';
  return { days: [date], rest };
}

function relativeDate(words: string, today: Temporal.PlainDate): Found | null {
  const ahead = cut(words, IN_DAYS);
  if (ahead !== null) {
    const count = /^\d/.test(ahead[1] ?? '') ? Number(ahead[1]) : 1;
    const days = /^(?:week|semana)/.test(ahead[2] ?? '') ? 7 * count : count;
    return { days: [today.add({ days })], rest: ahead[0] };
  }
  const offsets = [
    [AFTER_TOMORROW, 2],
    [TOMORROW, 1],
    [TODAY, 0],
  ] as const;
  for (const [pattern, days] of offsets) {
    const found = cut(words, pattern);
    if (found !== null) return { days: [today.add({ days })], rest: found[0] };
  }
  return null;
}

function weekdayDate(words: string, today: Temporal.PlainDate): Found | null {
  const next = cut(words, NEXT_WEEKDAY);
  const found = next ?? cut(words, PLAIN_WEEKDAY);
  if (found === null) return null;
  const weekday = weekdayOf(found[1] ?? found[2] ?? '');
  const coming = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const isToday = coming.equals(today);
  // Said on that very day it may be today or in a week.
  if (next === null)
    return { days: isToday ? [today, today.add({ days: 7 })] : [coming], rest: found[0] };
  // "Next Tuesday" is the coming one to some, next week's to others; asked where they differ.
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const nextWeek = monday.add({ days: weekday - 1 });
  const days = isToday ? [nextWeek] : distinct([coming, nextWeek]);
  return { days, rest: found[0] };
}

/** A weekday beside a date is a check on it: "Fri 12/4" must be a Friday. */
function withWeekday(date: Found): ReadDate | DateProblem {
  const found = cut(date.rest, PLAIN_WEEKDAY);
  const clock24 = date.clock24 ?? false;
  if (found === null) return { ...date, clock24 };
  const days = date.days.filter((day) => day.dayOfWeek === weekdayOf(found[1] ?? ''));
  return days.length === 0 ? 'wrong_weekday' : { days, rest: found[0], clock24 };
}

function weekdayOf(name: string): number {
  return WEEKDAYS[name.slice(0, 3)] ?? 0;
}

/** The date in that year; without one, this year's, or next year's when it is near. */
function inYear(
  month: number,
  day: number,
  year: number | null,
  today: Temporal.PlainDate,
): Temporal.PlainDate | 'past' | null {
  if (year !== null) return dateOf(year, month, day);
  const thisYear = dateOf(today.year, month, day);
  if (thisYear !== null && Temporal.PlainDate.compare(thisYear, today) >= 0) return thisYear;
  const nextYear = dateOf(today.year + 1, month, day);
  const near =
    nextYear !== null && today.until(nextYear, { largestUnit: 'days' }).days <= NEXT_YEAR_DAYS;
  if (near) return nextYear;
  return thisYear === null ? null : 'past';
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : null;
}

function distinct(days: readonly Temporal.PlainDate[]): readonly Temporal.PlainDate[] {
  return days.filter((day, index) => days.findIndex((other) => other.equals(day)) === index);
}
