import { describe, expect, test } from 'vitest';
import { EPDS_3A_CUTOFF, EPDS_3A_ITEMS, INSTRUMENT_ORDER, INSTRUMENTS } from './instruments.ts';

describe.each(Object.entries(INSTRUMENTS))('%s', (id, instrument) => {
  test('is filed under its own name, and listed once', () => {
    expect([instrument.id, INSTRUMENT_ORDER.filter((listed) => listed === id)]).toEqual([id, [id]]);
  });

  test('its highest total is three for every item', () => {
    expect(instrument.max).toBe(instrument.items * 3);
  });

  test('its cut-off can be reached and missed, and has a source', () => {
    const { value, source } = instrument.cutoff;
    expect(value > 0 && value < instrument.max && source.length > 0).toBe(true);
  });

  test('its self-harm item, if any, is the last one', () => {
    expect([null, instrument.items]).toContain(instrument.selfHarmItem);
  });

  test('only a short form is resolved by another, and only by a full-length one', () => {
    expect(instrument.resolvedBy.length > 0).toBe(instrument.brief);
    expect(instrument.resolvedBy.filter((full) => INSTRUMENTS[full].brief)).toEqual([]);
  });

  test('topic labels, where there are any, are one for each item', () => {
    expect([null, instrument.items]).toContain(instrument.topics?.length ?? null);
  });
});

test('the default cut-offs are those of DESIGN.md §2', () => {
  expect(INSTRUMENT_ORDER.map((id) => INSTRUMENTS[id].cutoff.value)).toEqual([
    10, 10, 10, 3, 10, 3,
  ]);
});

test('EPDS-3A is items 3, 4 and 5, positive at 6 of 9', () => {
  expect([EPDS_3A_ITEMS, EPDS_3A_CUTOFF.value]).toEqual([[3, 4, 5], 6]);
});
