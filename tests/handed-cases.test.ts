import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Each kind of odd record or launch has a copy here, so that it is tested in a clone alone, and the
// one it came from is run too where it lies beside the clone.

const CASES = '../shared/cases';

/** Which test runs the handed cases whose name begins so, each beside an own copy of its kind. */
const RUN_BY: Readonly<Record<string, string>> = {
  'k(0[1-9]|1[0124-7]|26)-': 'tools/explain/odd-records.test.ts',
  clinic: 'tools/explain/odd-records.test.ts',
  'k13-': 'tests/journeys/searches.test.tsx',
  'k18-': 'src/ui/parts/dial.test.ts',
  'k(19|2[0-5])-': 'tests/journeys/other-launches.test.tsx',
  'k27-': 'tests/journeys/searches.test.tsx',
};

test.each(Object.values(RUN_BY))('%s reads the cases where they are', (file) => {
  expect(readFileSync(file, 'utf8')).toContain('shared/cases');
});

test.skipIf(!existsSync(CASES))('every handed case is run (needs ../shared/cases)', () => {
  const nobodys = readdirSync(CASES).filter(
    (name) =>
      Object.keys(RUN_BY).filter((start) => new RegExp(`^${start}`).test(name)).length !== 1,
  );
  expect(nobodys).toEqual([]);
});
