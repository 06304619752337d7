import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Where tests live, in every runner. */
const TESTS = '{src,tests,tools,sandbox,conformance}/**/*.{test,spec}.{ts,tsx}';

/** The first words of a test or describe, and of the rows of a table of tests. */
async function testNames(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const file of glob(TESTS)) {
    if (file === 'tests/hazards.test.ts') continue;
    const source = readFileSync(file, 'utf8');
    for (const [, , name = ''] of source.matchAll(
      /\b(?:test|describe|it)\b[^'"`;{}]*?\(\s*(['"`])((?:(?!\1).)+)\1/gs,
    )) {
      names.push(name);
    }
    // test.each(rows)('name', …): the name follows the rows.
    for (const [, , name = ''] of source.matchAll(/\)\(\s*(['"`])((?:(?!\1).)+)\1/g)) {
      names.push(name);
    }
  }
  return names;
}

/** clinical.md §9: each hazard has a test that carries its number. */
test.each(Array.from({ length: 22 }, (_, index) => `H${index + 1}`))(
  'hazard %s has a test that carries its number',
  async (hazard) => {
    const named = (await testNames()).filter((name) => new RegExp(`\\b${hazard}\\b`).test(name));
    expect(named, `no test name says ${hazard}`).not.toEqual([]);
  },
);
