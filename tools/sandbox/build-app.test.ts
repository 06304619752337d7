import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh } from './build-app.ts';

const PAGES = ['index.html', 'launch.html', 'preflight.html', 'signed-out.html'];

let dist = '';
const stamp = (): string => join(dist, '.vite', 'manifest.json');
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(dist, '.vite'));
  for (const page of PAGES) writeFileSync(join(dist, page), '');
  writeFileSync(stamp(), '{}');
});
afterEach(() => rmSync(dist, { recursive: true }));

test('a whole build that is newer than its sources is used as it is', () => {
  expect(isFresh(dist)).toBe(true);
});

test.each(PAGES)('a build without %s is built again, however new', (page) => {
  rmSync(join(dist, page));
  expect(isFresh(dist)).toBe(false);
});

test('a build of another year is built again, and so is none at all', () => {
  utimesSync(stamp(), new Date('2020-01-01'), new Date('2020-01-01'));
  expect(isFresh(dist)).toBe(false);
  expect(isFresh(join(dist, 'nowhere'))).toBe(false);
});
