import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { declaredTests } from '../../tests/support/declared-tests.ts';
import { rowsOf, sectionsOf } from '../../tests/support/rule-book.ts';
import { hazardsOf, toAccept } from './hazard-log.ts';
import { LIKELIHOODS, levelOf, SEVERITIES } from './risk-matrix.ts';

const log = readFileSync('docs/hazards.md', 'utf8');
const safetyCase = readFileSync('docs/safety-case.md', 'utf8');
const hazards = hazardsOf(log);
const numbers = hazards.map(({ number }) => number);

/** The text of a part of the safety case. */
const part = (anchor: string): string => sectionsOf(safetyCase).get(anchor) ?? '';

describe('the risk matrix', () => {
  test('gives each severity and likelihood a level, and more of either never less', () => {
    const levels = LIKELIHOODS.map((likelihood) =>
      SEVERITIES.map((severity) => levelOf({ severity, likelihood })),
    );
    expect(new Set(levels.flat())).toEqual(new Set([1, 2, 3, 4, 5]));
    levels.forEach((row, at) => {
      row.forEach((level, column) => {
        expect(level).toBeGreaterThanOrEqual(row[column - 1] ?? 0);
        expect(level).toBeGreaterThanOrEqual(levels[at - 1]?.[column] ?? 0);
      });
    });
  });

  test.each([
    ['Major', 'High', 4],
    ['Major', 'Very low', 2],
    ['Minor', 'Low', 1],
  ] as const)('%s, %s is %i', (severity, likelihood, level) => {
    expect(levelOf({ severity, likelihood })).toBe(level);
  });
});

describe('the safety case and the hazards', () => {
  test('name the same hazards, in the same order', () => {
    const rows = rowsOf(log).map(({ number }) => number);
    expect(numbers).toEqual(rows);
    expect(numbers.length).toBeGreaterThan(20);
    const shown = [...part('the-hazard-log').matchAll(/^\| \[(H\d+)\]/gm)].map(([, one]) => one);
    expect(shown).toEqual(rows);
    const asked = [...part('what-the-practice-must-do').matchAll(/^- \*\*(H\d+)\*\*: \S/gm)];
    expect(asked.map(([, one]) => one)).toEqual(rows);
  });

  test('the controls of each lower its risk, and none is left that may not be taken', () => {
    for (const { number, before, after } of hazards) {
      const lowered =
        LIKELIHOODS.indexOf(after.likelihood) < LIKELIHOODS.indexOf(before.likelihood);
      expect(lowered, number).toBe(true);
      expect(levelOf(after), number).toBeLessThanOrEqual(levelOf(before));
      expect(levelOf(after), number).toBeLessThan(4);
    }
  });

  test('whatever stays at level 3 says what remains, and waits for a name', () => {
    const waiting = toAccept(hazards);
    expect(waiting.length).toBeGreaterThan(0);
    const lines = part('what-stays-at-level-3').match(/^\| H\d+ \|.*$/gm) ?? [];
    expect(lines).toHaveLength(waiting.length);
    for (const { number, remains } of waiting) {
      expect(remains, number).not.toMatch(/^Nothing/);
      expect(lines).toContain(`| ${number} | ${remains} | |`);
    }
  });

  test('a hazard without its risk, or without the practice’s part, is no hazard told', () => {
    const bare = '## H1\n\n**Danger.** It is. **Cause.** It was.\n**Remains.** It.\n';
    expect(() => hazardsOf(bare)).toThrow('H1 does not tell the risk before');
    const risk = '**Risk.** Before: Major, Low. After: Major, Very low.\n';
    expect(() => hazardsOf(`${bare}${risk}`)).toThrow('H1 does not tell what the practice');
    expect(() => hazardsOf(bare + risk.replace('Low', 'Seldom'))).toThrow('no risk: Major, Seldom');
  });
});

describe('what the safety case says of the FDA’s criteria', () => {
  const said = part('is-it-a-device-the-fdas-criteria-one-by-one');
  const evidence = [...said.matchAll(/^- `([^`]+)`: `([^`]+)` \(([^)]+)\)$/gm)];

  test('goes through all four, each with evidence', () => {
    const criteria = [...said.matchAll(/^\| ([1-4]) \|.*\| (E[1-4]) \|$/gm)];
    expect(criteria.map(([, number]) => number)).toEqual(['1', '2', '3', '4']);
    const given = new Set(evidence.map(([, , , of]) => of));
    for (const [, , of = ''] of criteria) expect(given).toContain(of);
  });

  test.each(evidence.map(([, file = '', title = '']) => [title, file] as const))(
    'rests on a test that is there: %s',
    (title, file) => {
      expect(existsSync(file)).toBe(true);
      const found = declaredTests(file).filter((one) => one.title === title);
      expect(found).not.toEqual([]);
      expect(found.filter(({ skipped }) => skipped)).toEqual([]);
    },
  );
});

test('nobody has signed: each line is empty, and the page says so', () => {
  const lines = part('who-signs').match(/^\| (Clinical safety|Perinatal|Privacy).*$/gm) ?? [];
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/\| \| \| \|$/);
  expect(safetyCase).toContain('**unsigned**');
});
