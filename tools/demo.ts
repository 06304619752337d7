/**
 * `npm run demo`: the whole story unattended, in headless Chromium, on a practice
 * of its own. Prints what was shown, tapped and written, leaves numbered pictures
 * in demo-output/ (`--out DIR`), and ends with exit code 1 when a step failed.
 */
import { chromium } from '@playwright/test';
import { findBrowserLaunch, launchOptionsFor } from '../tests/browser/support/launch-options.ts';
import { openPractice } from '../tests/browser/support/practice.ts';
import { startNarrator } from './demo/narrator.ts';
import { tellStory } from './demo/story.ts';
import { buildAppIfStale } from './sandbox/build-app.ts';
import { readArguments } from './usage/usage.ts';

const { values } = readArguments(
  {
    command: 'npm run demo',
    takes: '[options]',
    says: 'one handoff, unattended in headless Chromium, with pictures',
    options: [['--out DIR', 'where the pictures go; default: demo-output']],
  },
  { options: { out: { type: 'string', default: 'demo-output' } } },
);

const main = async (): Promise<void> => {
  await buildAppIfStale();
  const launch = await findBrowserLaunch();
  const browser = await chromium.launch(launchOptionsFor(launch, 'works'));
  const practice = await openPractice();
  try {
    await tellStory(browser, practice, startNarrator(values.out));
  } finally {
    await browser.close();
    await practice.close();
  }
};

try {
  await main();
  console.log(`\nDone. Every step was seen; the pictures are in ${values.out}/.`);
} catch (error) {
  console.error(`\nFAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
