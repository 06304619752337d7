import { describe, expect, test } from 'vitest';
import { askedAbout } from './asked-about.ts';
import type { ItemAnswer, Screen } from './screen.ts';
import { assessScreening, type ScreeningInput } from './screening.ts';

// 11:00 in New York; the form says 15:44 of the same day: a workstation's clock, or a planned time.
const AT = '2026-11-23T16:00:00Z';
const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };
const ahead = (answer: ItemAnswer): Screen => ({
  instrument: 'EPDS',
  taken: '2026-11-23T20:44:00Z',
  total: 12,
  items: [2, 2, 2, 2, 2, 1, 1, 0, 0, answer],
  answeredBy: null,
  language: null,
  records: ['Observation/total', 'QuestionnaireResponse/form'],
  encounter: null,
});
const found = (screen: Screen, facts: Partial<ScreeningInput> = {}, at = AT) =>
  assessScreening({ screens: [screen], at, practice, ...facts });

describe('a form dated ahead of the clock', () => {
  test('H6: is released by an assessment that names it, also once its time has come', () => {
    const assessments = [{ at: AT, about: 'Observation/total' }];
    expect(found(ahead(1), { assessments }).gate).toBe('open');
    expect(found(ahead(1), { assessments }, '2026-11-23T21:00:00Z').gate).toBe('open');
  });

  test('H6: and by no assessment of something else', () => {
    const assessments = [{ at: AT, about: 'Observation/another' }];
    expect(found(ahead(1), { assessments }).gate).toBe('paused_until_assessment');
  });

  test('H4: its blank is answered by an answer given aloud to it', () => {
    const itemAsked = [{ at: AT, answer: 'negative', about: 'Observation/total' } as const];
    expect(found(ahead(null)).gate).toBe('ask_item');
    expect(found(ahead(null), { itemAsked }).gate).toBe('open');
  });
});

describe('what the clinician step is about', () => {
  test('is the form with the marked item', () => {
    expect(askedAbout(found(ahead(1)))).toBe('Observation/total');
  });

  test('else the one on which it was left open', () => {
    expect(askedAbout(found(ahead(null)))).toBe('Observation/total');
  });

  test('else no form at all', () => {
    expect(askedAbout(found(ahead(0)))).toBeNull();
  });
});
