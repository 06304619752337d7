import { describe, expect, test } from 'vitest';
import { GATES } from '../domain/safety-gate.ts';
import { stepOf } from './step.ts';

const at = {
  isChildsChart: false,
  gate: 'open',
  listed: true,
  stage: 'not_started',
  isRevisit: false,
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
    expect(stepOf({ ...at, stage: 'calling', turn: 'when' })).toBe('when'));
  test('a check-in planned earlier opens this visit', () =>
    expect(stepOf({ ...at, stage: 'waiting', isRevisit: true })).toBe('talk'));
  test('a check-in planned today is shown, not asked again', () =>
    expect(stepOf({ ...at, stage: 'waiting' })).toBe('waiting'));
  test('an infant’s chart shows nothing of a parent, whatever is on file (H10)', () =>
    expect(stepOf({ ...at, isChildsChart: true, stage: 'agreed' })).toBe('child'));

  test.each(GATES.filter((gate) => gate !== 'open' && gate !== 'none'))(
    'with the gate at %s the pause is shown at every stage (H6)',
    (gate) => {
      for (const stage of ['not_started', 'agreed', 'calling', 'waiting'] as const) {
        for (const turn of [null, 'talk', 'agree', 'when', 'not_today'] as const) {
          expect(stepOf({ ...at, gate, stage, turn })).toBe('pause');
        }
      }
    },
  );
});
