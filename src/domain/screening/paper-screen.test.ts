import { describe, expect, test } from 'vitest';
import { checkPaper, type PaperFields, paperItemScore } from './paper-screen.ts';

const TODAY = '2026-11-23';
const right: PaperFields = {
  instrument: 'EPDS',
  total: '12',
  selfHarm: 'negative',
  taken: TODAY,
  answeredBy: 'Nadia Emptychart',
};
const problem = (change: Partial<PaperFields>) => {
  const checked = checkPaper({ ...right, ...change }, TODAY);
  return checked.ok ? null : checked.problem;
};

describe('a result from paper is checked', () => {
  test('H4: the self-harm item has no default on a form that asks it', () => {
    expect(problem({ selfHarm: null })).toBe('self_harm_missing');
    expect(problem({ selfHarm: null, instrument: 'GAD-7' })).toBeNull();
  });

  test('H4: a form that does not ask is never written as an answer', () => {
    const checked = checkPaper({ ...right, instrument: 'PHQ-2', total: '3' }, TODAY);
    expect(checked.ok && checked.entry.selfHarm).toBeNull();
  });

  test('H8: the total is a whole number the form can reach', () => {
    expect(problem({ total: '' })).toBe('total_missing');
    expect(problem({ total: '12.5' })).toBe('total_missing');
    expect(problem({ total: '-1' })).toBe('total_missing');
    expect(problem({ total: '31' })).toBe('total_out_of_range');
    expect(problem({ total: '30', selfHarm: 'positive' })).toBeNull();
    expect(problem({ total: '22', instrument: 'GAD-7' })).toBe('total_out_of_range');
    expect(problem({ total: '6', instrument: 'PC-PTSD-5' })).toBe('total_out_of_range');
    expect(problem({ total: '5', instrument: 'PC-PTSD-5', selfHarm: null })).toBeNull();
  });

  test('H8: a total that the item cannot be part of is asked about', () => {
    expect(problem({ total: '0', selfHarm: 'positive' })).toBe('item_not_in_total');
    expect(problem({ total: '28', selfHarm: 'negative' })).toBe('item_not_in_total');
    expect(problem({ total: '27', selfHarm: 'negative' })).toBeNull();
  });

  test('H2: the date is today or before, and never missing', () => {
    expect(problem({ taken: '2026-11-24' })).toBe('date_ahead');
    expect(problem({ taken: '' })).toBe('date_missing');
  });

  test('someone answered it', () => expect(problem({ answeredBy: ' ' })).toBe('who_missing'));

  test('"marked" is written as the least it can be, given the total', () => {
    const entry = {
      instrument: 'EPDS',
      selfHarm: 'positive',
      taken: TODAY,
      answeredBy: 'x',
    } as const;
    expect([1, 28, 29, 30].map((total) => paperItemScore({ ...entry, total }))).toEqual([
      1, 1, 2, 3,
    ]);
  });
});
