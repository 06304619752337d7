/**
 * What stands between a finding and the ordinary handoff (rules/safety.md#pause). `none` means nothing
 * in the chart asks for a handoff today; `rescreen`: a positive result is too old to act on, and
 * nothing came of it (rules/screening.md#current). Neither holds anyone back who offers support all the same.
 */
export const GATES = [
  'none',
  'rescreen',
  'open',
  'ask_item',
  'paused_until_assessment',
  'urgent',
  'emergency',
] as const;
export type Gate = (typeof GATES)[number];

/** Who acts: `clinician` is a role on the practice's own list (`Practice.clinicianRoles`). */
export type GateRole = 'clinician' | 'staff';

/** What can happen to the gate. `reason` is the clinician's, in a few words. */
export type GateEvent =
  | { readonly event: 'screen_too_old' }
  | { readonly event: 'listed' }
  | { readonly event: 'item_unknown' }
  | { readonly event: 'item_positive' }
  | { readonly event: 'item_negative' }
  | { readonly event: 'assessed_continue' }
  | { readonly event: 'assessed_urgent' }
  | { readonly event: 'emergency_marked' }
  | { readonly event: 'emergency_corrected'; readonly reason: string };
export type GateEventName = GateEvent['event'];

/** `clinician_only`: fetch a clinician. `not_from_here`: this step does not apply to the gate. */
export type GateRefusal = 'clinician_only' | 'not_from_here' | 'reason_missing';

type Step = { readonly to: Gate; readonly by: 'anyone' | 'clinician' };

const anyone = (to: Gate): Step => ({ to, by: 'anyone' });
const clinician = (to: Gate): Step => ({ to, by: 'clinician' });

/**
 * The whole machine of rules/safety.md#pause. A missing cell is refused. Three rules it carries:
 * what the chart shows may only tighten the gate; every way out is a clinician's; a negative
 * answer never releases a pause (§0.4), and an emergency is left only by an explicit correction.
 */
export const GATE_TABLE: Readonly<Record<Gate, Partial<Record<GateEventName, Step>>>> = {
  none: {
    screen_too_old: anyone('rescreen'),
    listed: anyone('open'),
    item_unknown: anyone('ask_item'),
    item_positive: anyone('paused_until_assessment'),
    item_negative: clinician('none'),
    assessed_continue: clinician('none'),
    assessed_urgent: clinician('urgent'),
    emergency_marked: clinician('emergency'),
  },
  rescreen: {
    screen_too_old: anyone('rescreen'),
    listed: anyone('open'),
    item_unknown: anyone('ask_item'),
    item_positive: anyone('paused_until_assessment'),
    item_negative: clinician('rescreen'),
    assessed_continue: clinician('rescreen'),
    assessed_urgent: clinician('urgent'),
    emergency_marked: clinician('emergency'),
  },
  open: {
    screen_too_old: anyone('open'),
    listed: anyone('open'),
    item_unknown: anyone('ask_item'),
    item_positive: anyone('paused_until_assessment'),
    item_negative: clinician('open'),
    assessed_continue: clinician('open'),
    assessed_urgent: clinician('urgent'),
    emergency_marked: clinician('emergency'),
  },
  ask_item: {
    screen_too_old: anyone('ask_item'),
    listed: anyone('ask_item'),
    item_unknown: anyone('ask_item'),
    item_positive: anyone('paused_until_assessment'),
    item_negative: clinician('open'),
    assessed_continue: clinician('open'),
    assessed_urgent: clinician('urgent'),
    emergency_marked: clinician('emergency'),
  },
  paused_until_assessment: {
    screen_too_old: anyone('paused_until_assessment'),
    listed: anyone('paused_until_assessment'),
    item_unknown: anyone('paused_until_assessment'),
    item_positive: anyone('paused_until_assessment'),
    assessed_continue: clinician('open'),
    assessed_urgent: clinician('urgent'),
    emergency_marked: clinician('emergency'),
  },
  // The urgent pathway ends in this visit only by a further assessment that says so.
  urgent: {
    screen_too_old: anyone('urgent'),
    listed: anyone('urgent'),
    item_unknown: anyone('urgent'),
    item_positive: anyone('urgent'),
    assessed_continue: clinician('open'),
    assessed_urgent: clinician('urgent'),
    emergency_marked: clinician('emergency'),
  },
  emergency: {
    screen_too_old: anyone('emergency'),
    listed: anyone('emergency'),
    item_unknown: anyone('emergency'),
    item_positive: anyone('emergency'),
    emergency_marked: clinician('emergency'),
    emergency_corrected: clinician('open'),
  },
};

/** Whether a clinician's step comes before everything else: no offer, no call, no close. */
export const isPaused = (gate: Gate): boolean =>
  gate !== 'open' && gate !== 'none' && gate !== 'rescreen';

/**
 * Applies one event. Pure. After `emergency_corrected` the caller applies the chart's findings
 * again, so that a correction never skips an assessment that is still owed.
 */
export function nextGate(
  gate: Gate,
  event: GateEvent,
  role: GateRole,
):
  | { readonly ok: true; readonly gate: Gate }
  | { readonly ok: false; readonly refusal: GateRefusal } {
  const step = GATE_TABLE[gate][event.event];
  if (step === undefined) return { ok: false, refusal: 'not_from_here' };
  if (step.by === 'clinician' && role !== 'clinician') {
    return { ok: false, refusal: 'clinician_only' };
  }
  if (event.event === 'emergency_corrected' && event.reason.trim() === '') {
    return { ok: false, refusal: 'reason_missing' };
  }
  return { ok: true, gate: step.to };
}
