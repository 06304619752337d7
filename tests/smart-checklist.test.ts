import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyTest } from './support/declared-tests.ts';

const rows = readFileSync('conformance/smart-checklist.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule'))
  .map((line) => line.split(' | '));

/** The titles of all tests that are not skipped. */
const titles = (await everyTest()).filter(({ skipped }) => !skipped).map(({ title }) => title);

/** The names in the last column, between back-ticks. */
const namesIn = (row: readonly string[]): readonly string[] =>
  [...(row.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

test('the checklist has a row for every rule it promises', () => {
  expect(rows.length).toBeGreaterThanOrEqual(30);
  for (const row of rows) expect(row).toHaveLength(3);
});

test.each(rows.map((row) => [row[0] ?? '', namesIn(row)] as const))(
  '%s: its tests are there',
  (_rule, names) => {
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !titles.includes(name))).toEqual([]);
  },
);

test('every test of the recorded handoff is in the checklist', () => {
  const recorded = titles.filter((name) => name.startsWith('SMART-'));
  expect(recorded.length).toBeGreaterThan(10);
  const listed = rows.flatMap(namesIn);
  expect(recorded.filter((name) => !listed.includes(name))).toEqual([]);
});
