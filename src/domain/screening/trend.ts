import { calendarDay } from '../time/currency.ts';
import { INSTRUMENT_ORDER, type InstrumentId } from './instruments.ts';
import type { CutoffUsed, ScreenFinding } from './screening-finding.ts';

/** One result on its day: the stated total, or what the answers add up to where none is stated. */
export type TrendPoint = { readonly day: string; readonly value: number };

/** The results of one instrument over the last year, oldest first, and the cut-off in force. */
export type Trend = {
  readonly instrument: InstrumentId;
  readonly cutoff: CutoffUsed;
  readonly points: readonly TrendPoint[];
};

/** The postpartum year: birth to 12 months (AIM bundle, rules/screening.md#postpartum-year). */
const MONTHS = 12;

/**
 * The results of the last 12 months by instrument, depression first. Nothing is filled in: a form
 * with neither a total nor a whole set of answers is not a point, and a date ahead is none either.
 */
export function trendsOf(
  findings: readonly ScreenFinding[],
  today: string,
  zone: string,
): readonly Trend[] {
  const since = Temporal.PlainDate.from(today).subtract({ months: MONTHS });
  const inYear = (day: string): boolean =>
    Temporal.PlainDate.compare(day, since) >= 0 && Temporal.PlainDate.compare(day, today) <= 0;
  return INSTRUMENT_ORDER.flatMap((instrument): readonly Trend[] => {
    const own = findings.filter(({ screen }) => screen.instrument === instrument);
    const points = own
      .flatMap(({ screen, complete, itemSum }): readonly TrendPoint[] => {
        const value = screen.total ?? (complete ? itemSum : null);
        const day = calendarDay(screen.taken, zone);
        return value !== null && inYear(day) ? [{ day, value }] : [];
      })
      .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day) || a.value - b.value);
    const [first] = own;
    return first === undefined || points.length === 0
      ? []
      : [{ instrument, cutoff: first.cutoff, points }];
  });
}
