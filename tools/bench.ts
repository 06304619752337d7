/**
 * `npm run bench`: from the click that launches the app to a script one can read,
 * against a floor page (fhirclient, one FHIR read, a line of text) in the same run.
 * The last line is JSON. Exit code 1 when the ratio at 100 ms is over its budget.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowserLaunch, launchOptionsFor } from '../tests/browser/support/launch-options.ts';
import { openBenchPractice } from './bench/bench-practice.ts';
import { buildFloor } from './bench/build-floor.ts';
import { measure, type Result, sample, settings } from './bench/measure.ts';
import { buildAppIfStale } from './sandbox/build-app.ts';
import { readArguments } from './usage/usage.ts';

// Issue 3: "launch → script at most 1.6 × the floor at 100 ms".
const ratioBudget = { setting: '100 ms', limit: 1.6 };

const { values } = readArguments(
  {
    command: 'npm run bench',
    takes: '[options]',
    says: 'launch → script readable, against a floor page (docs/performance.md)',
    options: [
      ['--runs N', 'launches of each; default: 15'],
      ['--only NAME', 'one network only, such as "100 ms"; default: all'],
      ['--requests', 'lists the requests of one launch too'],
    ],
  },
  {
    options: {
      runs: { type: 'string', default: '15' },
      only: { type: 'string' },
      requests: { type: 'boolean', default: false },
    },
  },
);

const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, place) => cell.padEnd(place === 0 ? 24 : 13)).join(''));

const print = (results: readonly Result[]): void => {
  row('', 'app ms', 'floor ms', 'app/floor', 'requests', 'trips', 'kB gzip');
  for (const { setting, app, floor, ratio } of results) {
    const both = (of: 'requests' | 'trips') =>
      app[of] === null ? '' : `${app[of]} / ${floor[of]}`;
    row(
      setting,
      app.medianMs.toFixed(0),
      floor.medianMs.toFixed(0),
      ratio.toFixed(2),
      both('requests'),
      both('trips'),
      `${app.kB.toFixed(1)} / ${floor.kB.toFixed(1)}`,
    );
  }
};

await buildAppIfStale();
const floorDist = await mkdtemp(join(tmpdir(), 'warm-handoff-floor-'));
await buildFloor(floorDist);
const browser = await chromium.launch(launchOptionsFor(await findBrowserLaunch(), 'works'));
const practice = await openBenchPractice(floorDist, () => new Date());
try {
  console.log(`Chromium ${browser.version()}, ${cpus().length} cores, ${values.runs} runs each`);
  const chosen = settings.filter(({ name }) => values.only === undefined || name === values.only);
  const results: Result[] = [];
  for (const setting of chosen) {
    results.push(await measure(browser, practice, setting, Number(values.runs)));
  }
  print(results);
  for (const setting of values.requests ? chosen : []) {
    const { log } = await sample(browser, practice, 'app', setting);
    const [first] = log;
    console.log(`\nThe app's requests at ${setting.name}: start and end in ms, bytes gzip`);
    for (const { method, path, start, end, gzipBytes } of log) {
      const at = (ms: number) => (ms - (first?.start ?? 0)).toFixed(0).padStart(6);
      console.log(`${at(start)}${at(end)}${String(gzipBytes).padStart(8)}  ${method} ${path}`);
    }
  }
  const judged = results.find(({ setting }) => setting === ratioBudget.setting);
  if (judged !== undefined && judged.ratio > ratioBudget.limit) {
    console.log(`OVER BUDGET: ${judged.ratio.toFixed(2)} of ${ratioBudget.limit} at 100 ms`);
    process.exitCode = 1;
  }
  console.log(JSON.stringify({ chromium: browser.version(), results }));
} finally {
  await browser.close();
  await practice.close();
  await rm(floorDist, { recursive: true, force: true });
}
