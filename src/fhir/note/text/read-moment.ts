import { EXACTLY, WEEKDAYS } from './note-syntax.ts';
import { readText } from './read-text.ts';

/** A calendar day, `YYYY-MM-DD`, of `Mon 2026-12-07`; null when the two do not agree. */
export function readDay(written: string): string | null {
  if (written.startsWith(EXACTLY)) return readText(written.slice(EXACTLY.length));
  const [, weekday, day] = /^([A-Z][a-z]{2}) (\d{4}-\d{2}-\d{2})$/.exec(written) ?? [];
  return day !== undefined && weekdayOf(day) === weekday ? day : null;
}

/**
 * An instant as a record holds it. `Fri 2026-12-04 14:30 (UTC-5)` is one that was in UTC, said on
 * the practice's clock: `2026-12-04T19:30:00Z`. With an offset and no brackets it was as it stands.
 */
export function readInstant(written: string): string | null {
  if (written.startsWith(EXACTLY)) return readText(written.slice(EXACTLY.length));
  const [, date, hhmm, seconds = ':00', zone] = WRITTEN.exec(written) ?? [];
  const day = readDay(date ?? '');
  if (day === null || zone === undefined) return null;
  if (!zone.startsWith('(')) return `${day}T${hhmm}${seconds}${zone}`;
  const local = Date.parse(`${day}T${hhmm}:00Z`);
  const utc = local - minutesOf(zone) * 60_000;
  return Number.isNaN(utc) ? null : `${new Date(utc).toISOString().slice(0, 16)}${seconds}Z`;
}

const WRITTEN =
  /^(\w+ [\d-]+) (\d{2}:\d{2})(:\d{2}(?:\.\d+)?)? (\(UTC(?:[+-]\d+(?::\d{2})?)?\)|[+-]\d{2}:\d{2})$/;

function minutesOf(zone: string): number {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d+)(?::(\d+))?/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Three letters, or undefined for a day that no calendar has. */
export function weekdayOf(day: string): string | undefined {
  const date = new Date(`${day}T12:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return real ? WEEKDAYS[date.getUTCDay()] : undefined;
}
