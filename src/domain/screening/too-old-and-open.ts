import { calendarDay, isLater } from '../time/currency.ts';
import { INSTRUMENTS } from './instruments.ts';
import type { ScreenFinding } from './screening-finding.ts';

/** Longer ago than the postpartum year nothing is listed for its own sake (rules/screening.md#open-referral). */
const CAP = { months: 12 };

/**
 * The newest positive screen of 15 days or more that nothing came of (rules/screening.md#current): no later form
 * of the same kind was answered, no full-length one of the same day was negative, and no handoff
 * since then had a lawful end. Null: there is none.
 */
export function tooOldAndOpen(
  findings: readonly ScreenFinding[],
  endedAt: string | null,
  visitDate: string,
  zone: string,
): ScreenFinding | null {
  const answeredSince = (old: ScreenFinding) =>
    findings.some(
      ({ screen, incomplete, age }) =>
        age !== 'future' &&
        !incomplete &&
        screen.instrument === old.screen.instrument &&
        isLater(screen.taken, old.screen.taken, zone),
    );
  const resolved = (old: ScreenFinding) =>
    findings.some(
      ({ screen, incomplete, positive }) =>
        !incomplete &&
        !positive &&
        INSTRUMENTS[old.screen.instrument].resolvedBy.includes(screen.instrument) &&
        calendarDay(screen.taken, zone) >= calendarDay(old.screen.taken, zone),
    );
  const ended = ({ screen }: ScreenFinding) =>
    endedAt !== null && calendarDay(endedAt, zone) >= calendarDay(screen.taken, zone);
  const inYear = ({ screen }: ScreenFinding) =>
    Temporal.PlainDate.compare(
      Temporal.PlainDate.from(calendarDay(screen.taken, zone)).add(CAP),
      visitDate,
    ) >= 0;
  return (
    findings.find(
      (one) =>
        one.age === 'stale' &&
        one.positive &&
        inYear(one) &&
        !answeredSince(one) &&
        !resolved(one) &&
        !ended(one),
    ) ?? null
  );
}
