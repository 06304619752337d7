import { describe, expect, test } from 'vitest';
import { GATES, isPaused } from '../../domain/safety/safety-gate.ts';
import { stepOf } from './step.ts';

const at = {
  parent: null,
  keptHere: false,
  gate: 'open',
  listed: true,
  stage: 'not_started',
  checkInDue: false,
  turn: null,
} as const;

describe('the card of the moment', () => {
  test('someone listed: talk', () => expect(stepOf(at)).toBe('talk'));
  test('nobody listed: nothing to act on', () =>
    expect(stepOf({ ...at, gate: 'none', listed: false })).toBe('nothing'));
  test('support offered although nothing asks for it: talk', () =>
    expect(stepOf({ ...at, gate: 'none', listed: false, turn: 'talk' })).toBe('talk'));
  test('agreed: the call', () => expect(stepOf({ ...at, stage: 'agreed' })).toBe('call'));
  test('on the line, a time was given: when', () =>
    expect(stepOf({ ...at, stage: 'calling', turn: 'set_appointment' })).toBe('set_appointment'));
  test('a check-in planned earlier opens this visit', () =>
    expect(stepOf({ ...at, stage: 'check_in', checkInDue: true })).toBe('talk'));
  test('a check-in planned today is shown, not asked again', () =>
    expect(stepOf({ ...at, stage: 'check_in' })).toBe('check_in'));
  test('in an infant’s chart nothing goes on before it is known who the person is (H1, H10)', () => {
    for (const parent of ['ask_who', 'ask_chart'] as const) {
      for (const stage of ['not_started', 'agreed', 'calling', 'appointment'] as const) {
        expect(stepOf({ ...at, parent, stage })).toBe(parent);
      }
    }
    expect(stepOf({ ...at, parent: 'settled' })).toBe('talk');
  });
  test('someone without a chart here: that is said first', () =>
    expect(stepOf({ ...at, keptHere: true, gate: 'none', listed: false })).toBe('no_chart'));

  test.each(GATES.filter(isPaused))(
    'with the gate at %s the pause is shown at every stage (H6)',
    (gate) => {
      for (const stage of ['not_started', 'agreed', 'calling', 'check_in'] as const) {
        for (const turn of [null, 'talk', 'agree', 'set_appointment', 'not_today'] as const) {
          expect(stepOf({ ...at, gate, stage, turn })).toBe('pause');
        }
      }
    },
  );
});
