import { describe, expect, test } from 'vitest';
import type { InstrumentId } from './instruments.ts';
import type { ItemAnswer, Screen } from './screen.ts';
import { assessScreening, type ScreeningInput } from './screening.ts';

// The visit: Monday 23 November 2026, 10:00 in New York.
const AT = '2026-11-23T15:00:00Z';
const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };

const LENGTH = { EPDS: 10, 'PHQ-9': 9 } as const;

/** A form with low scores and this answer to its self-harm item. */
function form(instrument: 'EPDS' | 'PHQ-9', taken: string, answer: ItemAnswer): Screen {
  const items = [...Array<ItemAnswer>(LENGTH[instrument] - 1).fill(0), answer];
  return blank(instrument, taken, { items });
}

function blank(instrument: InstrumentId, taken: string, given: Partial<Screen>): Screen {
  return {
    instrument,
    taken,
    total: null,
    items: null,
    answeredBy: null,
    language: null,
    records: [`Observation/${instrument}-${taken}`],
    encounter: null,
    ...given,
  };
}

function state(screens: readonly Screen[], more: Partial<ScreeningInput> = {}) {
  const { selfHarm, gate, listed } = assessScreening({ screens, at: AT, practice, ...more });
  return { selfHarm, gate, listed };
}

const PAUSED = { gate: 'paused_until_assessment', listed: true } as const;
const totalOnly = (total: number) => blank('EPDS', '2026-11-23', { total });

describe('four values on a form', () => {
  test('marked, at the lowest answer, with a low total: listed and paused', () => {
    expect(state([form('EPDS', '2026-11-23', 1)])).toEqual({ selfHarm: 'positive', ...PAUSED });
  });

  test('answered "no"', () => {
    expect(state([form('EPDS', '2026-11-23', 0)])).toEqual({
      selfHarm: 'negative',
      gate: 'none',
      listed: false,
    });
  });

  test('C02: an instrument that does not ask', () => {
    expect(state([blank('PHQ-2', '2026-11-23', { total: 5 })])).toEqual({
      selfHarm: 'not_asked',
      gate: 'open',
      listed: true,
    });
  });

  test('P15: left blank, whatever the rest of the form says', () => {
    expect(state([form('EPDS', '2026-11-23', null)])).toEqual({
      selfHarm: 'unknown',
      gate: 'ask_item',
      listed: true,
    });
  });

  test.each([4, 14])('a total of %i without its items', (total) => {
    expect(state([totalOnly(total)])).toEqual({
      selfHarm: 'unknown',
      gate: 'ask_item',
      listed: true,
    });
  });

  test('a blank item is the reason only when nothing else lists her', () => {
    const codes = (total: number) =>
      assessScreening({ screens: [totalOnly(total)], at: AT, practice }).reasons.map(
        ({ code }) => code,
      );
    expect([codes(4), codes(14)]).toEqual([['self-harm item unanswered'], ['EPDS>=10']]);
  });

  test('no screen at all is "not asked", never "negative"', () => {
    expect(state([])).toEqual({ selfHarm: 'not_asked', gate: 'none', listed: false });
  });
});

describe('a marked item stays until it is assessed', () => {
  const marked = form('EPDS', '2026-11-18', 2);
  const today = form('EPDS', '2026-11-23', 0);

  test('P12: a later "no" does not clear it', () => {
    expect(state([marked, today])).toEqual({ selfHarm: 'positive_prior_unassessed', ...PAUSED });
  });

  test('nor does its age', () => {
    expect(state([form('EPDS', '2026-09-01', 1), today])).toEqual({
      selfHarm: 'positive_prior_unassessed',
      ...PAUSED,
    });
  });

  test('nor does another instrument of the same day', () => {
    expect(state([form('EPDS', '2026-11-23', 1), form('PHQ-9', '2026-11-23', 0)])).toEqual({
      selfHarm: 'positive',
      ...PAUSED,
    });
  });

  test('an assessment before it does not count', () => {
    expect(state([marked], { assessments: [{ at: '2026-11-17T15:00:00Z' }] })).toEqual({
      selfHarm: 'positive',
      ...PAUSED,
    });
  });

  test('one of the same day, earlier by the clock, does not count either', () => {
    const timed = { ...marked, taken: '2026-11-23T09:30:00-05:00' };
    expect(state([timed], { assessments: [{ at: '2026-11-23T14:29:00Z' }] })).toEqual({
      selfHarm: 'positive',
      ...PAUSED,
    });
  });

  test('after the assessment the handoff goes on; her answer is still her answer', () => {
    const assessed = { assessments: [{ at: '2026-11-23T14:40:00Z' }] };
    expect(state([form('EPDS', '2026-11-23', 1)], assessed)).toEqual({
      selfHarm: 'positive',
      gate: 'open',
      listed: true,
    });
  });

  test('assessed then, and "no" today: negative', () => {
    expect(state([marked, today], { assessments: [{ at: '2026-11-18T20:00:00Z' }] })).toEqual({
      selfHarm: 'negative',
      gate: 'none',
      listed: false,
    });
  });

  test('an assessment recorded at night counts on the clinic’s calendar day', () => {
    // 23:30 on the 18th in New York is already the 19th in UTC.
    expect(state([marked, today], { assessments: [{ at: '2026-11-19T04:30:00Z' }] }).gate).toBe(
      'none',
    );
  });

  test('a "yes" with a date that cannot be right is still a "yes"', () => {
    expect(state([form('EPDS', '2026-12-24', 1)])).toEqual({ selfHarm: 'positive', ...PAUSED });
  });

  test('of two marked forms of one day, the same one is named in any order of reading', () => {
    const two = [form('EPDS', '2026-11-23', 1), form('PHQ-9', '2026-11-23', 2)];
    const named = (screens: readonly Screen[]) =>
      assessScreening({ screens, at: AT, practice }).reasons[0]?.screen;
    expect(named(two.toReversed())).toBe(named(two));
  });

  test('the earlier answer is named beside the finding', () => {
    const finding = assessScreening({ screens: [marked, today], at: AT, practice });
    expect(finding.warnings[0]).toEqual({
      code: 'earlier_self_harm_not_assessed',
      screen: marked,
    });
    expect(finding.reasons[0]).toMatchObject({ code: 'self-harm item', screen: marked });
  });
});

describe('an open item is closed only by an answer', () => {
  const open = form('EPDS', '2026-11-23', null);

  test('until then it is said beside the finding, and afterwards no longer', () => {
    const codes = (more: Partial<ScreeningInput> = {}) =>
      assessScreening({ screens: [open], at: AT, practice, ...more }).warnings.map(
        ({ code }) => code,
      );
    const itemAsked = [{ at: '2026-11-23T14:50:00Z', answer: 'negative' }] as const;
    expect([codes(), codes({ itemAsked })]).toEqual([
      ['self_harm_unknown', 'incomplete'],
      ['incomplete'],
    ]);
  });

  test('asked aloud, "no"', () => {
    const itemAsked = [{ at: '2026-11-23T14:50:00Z', answer: 'negative' }] as const;
    expect(state([open], { itemAsked })).toEqual({
      selfHarm: 'negative',
      gate: 'none',
      listed: false,
    });
  });

  test('asked aloud, "yes": paused', () => {
    const itemAsked = [{ at: '2026-11-23T14:50:00Z', answer: 'positive' }] as const;
    expect(state([open], { itemAsked })).toEqual({ selfHarm: 'positive', ...PAUSED });
  });

  test('asked aloud before the form does not close it', () => {
    const itemAsked = [{ at: '2026-11-20T14:50:00Z', answer: 'negative' }] as const;
    expect(state([open], { itemAsked }).selfHarm).toBe('unknown');
  });

  test('a later form that was answered closes it', () => {
    expect(state([form('EPDS', '2026-11-20', null), form('PHQ-9', '2026-11-23', 0)])).toEqual({
      selfHarm: 'negative',
      gate: 'none',
      listed: false,
    });
  });

  test('another instrument of the same day does not', () => {
    expect(state([open, form('PHQ-9', '2026-11-23', 0)]).selfHarm).toBe('unknown');
  });

  test('an assessment opens the gate, and the answer stays unknown', () => {
    const handedOff = blank('GAD-7', '2026-11-23', { total: 15 });
    const assessments = [{ at: '2026-11-23T14:50:00Z' }];
    expect(state([open, handedOff], { assessments })).toEqual({
      selfHarm: 'unknown',
      gate: 'open',
      listed: true,
    });
  });

  test('a stale blank asks nothing', () => {
    expect(state([form('EPDS', '2026-10-01', null)])).toEqual({
      selfHarm: 'stale',
      gate: 'none',
      listed: false,
    });
  });
});

describe('a clinician’s disposition', () => {
  const marked = form('EPDS', '2026-11-23', 2);

  test('urgent today: the urgent pathway', () => {
    const assessments = [{ at: '2026-11-23T14:40:00Z', disposition: 'urgent' }] as const;
    expect(state([marked], { assessments }).gate).toBe('urgent');
  });

  test('a further assessment that lets the handoff go on', () => {
    const assessments = [
      { at: '2026-11-23T14:50:00Z', disposition: 'continue' },
      { at: '2026-11-23T14:40:00Z', disposition: 'urgent' },
    ] as const;
    expect(state([marked], { assessments }).gate).toBe('open');
  });

  test('an emergency, at any score', () => {
    const emergencies = [{ at: '2026-11-23T14:40:00Z' }];
    expect(state([form('EPDS', '2026-11-23', 0)], { emergencies }).gate).toBe('emergency');
  });

  test('urgent on an earlier day, and no other word since: paused again', () => {
    const assessments = [{ at: '2026-11-22T20:00:00Z', disposition: 'urgent' }] as const;
    expect(state([form('EPDS', '2026-11-22', 2)], { assessments })).toEqual({
      selfHarm: 'positive',
      ...PAUSED,
    });
  });

  test('urgent on an earlier day, and "no" today: the handoff goes on', () => {
    const assessments = [{ at: '2026-11-22T20:00:00Z', disposition: 'urgent' }] as const;
    const anxious = blank('GAD-7', '2026-11-23', { total: 15 });
    const screens = [form('EPDS', '2026-11-22', 2), form('EPDS', '2026-11-23', 0), anxious];
    expect(state(screens, { assessments })).toMatchObject({ selfHarm: 'negative', gate: 'open' });
  });

  test('an emergency of an earlier day: paused until someone has assessed since', () => {
    const emergencies = [{ at: '2026-11-20T14:40:00Z' }];
    const screens = [blank('GAD-7', '2026-11-23', { total: 15 })];
    const gate = (assessedAt: string) =>
      state(screens, { emergencies, assessments: [{ at: assessedAt }] }).gate;
    expect([gate('2026-11-19T14:40:00Z'), gate('2026-11-21T14:40:00Z')]).toEqual([
      'paused_until_assessment',
      'open',
    ]);
  });
});
