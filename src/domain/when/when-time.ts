import { cut } from './when-words.ts';

/** The readings of a time, and the words that are left. */
export type ReadTime = { readonly times: readonly Temporal.PlainTime[]; readonly rest: string };

// "9 de la mañana", "2 in the afternoon": the part of the day stands for am or pm.
const MORNING = /\b(?:(?:in the )?morning|(?:de|por|en) la manana)\b/;
const LATER_DAY = /\b(?:(?:in the )?(?:afternoon|evening)|(?:de|por|en) la (?:tarde|noche))\b/;
const NOON = /\b(?:at )?(?:12 )?(?:noon|(?:al )?mediodia)\b/;

const HOUR_MINUTE = '(\\d{1,2})(?:[:.h](\\d{2})|h)?';
const WITH_LETTER = new RegExp(`(?<![\\d/:.-])${HOUR_MINUTE} ?([ap])(?:\\.? ?m\\b\\.?|\\b\\.?)`);
const TOGETHER_WITH_LETTER = /(?<![\d/:.-])(\d{1,2})(\d{2}) ?([ap])(?:\.? ?m\b\.?|\b\.?)/;
const BARE = new RegExp(`(?<![\\d/:.-])${HOUR_MINUTE}(?![\\d/:.-])`);
const BARE_TOGETHER = /(?<![\d/:.-])(\d{1,2})(\d{2})(?![\d/:.-])/;

/**
 * Finds the time: null when there is none. Without am or pm, 1 to 12 o'clock has two readings,
 * unless `clock24` says that the entry is written on the 24-hour clock.
 */
export function readTime(words: string, clock24: boolean): ReadTime | 'unreadable' | null {
  const noon = cut(words, NOON);
  if (noon !== null) return { times: [new Temporal.PlainTime(12)], rest: noon[0] };

  const part = cut(words, MORNING) ?? cut(words, LATER_DAY);
  const partOfDay = part === null ? null : MORNING.test(words) ? 'a' : 'p';
  const text = part === null ? words : part[0];

  const found =
    cut(text, TOGETHER_WITH_LETTER) ??
    cut(text, WITH_LETTER) ??
    cut(text, BARE_TOGETHER) ??
    cut(text, BARE);
  if (found === null) return part === null ? null : 'unreadable';
  const [rest, hourText = '', minuteText = '0', letter = null] = found;
  const times = timesOf(Number(hourText), Number(minuteText), letter ?? partOfDay, clock24);
  return times === null ? 'unreadable' : { times, rest };
}

function timesOf(
  hour: number,
  minute: number,
  half: string | null,
  clock24: boolean,
): readonly Temporal.PlainTime[] | null {
  if (hour > 23 || minute > 59) return null;
  const at = (hours: number) => new Temporal.PlainTime(hours, minute);
  if (half === null && (clock24 || hour === 0 || hour > 12)) return [at(hour)];
  if (hour === 0 || hour > 12) return null;
  const morning = at(hour % 12);
  const afternoon = at((hour % 12) + 12);
  if (half === null) return [morning, afternoon];
  return [half === 'a' ? morning : afternoon];
}
