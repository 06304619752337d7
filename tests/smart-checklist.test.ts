import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testNames } from './support/test-names.ts';

const rows = readFileSync('conformance/smart-checklist.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule'))
  .map((line) => line.split(' | '));

/** The names in the last column, between back-ticks. */
const namesIn = (row: readonly string[]): readonly string[] =>
  [...(row.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

test('the checklist has a row for every rule it promises', () => {
  expect(rows.length).toBeGreaterThanOrEqual(30);
  for (const row of rows) expect(row).toHaveLength(3);
});

test.each(rows.map((row) => [row[0] ?? '', namesIn(row)] as const))(
  '%s: its tests are there',
  async (_rule, names) => {
    expect(names).not.toEqual([]);
    const all = await testNames();
    expect(names.filter((name) => !all.some((one) => one.replaceAll("\\'", "'") === name))).toEqual(
      [],
    );
  },
);

test('every test of the recorded handoff is in the checklist', async () => {
  const recorded = (await testNames()).filter((name) => name.startsWith('SMART-'));
  expect(recorded.length).toBeGreaterThan(10);
  const listed = rows.flatMap(namesIn);
  expect(recorded.filter((name) => !listed.includes(name))).toEqual([]);
});
