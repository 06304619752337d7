import { expect, test } from 'vitest';
import type { InstrumentId } from './instruments.ts';
import { assessScreening } from './screening.ts';
import { topicsOf } from './topics-of.ts';

const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };
const AT = '2026-11-23T16:00:00Z';

const topics = (
  scores: Partial<Record<InstrumentId, number>>,
  items: readonly number[] | null = null,
) => {
  const screens = Object.entries(scores).map(([instrument, total]) => ({
    instrument: instrument as InstrumentId,
    taken: '2026-11-23',
    total,
    items: instrument === 'EPDS' ? items : null,
    answeredBy: null,
    language: null,
    records: [`Observation/${instrument}`],
    encounter: null,
  }));
  return topicsOf(assessScreening({ screens, at: AT, practice }).reasons);
};

test('a GAD is about worry, whichever of the two, beside a depression score or alone', () => {
  expect(topics({ 'GAD-7': 10 })).toEqual(['worry']);
  expect(topics({ 'GAD-2': 3 })).toEqual(['worry']);
  expect(topics({ EPDS: 12, 'GAD-7': 13 })).toContain('worry');
});

test('the anxiety items of an EPDS below its cut-off are about worry', () => {
  expect(topics({ EPDS: 7 }, [0, 0, 2, 2, 2, 1, 0, 0, 0, 0])).toEqual(['worry']);
});

test('a depression score is about mood', () => {
  expect(topics({ 'PHQ-9': 12 })).not.toContain('worry');
  expect(topics({ EPDS: 12 }, [3, 3, 0, 0, 0, 2, 2, 1, 1, 0])).toEqual(['mood']);
});

test('a marked item or a planned check-in is a reason about nothing', () => {
  const { reasons } = assessScreening({
    screens: [],
    at: AT,
    practice,
    plannedCheckIn: { due: '2026-11-23' },
    itemAsked: [{ at: AT, answer: 'positive' }],
  });
  expect(reasons.map(({ code }) => code)).toEqual(['self-harm item', 'revisit due']);
  expect(topicsOf(reasons)).toEqual([]);
});
