import { type Step, stepOf, type Turn } from './step.ts';
import type { Visit } from './visit.ts';

/** The card that a visit shows to someone who turned there. */
export const stepAt = (visit: Visit, turn: Turn | null): Step =>
  stepOf({
    parent: visit.chart.parent?.is ?? null,
    keptHere: visit.keptHere,
    gate: visit.finding.gate,
    listed: visit.finding.listed,
    stage: visit.handoff.stage,
    deceased: visit.chart.person.deceased === true,
    checkInDue: visit.checkInDue,
    doNotOffer: visit.doNotOffer,
    agreedEarlier: visit.agreedOn !== null,
    baton: visit.baton,
    turn,
  });
