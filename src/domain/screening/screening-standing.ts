import { ageOfScreen, calendarDay, isLater } from '../time/currency.ts';
import type { CutoffSettings } from './cutoff-settings.ts';
import { INSTRUMENT_ORDER, INSTRUMENTS } from './instruments.ts';
import type { Screen } from './screen.ts';
import type { ScreenFinding } from './screening-finding.ts';
import { scoreScreen } from './screening-score.ts';

/**
 * Every screen scored, and whether its total speaks for the visit day `visitDate`
 * (rules/screening.md#current). Newest first, the same for every order of reading.
 */
export function findingsOf(
  screens: readonly Screen[],
  visitDate: string,
  practice: CutoffSettings & { readonly timeZone: string },
): readonly ScreenFinding[] {
  const zone = practice.timeZone;
  const scored = screens.map((screen) => ({
    ...scoreScreen(screen, practice),
    screen,
    age: ageOfScreen(screen.taken, visitDate, zone),
  }));
  const inWindow = scored.filter(({ age }) => age === 'today' || age === 'current');
  type Scored = (typeof scored)[number];

  // Only a form with a result takes over from an earlier one: a half-filled form does not hide it.
  const superseded = (one: Scored) =>
    inWindow.some(
      (other) =>
        other.screen.instrument === one.screen.instrument &&
        !other.incomplete &&
        isLater(other.screen.taken, one.screen.taken, zone),
    );
  // "PHQ-2 positive + full-length instrument same day: the full-length result decides" (§1.3).
  const resolved = (one: Scored) =>
    one.positive &&
    inWindow.some(
      (other) =>
        INSTRUMENTS[one.screen.instrument].resolvedBy.includes(other.screen.instrument) &&
        calendarDay(other.screen.taken, zone) === calendarDay(one.screen.taken, zone) &&
        !other.positive &&
        !other.incomplete &&
        !superseded(other),
    );
  const standingOf = (one: Scored): ScreenFinding['standing'] => {
    if (one.age === 'stale' || one.age === 'future') return one.age;
    if (superseded(one)) return 'superseded';
    return resolved(one) ? 'resolved_by_full_length' : 'counts';
  };
  return scored
    .map((one) => ({ ...one, standing: standingOf(one) }))
    .toSorted((a, b) => newestFirst(a.screen, b.screen, zone));
}

function newestFirst(a: Screen, b: Screen, zone: string): number {
  const byDay = compare(calendarDay(b.taken, zone), calendarDay(a.taken, zone));
  const byInstrument =
    INSTRUMENT_ORDER.indexOf(a.instrument) - INSTRUMENT_ORDER.indexOf(b.instrument);
  return byDay || byInstrument || compare(b.taken, a.taken) || compare(key(a), key(b));
}

const key = (screen: Screen): string =>
  JSON.stringify([screen.records, screen.total, screen.items]);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
