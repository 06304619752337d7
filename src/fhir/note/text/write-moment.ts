import { EXACTLY } from './note-syntax.ts';
import { readDay, readInstant, weekdayOf } from './read-moment.ts';
import { writeText } from './write-text.ts';

/** `Mon 2026-12-07`; anything else than a calendar day as it is. */
export function writeDay(day: string): string {
  const written = `${weekdayOf(day)} ${day}`;
  return readDay(written) === day ? written : EXACTLY + writeText(day);
}

/** An instant on the practice's clock, so that it reads back as it was; else as it is. */
export function writeInstant(instant: string, zone: string): string {
  const written = instant.endsWith('Z') ? onClock(instant, zone) : asItStands(instant);
  return written !== null && readInstant(written) === instant
    ? written
    : EXACTLY + writeText(instant);
}

const PARTS = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})$/;
const secondsOf = (seconds: string): string => (seconds === ':00' ? '' : seconds);

function asItStands(instant: string): string | null {
  const [, day, hhmm, seconds, offset] = PARTS.exec(instant) ?? [];
  if (day === undefined || seconds === undefined) return null;
  return `${weekdayOf(day)} ${day} ${hhmm}${secondsOf(seconds)} ${offset}`;
}

function onClock(instant: string, zone: string): string | null {
  const seconds = PARTS.exec(instant)?.[3];
  const at = Date.parse(instant);
  if (seconds === undefined || Number.isNaN(at)) return null;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const day = local.toPlainDate().toString();
  const hhmm = local.toPlainTime().toString().slice(0, 5);
  return `${weekdayOf(day)} ${day} ${hhmm}${secondsOf(seconds)} (UTC${shortly(local.offset)})`;
}

/** `-5` of `-05:00`, `+5:30`, and nothing of `+00:00`. */
const shortly = (offset: string): string =>
  offset === '+00:00' ? '' : offset.replace(/^([+-])0/, '$1').replace(/:00$/, '');
