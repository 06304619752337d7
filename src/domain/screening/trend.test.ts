import { describe, expect, test } from 'vitest';
import type { Screen } from './screen.ts';
import { assessScreening } from './screening.ts';
import { trendsOf } from './trend.ts';

const zone = 'America/New_York';
const practice = { timeZone: zone, cutoffs: {}, epds3aCutoff: 6 };
const screen = (taken: string, total: number | null, more: Partial<Screen> = {}): Screen => ({
  instrument: 'EPDS',
  taken,
  total,
  items: null,
  answeredBy: null,
  language: null,
  records: [`Observation/${taken}`],
  encounter: null,
  ...more,
});
const trends = (...screens: readonly Screen[]) =>
  trendsOf(
    assessScreening({ screens, at: '2026-11-23T16:00:00Z', practice }).findings,
    '2026-11-23',
    zone,
  );

describe('the picture of the last year', () => {
  test('has every result of the year, oldest first, old and repeated ones too', () => {
    expect(
      trends(screen('2026-11-23', 12), screen('2026-08-01', 7), screen('2026-11-22', 9)),
    ).toMatchObject([
      {
        instrument: 'EPDS',
        cutoff: { value: 10 },
        points: [
          { day: '2026-08-01', value: 7 },
          { day: '2026-11-22', value: 9 },
          { day: '2026-11-23', value: 12 },
        ],
      },
    ]);
  });

  test('leaves out what is older, and what is dated ahead', () => {
    expect(trends(screen('2025-11-22', 7), screen('2026-11-24', 9))).toEqual([]);
    expect(trends(screen('2025-11-23', 7))).toHaveLength(1);
  });

  test('draws no number that no form states: a half-filled one is not a point', () => {
    const half = [1, 1, null, 0, 0, 0, 0, 0, 0, 0] as const;
    expect(trends(screen('2026-11-23', null, { items: half }))).toEqual([]);
  });

  test('keeps instruments apart, depression first', () => {
    const both = trends(screen('2026-11-23', 8, { instrument: 'GAD-7' }), screen('2026-11-23', 8));
    expect(both.map(({ instrument }) => instrument)).toEqual(['EPDS', 'GAD-7']);
  });
});
