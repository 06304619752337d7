import { barsCalls, isSafeToCall, NOT_ASKED } from '../../domain/handoff/agreement.ts';
import { callAfter, type HesitationReason } from '../../domain/handoff/hesitation.ts';
import { owedContact } from '../../domain/handoff/owed-contact.ts';
import type { StepOwner } from '../../domain/people/step-owner.ts';
import { checkInDate } from '../../domain/when/check-in-date.ts';
import type { Visit } from './visit.ts';

/** When, how and by whom she is checked in with; `asks`: a call needs her word that it is safe. */
export type PlannedCheckIn = ReturnType<typeof checkInDate> & {
  readonly owner: StepOwner;
  readonly asks: boolean;
};

/**
 * When to check in after "not today", and how: her next visit here, else a call
 * (rules/handoff.md#check-in-day), and never a call against what she said. After a self-harm
 * answer: the contact that the clinician planned (rules/safety.md#after-an-answer).
 */
export function plannedCheckIn(
  visit: Visit,
  reasons: readonly HesitationReason[] = [],
): PlannedCheckIn {
  const calls = reasons.map(callAfter);
  const mayCall = mayCallHer(visit) && calls.every((call) => call === 'as_agreed');
  const asks = calls.includes('ask_her') && !calls.includes('never');
  const owed = owedContact(visit.handoff, visit.today);
  const planned =
    owed === null
      ? checkInDate(visit.today, nextVisitDay(visit), visit.practice.closedDays)
      : { due: owed.record.due, how: owed.record.how };
  return {
    due: planned.due,
    how: mayCall ? planned.how : 'visit',
    owner: owed?.record.owner ?? visit.user,
    asks,
  };
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
