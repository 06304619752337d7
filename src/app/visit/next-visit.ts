import { barsCalls, isSafeToCall } from '../../domain/handoff/agreement.ts';
import { checkInDate } from '../../domain/when/check-in-date.ts';
import type { Visit } from './visit.ts';

/**
 * When to check in after "not today", and how: her next visit here, else a call
 * (rules/handoff.md#check-in-day).
 */
export function plannedCheckIn(visit: Visit): ReturnType<typeof checkInDate> {
  const days = visit.chart.plannedVisits.map((instant) =>
    instant.includes('T') ? visit.localDay(instant) : instant,
  );
  const next = days.find((day) => day > visit.today) ?? null;
  const { due, how } = checkInDate(visit.today, next, visit.practice.closedDays);
  return { due, how: mayCallHer(visit) ? how : 'visit' };
}

/** Whether a dated call to her may be planned without asking about that very time (hazard H16). */
export const mayCallHer = ({ chart, handoff }: Visit): boolean =>
  isSafeToCall(handoff.episode?.record.contact, barsCalls(chart.person.phoneNotes ?? []));
