import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';
import type { NextStepWay } from '../../domain/handoff/next-step-record.ts';
import type { Visit } from './visit.ts';

/**
 * The date she leaves with: all that her card, her sheet and her calendar may hold. A name only
 * where she wants one, no place, no word about why (rules/screen.md#her-screen).
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
  /** Who calls whom; null for an appointment. */
  readonly way: NextStepWay | null;
  /** Whom she sees or talks with: on her card only where she wants it there; null: no name. */
  readonly who: string | null;
  /** The number in case anything changes, or of the call, as recorded; empty when none is. */
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
    const { start, end, medium, visitWith } = appointment;
    const phone = destination?.phone || handoff.practiceTask?.record.phone || '';
    return {
      is: 'appointment',
      start,
      end,
      zone,
      medium,
      way: null,
      who: visitWith,
      phone,
      readAt,
    };
  }
  const step = handoff.nextStep?.record;
  if (handoff.stage === 'next_step' && step !== undefined) {
    const { from, until, phone, way, contact } = step;
    return {
      is: 'call',
      start: from,
      end: until,
      zone: zoneOfStep(visit),
      medium: null,
      way,
      who: contact,
      phone,
      readAt,
    };
  }
  return null;
}
