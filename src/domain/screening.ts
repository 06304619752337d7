import { ageOfScreen, calendarDay, isLater } from './currency.ts';
import { INSTRUMENT_ORDER, INSTRUMENTS } from './instruments.ts';
import type { Practice } from './practice.ts';
import { type Gate, type GateEvent, nextGate } from './safety-gate.ts';
import type { Screen } from './screen.ts';
import type { Reason, ScreenFinding, ScreeningFinding } from './screening-finding.ts';
import { scoreScreen } from './screening-score.ts';
import { warningsFor } from './screening-warnings.ts';
import { type SelfHarmPicture, selfHarmOf } from './self-harm.ts';

/** What the chart holds about one person, and when it is being read. */
export type ScreeningInput = {
  readonly screens: readonly Screen[];
  /** ISO instant; its day in the practice's zone is the visit day. */
  readonly at: string;
  readonly practice: Pick<Practice, 'timeZone' | 'cutoffs' | 'epds3aCutoff'>;
  /** The check-in still planned; `due` is `YYYY-MM-DD`. */
  readonly plannedCheckIn?: { readonly due: string } | null;
  /** Recorded safety assessments. Without a disposition: the handoff may continue. */
  readonly assessments?: readonly {
    readonly at: string;
    readonly disposition?: 'continue' | 'urgent';
  }[];
  readonly itemAsked?: readonly {
    readonly at: string;
    readonly answer: 'positive' | 'negative';
  }[];
  /** Emergencies a clinician marked and has not corrected. */
  readonly emergencies?: readonly { readonly at: string }[];
  /** A handoff was begun and has no lawful end yet. */
  readonly openHandoff?: boolean;
};

/**
 * What the screens say on the visit day, and why (clinical.md §1, §3.2; DESIGN.md §2).
 *
 * Listed means that someone has a step left to take with her before she goes: a positive total, a
 * positive self-harm item, a check-in that is due, an open handoff, or a self-harm item nobody
 * knows the answer to. The last one is our reading of DESIGN.md §2 ("Unknown: asked and recorded
 * first") and of P03 (total 7, item 10 marked): a total below the cut-off says nothing about a
 * blank item, so she is listed with one question to ask. It is named as a reason only where
 * nothing else lists her; otherwise the gate `ask_item` says it.
 *
 * Reasons come in the order of `content/scenarios.json`: self-harm, totals, EPDS-3A, then what is
 * planned or open. The result does not depend on the order of `screens`.
 */
export function assessScreening(input: ScreeningInput): ScreeningFinding {
  const zone = input.practice.timeZone;
  const visitDate = calendarDay(input.at, zone);
  const findings = findingsOf(input, visitDate);
  const selfHarm = selfHarmOf(
    findings,
    { assessments: input.assessments ?? [], itemAsked: input.itemAsked ?? [] },
    visitDate,
    zone,
  );
  const checkIn = checkInOn(visitDate, input.plannedCheckIn ?? null);
  const reasons = reasonsFor(findings, selfHarm, checkIn, input);
  return {
    listed: reasons.length > 0,
    reasons,
    selfHarm: selfHarm.state,
    gate: gateFor(reasons.length > 0, selfHarm, input, visitDate),
    checkIn,
    findings,
    warnings: warningsFor(findings, selfHarm),
  };
}

function findingsOf(input: ScreeningInput, visitDate: string): readonly ScreenFinding[] {
  const zone = input.practice.timeZone;
  const scored = input.screens.map((screen) => ({
    ...scoreScreen(screen, input.practice),
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

function checkInOn(visitDate: string, planned: { readonly due: string } | null) {
  if (planned === null) return 'none';
  return Temporal.PlainDate.compare(planned.due, visitDate) <= 0 ? 'due' : 'ahead';
}

function reasonsFor(
  findings: readonly ScreenFinding[],
  selfHarm: SelfHarmPicture,
  checkIn: ScreeningFinding['checkIn'],
  input: ScreeningInput,
): readonly Reason[] {
  const counting = findings.filter(({ standing }) => standing === 'counts');
  const marked = selfHarm.state === 'positive' || selfHarm.state === 'positive_prior_unassessed';
  const totals = INSTRUMENT_ORDER.flatMap((instrument) => {
    const found = counting.find((one) => one.screen.instrument === instrument && one.positive);
    return found === undefined
      ? []
      : [{ code: `${instrument}>=${found.cutoff.value}`, screen: found.screen } as const];
  });
  // EPDS-3A only ever adds: never where the total already says it (clinical.md §0.2, §1.1).
  const epdsPositive = counting.some((one) => one.screen.instrument === 'EPDS' && one.positive);
  const anxiety = epdsPositive ? undefined : counting.find((one) => one.epds3aReached);
  const reasons: readonly Reason[] = [
    ...(marked ? [{ code: 'self-harm item', screen: selfHarm.screen } as const] : []),
    ...totals,
    ...(anxiety === undefined
      ? []
      : [
          {
            code: `EPDS-3A>=${input.practice.epds3aCutoff}`,
            screen: anxiety.screen,
          } as const,
        ]),
    ...(checkIn === 'due' ? [{ code: 'revisit due', screen: null } as const] : []),
    ...(input.openHandoff ? [{ code: 'open handoff', screen: null } as const] : []),
  ];
  if (reasons.length > 0 || !selfHarm.asks) return reasons;
  const unanswered = findings.find(
    (one) => one.selfHarm === 'unknown' && one.age !== 'stale' && one.age !== 'future',
  );
  return [{ code: 'self-harm item unanswered', screen: unanswered?.screen ?? null }];
}

/** Sends what the chart shows through the gate's own table, so there is one machine, not two. */
function gateFor(
  listed: boolean,
  selfHarm: SelfHarmPicture,
  input: ScreeningInput,
  visitDate: string,
): Gate {
  const today = (fact: { readonly at: string }) =>
    calendarDay(fact.at, input.practice.timeZone) === visitDate;
  const lastAssessment = (input.assessments ?? [])
    .filter(today)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .at(-1);
  const events: readonly (GateEvent | false)[] = [
    listed && { event: 'listed' },
    selfHarm.asks && { event: 'item_unknown' },
    selfHarm.pauses && { event: 'item_positive' },
    lastAssessment?.disposition === 'urgent' && { event: 'assessed_urgent' },
    (input.emergencies ?? []).some(today) && { event: 'emergency_marked' },
  ];
  return events
    .filter((event) => event !== false)
    .reduce<Gate>((gate, event) => {
      const next = nextGate(gate, event, 'clinician');
      return next.ok ? next.gate : gate;
    }, 'none');
}
