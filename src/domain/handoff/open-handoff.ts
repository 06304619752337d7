import { calendarDay } from '../time/currency.ts';
import { endOf, type Handoff } from './handoff.ts';

/**
 * "Stays listed until closed, however old (cap 12 months postpartum)"
 * (rules/screening.md#open-referral).
 */
const CAP = { months: 12 };

/**
 * Whether a handoff that was begun and has no lawful end still lists her on the day `today`
 * (`YYYY-MM-DD`): to the day twelve months after the birth. The birth date is the child's, which
 * only a pediatric launch knows; where it is not a whole date, we count from the day the handoff
 * began. That is later than the birth, so no one leaves the list too early.
 */
export function isOpenHandoff(
  handoff: Pick<Handoff, 'stage' | 'episode' | 'appointment' | 'nextStep' | 'checkIn'>,
  {
    born,
    today,
    zone,
  }: { readonly born: string | null; readonly today: string; readonly zone: string },
): boolean {
  const began = handoff.episode?.record.at;
  if (began === undefined || handoff.stage === 'not_started' || endOf(handoff) !== null)
    return false;
  const from = born?.length === 10 ? born : calendarDay(began, zone);
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(from).add(CAP), today) >= 0;
}
