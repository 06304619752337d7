import { expect, test } from 'vitest';
import { testNames } from './support/test-names.ts';

/** clinical.md §9: each hazard has a test that carries its number. */
test.each(Array.from({ length: 22 }, (_, index) => `H${index + 1}`))(
  'hazard %s has a test that carries its number',
  async (hazard) => {
    const named = (await testNames()).filter((name) => new RegExp(`\\b${hazard}\\b`).test(name));
    expect(named, `no test name says ${hazard}`).not.toEqual([]);
  },
);
