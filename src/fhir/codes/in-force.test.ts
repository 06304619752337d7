import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inForce, inUse } from './in-force.ts';

const DAY = '2026-11-23';

test.each<[string, fhir4.Period | undefined, boolean]>([
  ['no period', undefined, true],
  ['an end ahead', { end: '2030-12-31' }, true],
  ['an end today', { end: '2026-11-23' }, true],
  ['an end yesterday', { end: '2026-11-22' }, false],
  ['a start today', { start: '2026-11-23' }, true],
  ['a start tomorrow', { start: '2026-11-24' }, false],
  ['a year that ends this year', { end: '2026' }, true],
  ['a year that ended', { end: '2025' }, false],
  ['this month as its end', { end: '2026-11' }, true],
  ['last month as its end', { end: '2026-10' }, false],
  ['next month as its start', { start: '2026-12' }, false],
  ['this year as its start', { start: '2026' }, true],
  [
    'moments with an offset',
    { start: '2026-11-23T08:00:00-05:00', end: '2026-11-23T17:00:00-05:00' },
    true,
  ],
  ['an end that is no date', { end: '2026-13-45' }, true],
])('with %s it is in force: %o %s', (_, period, expected) => {
  expect(inForce(period, DAY)).toBe(expected);
});

test('what is called old is not in use, whatever its period', () => {
  expect(inUse({ use: 'old' }, DAY)).toBe(false);
  expect(inUse({ use: 'home', period: { end: '2030' } }, DAY)).toBe(true);
});

test('nowhere else does a reader decide by itself whether a period is over', () => {
  const byItself = /period\??\.(?:end|start)\s*[=!<>]==?|use !== 'old'/;
  // A second name of ours is let go by its use, which is no period (link-by-hand.ts).
  const spared = /in-force|handoff\/record\/record-identity/;
  const files = readdirSync('src/fhir', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file) && !spared.test(file),
  );
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => byItself.test(readFileSync(`src/fhir/${file}`, 'utf8')))).toEqual(
    [],
  );
});
