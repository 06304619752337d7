import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox } from '../run-sandbox.ts';
import { openChartData } from './chart-data.ts';
import { whyNoFolder } from './why-no-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
  writeFileSync(join(folder, 'index.html'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What opening the charts there fails with; null: it does not. */
function failureOf(path: string): unknown {
  try {
    openChartData(path, false);
    return null;
  } catch (error) {
    return error;
  }
}

test('start over while another holds the port: its charts stay', async () => {
  const running = await startSandbox({ dist: folder, stories: [] });
  const { file } = openChartData(folder, false);
  writeFileSync(file, 'charts');
  const port = Number(new URL(running.ehrOrigin).port);
  const second = startSandbox({
    dist: folder,
    port,
    dataFile: () => openChartData(folder, true).file,
  });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(existsSync(file)).toBe(true);
  await running.close();
});

test.each([
  ['is a file', (at: string) => join(at, 'index.html')],
  ['lies in a file', (at: string) => join(at, 'index.html', 'charts')],
  ['cannot be made', () => '/proc/charts'],
])('a folder that %s: one sentence says so, and where else', (_, path) => {
  const said = whyNoFolder(failureOf(path(folder)), path(folder));
  expect(said).toContain(path(folder));
  expect(said).toMatch(/npm start -- --data FOLDER$/);
});

test.each(['database or disk is full', 'cannot rollback - no transaction is active'])(
  'a full disk (%s): one sentence says so',
  (message) => {
    expect(whyNoFolder(new Error(message), '.data')).toMatch(/its disk is full/);
  },
);

test('what is not about the folder is said otherwise', () => {
  expect(whyNoFolder({ code: 'EADDRINUSE', port: 4010 }, '.data')).toBeNull();
});
