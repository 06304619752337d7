import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync('docs/security.md', 'utf8');

/** The rows of a chapter's table: `V3.4.8` → its cells. */
const rows = new Map(
  [...sheet.matchAll(/^\| (V\d+\.\d+\.\d+) \|(.*)\|$/gm)].map(
    ([, number = '', cells = '']) =>
      [number, cells.split(' | ').map((cell) => cell.trim())] as const,
  ),
);

/** How many requirements each section of ASVS 5.0.0 has. */
const SECTIONS: Readonly<Record<string, number>> = {
  ...{ 'V3.1': 1, 'V3.2': 3, 'V3.3': 5, 'V3.4': 8, 'V3.5': 8, 'V3.6': 1, 'V3.7': 5 },
  ...{ 'V10.1': 2, 'V10.2': 3, 'V10.3': 5, 'V10.4': 16, 'V10.5': 5, 'V10.6': 2, 'V10.7': 3 },
  ...{ 'V14.1': 2, 'V14.2': 8, 'V14.3': 3 },
};

test.each(Object.entries(SECTIONS))(
  '%s: each of its %i requirements has its row',
  (section, count) => {
    const numbers = Array.from({ length: count }, (_, at) => `${section}.${at + 1}`);
    expect([...rows.keys()].filter((one) => one.startsWith(`${section}.`))).toEqual(numbers);
  },
);

test.each([...rows])(
  '%s says how it stands, and by what',
  (_number, [short, standing = '', by = '']) => {
    expect(short).not.toBe('');
    expect(standing).toMatch(/^(met|met, with an exception|with you|none|not met)$/);
    // What is met is met by something that can be looked at: a test, or another row that names one.
    if (standing.startsWith('met'))
      expect(by).toMatch(/`[\w/.-]+\.(test|spec)\.tsx?`|overhear\.ts|as V\d|table below/);
    if (standing === 'not met') expect(by.length).toBeGreaterThan(30);
  },
);

test('every file it names is here', () => {
  const named = [...sheet.matchAll(/`((?:src|tests|tools|sandbox|conformance)\/[\w./-]+\.\w+)`/g)];
  const files = [...new Set(named.map(([, file = '']) => file))];
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
