import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';

/** Where tests live, in every runner. */
const TESTS = '{src,tests,tools,sandbox,conformance}/**/*.{test,spec}.{ts,tsx}';

/** Tests that look for names would find their own. */
const LOOK_FOR_NAMES = [
  'tests/hazards.test.ts',
  'tests/failure-modes.test.ts',
  'tests/smart-checklist.test.ts',
];

/** The first words of every test and describe of the repository, and of the rows of a table of tests. */
export async function testNames(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const file of glob(TESTS)) {
    if (LOOK_FOR_NAMES.includes(file)) continue;
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
