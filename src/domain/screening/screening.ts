import { type Gate, type GateEvent, nextGate } from '../safety/safety-gate.ts';
import { calendarDay, isLater } from '../time/currency.ts';
import type { CutoffSettings } from './cutoff-settings.ts';
import type { Screen } from './screen.ts';
import type { Reason, ScreeningFinding } from './screening-finding.ts';
import { reasonsFor } from './screening-reasons.ts';
import { findingsOf } from './screening-standing.ts';
import { warningsFor } from './screening-warnings.ts';
import { type SelfHarmPicture, selfHarmOf } from './self-harm.ts';
import { tooOldAndOpen } from './too-old-and-open.ts';

/** What the chart holds about one person, and when it is being read. */
export type ScreeningInput = {
  readonly screens: readonly Screen[];
  /** ISO instant; its day in the practice's zone is the visit day. */
  readonly at: string;
  readonly practice: CutoffSettings & { readonly timeZone: string };
  /** The check-in still planned; `due` is `YYYY-MM-DD`. */
  readonly plannedCheckIn?: { readonly due: string } | null;
  /** Recorded safety assessments. Without a disposition: the handoff may continue. */
  readonly assessments?: readonly {
    readonly at: string;
    readonly disposition?: 'continue' | 'urgent';
    readonly about?: string | null;
  }[];
  readonly itemAsked?: readonly {
    readonly at: string;
    readonly answer: 'positive' | 'negative';
    readonly about?: string | null;
  }[];
  /** Emergencies a clinician marked and has not corrected. */
  readonly emergencies?: readonly { readonly at: string }[];
  /** A handoff was begun and has no lawful end yet. */
  readonly openHandoff?: boolean;
  /** When a handoff of hers last had a lawful end; ISO. */
  readonly endedAt?: string | null;
  /** The chart says that she has died: nothing is offered. */
  readonly deceased?: boolean;
};

/**
 * What the screens say on the visit day, and why (rules/screening.md#current,
 * rules/safety.md#pause).
 *
 * Listed means that someone has a step left to take with her before she goes: a positive total, a
 * positive self-harm item, a check-in that is due, an open handoff, a positive screen that is too
 * old and that nothing came of, or a self-harm item nobody knows the answer to. The last is our reading of "Unknown: asked and recorded first": P03 (total
 * 7, item 10 marked) shows that a total below the cut-off says nothing about a blank item, so she
 * is listed with one question to ask.
 *
 * The result does not depend on the order of `screens`.
 */
export function assessScreening(input: ScreeningInput): ScreeningFinding {
  const zone = input.practice.timeZone;
  const visitDate = calendarDay(input.at, zone);
  const findings = findingsOf(input.screens, visitDate, input.practice);
  const selfHarm = selfHarmOf(
    findings,
    { assessments: input.assessments ?? [], itemAsked: input.itemAsked ?? [] },
    visitDate,
    zone,
  );
  const checkIn = checkInOn(visitDate, input.plannedCheckIn ?? null);
  const reasons = reasonsFor(findings, selfHarm, {
    checkInDue: checkIn === 'due',
    openHandoff: input.openHandoff === true,
    epds3aCutoff: input.practice.epds3aCutoff,
    tooOld: tooOldAndOpen(findings, input.endedAt ?? null, visitDate, zone),
  });
  const nobody = input.deceased === true;
  return {
    listed: !nobody && reasons.length > 0,
    reasons: nobody ? [] : reasons,
    selfHarm: selfHarm.state,
    gate: nobody ? 'none' : gateFor(reasons, selfHarm, input, visitDate),
    checkIn,
    findings,
    warnings: warningsFor(findings, selfHarm),
  };
}

function checkInOn(visitDate: string, planned: { readonly due: string } | null) {
  if (planned === null) return 'none';
  return Temporal.PlainDate.compare(planned.due, visitDate) <= 0 ? 'due' : 'ahead';
}

/** Sends what the chart shows through the gate's own table, so there is one machine, not two. */
function gateFor(
  reasons: readonly Reason[],
  selfHarm: SelfHarmPicture,
  input: ScreeningInput,
  visitDate: string,
): Gate {
  const zone = input.practice.timeZone;
  const tooOld = reasons.some(({ code }) => code === 'repeat the screen');
  const listed = reasons.length > 0 && !tooOld;
  const today = (fact: { readonly at: string }) => calendarDay(fact.at, zone) === visitDate;
  const assessments = input.assessments ?? [];
  const lastAssessment = assessments
    .filter(today)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1);
  const emergencies = input.emergencies ?? [];
  // In a later visit an emergency is history, but the way back is an assessment, not the calendar.
  const emergencyNotAssessed = emergencies.some(
    (emergency) => !assessments.some(({ at }) => !isLater(emergency.at, at, zone)),
  );
  const events: readonly (GateEvent | false)[] = [
    tooOld && { event: 'screen_too_old' },
    listed && { event: 'listed' },
    selfHarm.asks && { event: 'item_unknown' },
    (selfHarm.pauses || ((listed || tooOld) && emergencyNotAssessed)) && { event: 'item_positive' },
    lastAssessment?.disposition === 'urgent' && { event: 'assessed_urgent' },
    emergencies.some(today) && { event: 'emergency_marked' },
  ];
  return events
    .filter((event) => event !== false)
    .reduce<Gate>((gate, event) => {
      const next = nextGate(gate, event, 'clinician');
      return next.ok ? next.gate : gate;
    }, 'none');
}
