import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testNames } from './support/test-names.ts';

const NOT_OURS = readFileSync('docs/decisions/0019-failure-modes-not-ours.md', 'utf8');

/** field.md §3: each failure mode has a test that carries its number, or a reason why not. */
test.each(Array.from({ length: 40 }, (_, index) => `F${index + 1}`))(
  'failure mode %s is in a test’s name, or listed with why not',
  async (mode) => {
    const inTest = (await testNames()).some((name) => new RegExp(`\\b${mode}\\b.*: `).test(name));
    const listed = new RegExp(`^- \\*\\*${mode}\\*\\* .{20,}`, 'm').test(NOT_OURS);
    expect(inTest || listed, `nothing says ${mode}`).toBe(true);
  },
);
