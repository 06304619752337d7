import { describe, expect, test } from 'vitest';
import { ALL_INSTRUMENTS, bandOf, INSTRUMENTS } from './instruments.ts';

const banded = ALL_INSTRUMENTS.flatMap(({ id, max, bands }) =>
  bands === null ? [] : [{ id, max, ...bands }],
);

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

test('short forms have no bands (rules/screening.md#bands)', () => {
  const without = ALL_INSTRUMENTS.filter(({ bands }) => bands === null);
  expect(without.map(({ id }) => id)).toEqual(['PHQ-2', 'GAD-2', 'PC-PTSD-5']);
});
