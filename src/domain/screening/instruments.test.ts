import { describe, expect, test } from 'vitest';
import { ALL_INSTRUMENTS, EPDS_3A, INSTRUMENT_ORDER, INSTRUMENTS } from './instruments.ts';

describe.each(Object.entries(INSTRUMENTS))('%s', (id, instrument) => {
  test('is filed under its own name, and listed once', () => {
    expect([instrument.id, INSTRUMENT_ORDER.filter((listed) => listed === id)]).toEqual([id, [id]]);
  });

  test('its highest total is the highest score for every item', () => {
    expect(instrument.max).toBe(instrument.items * instrument.itemMax);
  });

  test('its cut-off can be reached and missed, and has a source', () => {
    const { value, source } = instrument.cutoff;
    expect(value > 0 && value < instrument.max && source.length > 0).toBe(true);
  });

  test('its self-harm item, if any, is the last one', () => {
    expect([null, instrument.items]).toContain(instrument.selfHarmItem);
  });

  test('only a short form is resolved by another, by longer ones about the same', () => {
    for (const full of instrument.resolvedBy) {
      expect(INSTRUMENTS[full].items).toBeGreaterThan(instrument.items);
      expect(INSTRUMENTS[full].about).toBe(instrument.about);
      expect(INSTRUMENTS[full].resolvedBy).toEqual([]);
    }
  });

  test('a coded answer scores what its items can, and a yes is the most', () => {
    const { answers, itemMax } = instrument;
    const scores = Object.values(answers.loinc);
    expect(scores.filter((score) => score > itemMax)).toEqual([]);
    if (answers.yesNo) expect(itemMax).toBe(1);
  });

  test('LOINC codes, where any are verified, are one for each item', () => {
    expect([0, instrument.items]).toContain(instrument.codes.items.length);
  });

  test('no other instrument has its names, its panel or its total', () => {
    const others = ALL_INSTRUMENTS.filter((one) => one.id !== id);
    const keys = ({ codes, names }: (typeof ALL_INSTRUMENTS)[number]) => [
      ...codes.totals,
      ...codes.panels,
      names.code,
    ];
    expect(others.flatMap(keys).filter((key) => keys(instrument).includes(key))).toEqual([]);
    const named = others.filter(({ names }) => new RegExp(`^${names.code}$`, 'i').test(id));
    expect(named).toEqual([]);
    expect(new RegExp(`^${instrument.names.code}$`, 'i').test(id)).toBe(true);
  });
});

test('the default cut-offs are the published ones (rules/screening.md#cut-offs)', () => {
  expect(ALL_INSTRUMENTS.map(({ id, cutoff }) => [id, cutoff.value])).toEqual([
    ['EPDS', 10],
    ['PHQ-9', 10],
    ['PHQ-9M', 10],
    ['PHQ-2', 3],
    ['GAD-7', 10],
    ['GAD-2', 3],
    ['PC-PTSD-5', 4],
  ]);
});

test('EPDS-3A is items 3, 4 and 5, positive at 6 of 9', () => {
  expect([EPDS_3A.items, EPDS_3A.cutoff.value, EPDS_3A.max]).toEqual([[3, 4, 5], 6, 9]);
});
