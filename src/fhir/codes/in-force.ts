/**
 * Whether a Period holds on a day. Both ends are included; without an end it goes on, without a
 * start it has begun; a month or a year begins with its first day and ends with its last
 * (R4 §2.24.0.11 Period). An end that cannot be read bounds nothing.
 *
 * @param day `YYYY-MM-DD`
 */
export function inForce(period: fhir4.Period | undefined, day: string): boolean {
  const from = edgeOf(period?.start, 'first');
  const until = edgeOf(period?.end, 'last');
  return (from === null || from <= day) && (until === null || day <= until);
}

/** A name, number, address or identifier as FHIR dates it, or calls it old. */
type Dated = { readonly use?: string | undefined; readonly period?: fhir4.Period | undefined };

/** Whether a name, number, address or identifier is one to use on a day. */
export const inUse = ({ use, period }: Dated, day: string): boolean =>
  use !== 'old' && inForce(period, day);

/** The calendar day of a FHIR date or dateTime; a month or year is its first or last day. */
export function edgeOf(date: string | undefined, which: 'first' | 'last'): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  const start = `${year}-${month ?? '01'}-${day ?? '01'}`;
  try {
    const first = Temporal.PlainDate.from(start);
    if (which === 'first' || day !== undefined) return first.toString();
    return first
      .add(month === undefined ? { years: 1 } : { months: 1 })
      .subtract({ days: 1 })
      .toString();
  } catch {
    return null;
  }
}
