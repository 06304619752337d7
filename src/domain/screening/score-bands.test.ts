import { describe, expect, test } from 'vitest';
import { INSTRUMENT_ORDER, INSTRUMENTS } from './instruments.ts';
import { bandOf, SCORE_BANDS } from './score-bands.ts';

const banded = INSTRUMENT_ORDER.flatMap((id) => {
  const published = SCORE_BANDS[id];
  return published === null ? [] : [{ id, max: INSTRUMENTS[id].max, ...published }];
});

describe.each(banded)('$id', ({ id, max, bands, source }) => {
  test('every possible score lies in exactly one band', () => {
    for (let score = 0; score <= max; score += 1) {
      const holding = bands.filter(({ from, to }) => from <= score && score <= to);
      expect(holding, `${id} ${score}`).toHaveLength(1);
      expect(bandOf(id, score)).toBe(holding[0]);
    }
  });

  test('a score it cannot have lies in none', () => {
    expect([bandOf(id, -1), bandOf(id, max + 1), bandOf(id, 9.5)]).toEqual([null, null, null]);
  });

  test('the published cut-off begins a band, so that no band is half positive', () => {
    expect(bands.map(({ from }) => from)).toContain(INSTRUMENTS[id].cutoff.value);
  });

  test('the bands are somebody’s, by name', () => {
    expect(source).not.toBe('');
  });
});

test('short forms have no bands (clinical.md §1.1)', () => {
  const without = INSTRUMENT_ORDER.filter((id) => SCORE_BANDS[id] === null);
  expect(without).toEqual(INSTRUMENT_ORDER.filter((id) => INSTRUMENTS[id].brief));
});
