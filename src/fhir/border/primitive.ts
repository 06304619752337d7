/** Types that are one JSON value (R4 §2.24.0.1), and what a value must be to be read as one. */
const READ: Readonly<Record<string, (value: unknown) => unknown>> = {
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  decimal: number,
  integer: whole,
  positiveInt: whole,
  unsignedInt: whole,
  string: text,
  markdown: text,
  code: trimmed,
  id: trimmed,
  uri: trimmed,
  url: trimmed,
  canonical: trimmed,
  oid: text,
  uuid: text,
  base64Binary: (value) => (typeof value === 'string' && isBase64(value) ? value : undefined),
  date,
  dateTime,
  instant: dateTime,
  time: (value) => (typeof value === 'string' && TIME.test(value) ? value : undefined),
};

export const isPrimitive = (type: string): boolean => Object.hasOwn(READ, type);

/** The value as a FHIR primitive of this type; undefined when it is none. */
export const readPrimitive = (type: string, value: unknown): unknown => READ[type]?.(value);

function number(value: unknown): unknown {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function whole(value: unknown): unknown {
  return Number.isInteger(value) ? value : undefined;
}

/** A text; half a character in it (a cut surrogate pair) can be put into no address. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : undefined;
}

/** Codes and addresses have no blanks around them (R4 code, uri). */
function trimmed(value: unknown): unknown {
  return text(value)?.trim();
}

/** A year, a month or a day; with a time, as some send it, its day. One that was never is none. */
function date(value: unknown): unknown {
  const day = typeof value === 'string' ? DATE.exec(value) : null;
  return day?.[1] !== undefined && isReal(day[1]) ? day[1] : undefined;
}

/**
 * A year, a month, a day or a moment. R4 wants an offset with a time and seconds; many send neither,
 * and the day still counts (fhir/border/local-time.ts).
 */
function dateTime(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  const [, day, time] = DATE_TIME.exec(value) ?? [];
  if (day === undefined || !isReal(day)) return undefined;
  return time === undefined || isRealTime(time) ? value : undefined;
}

const DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T.*)?$/;
const DATE_TIME =
  /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:(?<=-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** "24:00 is not allowed" (R4 time). */
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;

function isReal(day: string): boolean {
  const [year = '', month = '01', ofMonth = '01'] = day.split('-');
  if (year === '0000') return false;
  const read = new Date(`${year}-${month}-${ofMonth}T00:00:00Z`);
  return (
    !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(`${year}-${month}-${ofMonth}`)
  );
}

/** Blanks may stand in it, and the padding may be left out: both are decoded. */
function isBase64(data: string): boolean {
  const [, digits = '', padding = ''] = BASE_64.exec(data.replace(/\s+/g, '')) ?? [];
  const length = digits.length + padding.length;
  return digits !== '' && (padding === '' ? length % 4 !== 1 : length % 4 === 0);
}

const BASE_64 = /^([A-Za-z0-9+/]+)(={0,2})$/;

/** A leap second is a time (R4 instant). */
const isRealTime = (time: string): boolean => TIME.test(time.replace(/:60(?=\.|$)/, ':59'));
