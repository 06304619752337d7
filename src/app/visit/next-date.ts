import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';
import type { Visit } from './visit.ts';

/**
 * The date she leaves with: all that her card, her sheet and her calendar may hold. No name, no
 * place, no word about why (rules/screen.md#her-screen).
 */
export type NextDate = {
  readonly is: 'appointment' | 'call';
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
  /** IANA zone it is said in: the destination's. */
  readonly zone: string;
  /** How the visit is held; null for a call. */
  readonly medium: VisitMedium | null;
  /** The number in case anything changes, as recorded; empty when none is. */
  readonly phone: string;
  /** ISO instant at which it was read from the chart. */
  readonly readAt: string;
};

/** The zone a dated step is said in: the destination's, or the clinic's own where it calls itself. */
export const zoneOfStep = ({ destination, handoff, practice }: Visit): string =>
  handoff.nextStep?.record.way === 'own_check_in'
    ? practice.timeZone
    : (destination?.timeZone ?? practice.timeZone);

/** The appointment or the dated call of this handoff; null while there is neither. Pure. */
export function nextDateOf(visit: Visit): NextDate | null {
  const { destination, handoff, practice, readAt } = visit;
  const zone = destination?.timeZone ?? practice.timeZone;
  const appointment = handoff.appointment?.record;
  if (handoff.stage === 'appointment' && appointment !== undefined) {
    const { start, end, medium } = appointment;
    const phone = destination?.phone || handoff.practiceTask?.record.phone || '';
    return { is: 'appointment', start, end, zone, medium, phone, readAt };
  }
  const step = handoff.nextStep?.record;
  if (handoff.stage === 'next_step' && step !== undefined) {
    const { from, until, phone } = step;
    return {
      is: 'call',
      start: from,
      end: until,
      zone: zoneOfStep(visit),
      medium: null,
      phone,
      readAt,
    };
  }
  return null;
}
