import { describe, expect, test } from 'vitest';
import { ALL_INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';

const LANGUAGES = { en, es };

describe.each(Object.entries(LANGUAGES))('in %s', (_, { instruments }) => {
  test.each(ALL_INSTRUMENTS)('$id has a topic for each item, no two the same', ({ id, items }) => {
    expect(new Set(instruments[id].topics).size).toBe(items);
    expect(instruments[id].topics).toHaveLength(items);
  });

  test.each(ALL_INSTRUMENTS)('$id says of another cut-off what its entry has', (entry) => {
    expect(instruments[entry.id].otherCutoff !== undefined).toBe(entry.otherCutoff !== null);
  });
});

test('the self-harm item, and no other, is called that', () => {
  for (const { id, selfHarmItem } of ALL_INSTRUMENTS) {
    const named = en.instruments[id].topics.flatMap((topic, index) =>
      topic === 'self-harm thoughts' ? [index + 1] : [],
    );
    expect(named).toEqual(selfHarmItem === null ? [] : [selfHarmItem]);
    const enEspanol = es.instruments[id].topics.indexOf('pensamientos de hacerse daño') + 1;
    expect(enEspanol).toBe(selfHarmItem ?? 0);
  }
});
