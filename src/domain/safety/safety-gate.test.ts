import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  GATE_TABLE,
  GATES,
  type Gate,
  type GateEvent,
  type GateRole,
  nextGate,
} from './safety-gate.ts';

const BLOCKED: readonly Gate[] = ['ask_item', 'paused_until_assessment', 'urgent', 'emergency'];

const EVENTS: readonly GateEvent[] = [
  { event: 'listed' },
  { event: 'item_unknown' },
  { event: 'item_positive' },
  { event: 'item_negative' },
  { event: 'assessed_continue' },
  { event: 'assessed_urgent' },
  { event: 'emergency_marked' },
  { event: 'emergency_corrected', reason: 'marked on the wrong person' },
];

type Step = readonly [GateEvent, GateRole];
const anyEvent = fc.constantFrom(...EVENTS);
const anyGate = fc.constantFrom(...GATES);
const steps = (role: fc.Arbitrary<GateRole>) =>
  fc.array(fc.tuple(anyEvent, role), { maxLength: 12 });

const gateAfter = (start: Gate, taken: readonly Step[]): Gate =>
  taken.reduce<Gate>((gate, [event, role]) => {
    const next = nextGate(gate, event, role);
    return next.ok ? next.gate : gate;
  }, start);

describe('the paths of rules/safety.md#pause', () => {
  test('a marked item pauses; the clinician’s assessment reopens', () => {
    const path: readonly Step[] = [
      [{ event: 'listed' }, 'staff'],
      [{ event: 'item_positive' }, 'staff'],
      [{ event: 'assessed_continue' }, 'clinician'],
    ];
    expect(path.map((_, index) => gateAfter('none', path.slice(0, index + 1)))).toEqual([
      'open',
      'paused_until_assessment',
      'open',
    ]);
  });

  test('a blank item is asked; the answer "no", recorded, opens', () => {
    expect(gateAfter('ask_item', [[{ event: 'item_negative' }, 'clinician']])).toBe('open');
  });

  test('a blank item is asked; the answer "yes" pauses', () => {
    expect(gateAfter('ask_item', [[{ event: 'item_positive' }, 'staff']])).toBe(
      'paused_until_assessment',
    );
  });

  test('the urgent pathway hides the ordinary call', () => {
    expect(
      gateAfter('paused_until_assessment', [[{ event: 'assessed_urgent' }, 'clinician']]),
    ).toBe('urgent');
  });

  test('an emergency can be marked at any gate', () => {
    const marked = GATES.map((gate) =>
      gateAfter(gate, [[{ event: 'emergency_marked' }, 'clinician']]),
    );
    expect(new Set(marked)).toEqual(new Set(['emergency']));
  });

  test('an emergency marked by mistake is corrected with a reason', () => {
    expect(
      gateAfter('emergency', [
        [{ event: 'emergency_corrected', reason: 'wrong person' }, 'clinician'],
      ]),
    ).toBe('open');
  });

  test('and not without one', () => {
    expect(
      nextGate('emergency', { event: 'emergency_corrected', reason: ' ' }, 'clinician'),
    ).toEqual({ ok: false, refusal: 'reason_missing' });
  });

  test('staff are told that this is a clinician’s step', () => {
    expect(nextGate('paused_until_assessment', { event: 'assessed_continue' }, 'staff')).toEqual({
      ok: false,
      refusal: 'clinician_only',
    });
  });

  test('a later "no" does not release a pause', () => {
    expect(nextGate('paused_until_assessment', { event: 'item_negative' }, 'clinician')).toEqual({
      ok: false,
      refusal: 'not_from_here',
    });
  });
});

describe('whatever happens, in whatever order', () => {
  test('staff alone never get from a blocked gate to open', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKED), steps(fc.constant('staff')), (gate, taken) => {
        expect(BLOCKED).toContain(gateAfter(gate, taken));
      }),
    );
  });

  test('a pause opens only by an assessment or a corrected emergency', () => {
    fc.assert(
      fc.property(steps(fc.constantFrom('staff', 'clinician')), (taken) => {
        const releasing = taken.some(
          ([{ event }, role]) =>
            role === 'clinician' && ['assessed_continue', 'emergency_corrected'].includes(event),
        );
        if (!releasing) expect(BLOCKED).toContain(gateAfter('paused_until_assessment', taken));
      }),
    );
  });

  test('an emergency is left only by a clinician’s correction', () => {
    fc.assert(
      fc.property(steps(fc.constantFrom('staff', 'clinician')), (taken) => {
        const corrected = taken.some(
          ([{ event }, role]) => role === 'clinician' && event === 'emergency_corrected',
        );
        if (!corrected) expect(gateAfter('emergency', taken)).toBe('emergency');
      }),
    );
  });

  test('what the chart shows never loosens a gate', () => {
    const tightness: Readonly<Record<Gate, number>> = {
      none: 0,
      rescreen: 0,
      open: 0,
      ask_item: 1,
      paused_until_assessment: 2,
      urgent: 3,
      emergency: 4,
    };
    const shown = fc.constantFrom<GateEvent>(
      { event: 'screen_too_old' },
      { event: 'listed' },
      { event: 'item_unknown' },
      { event: 'item_positive' },
    );
    fc.assert(
      fc.property(anyGate, shown, (gate, event) => {
        const next = nextGate(gate, event, 'staff');
        expect(next.ok && tightness[next.gate] >= tightness[gate]).toBe(true);
      }),
    );
  });

  test('every gate can be reached, and every blocked one can be left by a clinician', () => {
    const reach = (from: Gate): ReadonlySet<Gate> => {
      const seen = new Set<Gate>([from]);
      for (const gate of seen) {
        for (const step of Object.values(GATE_TABLE[gate])) seen.add(step.to);
      }
      return seen;
    };
    expect([...reach('none')].toSorted()).toEqual([...GATES].toSorted());
    expect(BLOCKED.every((gate) => reach(gate).has('open'))).toBe(true);
  });
});
