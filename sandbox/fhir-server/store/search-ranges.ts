/** A closed interval: milliseconds since 1970 for dates, plain numbers for quantities. */
export type Range = { readonly low: number; readonly high: number };

/** The ends of what JavaScript's Date can hold stand for "no start" and "no end". */
export const beginningOfTime = -8.64e15;
export const endOfTime = 8.64e15;

const dateTime =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

const offsetMilliseconds = (zone: string | undefined): number => {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
};

/**
 * The interval a FHIR date, dateTime or instant covers at its own precision (R4 §3.1.1.4.5):
 * `2026-11` is the whole month. Without a zone it is read as UTC. Undefined when it is not a date.
 */
export function dateRange(value: string): Range | undefined {
  const match = dateTime.exec(value);
  if (match === null) return undefined;
  const fraction = match[7];
  const zone = match[8];
  const written = match
    .slice(1, 7)
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 1 ? Number(part) - 1 : Number(part)));
  const low =
    utc(written) + (fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000));
  // Date.UTC carries 31 November over into December: such a day does not exist.
  if (written.length > 1 && new Date(low).getUTCMonth() !== written[1]) return undefined;
  const next = utc(written.with(-1, (written.at(-1) ?? 0) + 1));
  const offset = offsetMilliseconds(zone);
  return { low: low - offset, high: (fraction === undefined ? next - 1 : low) - offset };
}

const utc = ([year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0]: number[]): number =>
  Date.UTC(year, month, day, hour, minute, second);

/** The interval a number stands for at its written precision: 5.4 is 5.35 to 5.45 (R4 §3.1.1.4.6). */
export function numberRange(written: string): Range | undefined {
  const match = /^[+-]?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written);
  if (match === null) return undefined;
  const value = Number(written);
  const half = 10 ** (Number(match[2] ?? 0) - (match[1]?.length ?? 0)) / 2;
  return { low: value - half, high: value + half };
}

/** Date range of a Period; an open end is open. */
export function periodRange(period: fhir4.Period): Range | undefined {
  const start = period.start === undefined ? undefined : dateRange(period.start);
  const end = period.end === undefined ? undefined : dateRange(period.end);
  if (!start && !end) return undefined;
  return { low: start?.low ?? beginningOfTime, high: end?.high ?? endOfTime };
}
