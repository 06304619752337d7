import { barsCalls, isSafeToCall, NOT_ASKED } from '../../domain/handoff/agreement.ts';
import { checkInDate } from '../../domain/when/check-in-date.ts';
import type { Visit } from './visit.ts';

/**
 * When to check in after "not today", and how: her next visit here, else a call
 * (rules/handoff.md#check-in-day).
 */
export function plannedCheckIn(visit: Visit): ReturnType<typeof checkInDate> {
  const { due, how } = checkInDate(visit.today, nextVisitDay(visit), visit.practice.closedDays);
  return { due, how: mayCallHer(visit) ? how : 'visit' };
}

/** Whether she agreed to be called without being asked about that very time (hazard H16). */
export const saidCallIsSafe = ({ handoff }: Visit): boolean =>
  isSafeToCall(handoff.episode?.record.contact ?? NOT_ASKED);

/** The day of her next visit here after today, `YYYY-MM-DD`; null: none is planned. */
export function nextVisitDay({ chart, today, localDay }: Visit): string | null {
  const days = chart.plannedVisits.map((start) => (start.includes('T') ? localDay(start) : start));
  return days.find((day) => day > today) ?? null;
}

/** Whether a dated call to her may be planned without asking about that very time (hazard H16). */
export const mayCallHer = ({ chart, handoff }: Visit): boolean =>
  isSafeToCall(handoff.episode?.record.contact, barsCalls(chart.person.phoneNotes ?? []));
