import { test as base } from '@playwright/test';
import { blockFrameStorage } from './block-storage.ts';
import { type FrameStorage, launchOptionsFor } from './launch-options.ts';
import { openPractice, type Practice } from './practice.ts';
import { sharedLaunch } from './shared-launch.ts';

/** What a project of playwright.config.ts chooses. */
export type BrowserOptions = { readonly storage: FrameStorage };

/** A practice of its own for each test, at 10:02 on a working day, and a browser set to its clock. */
export const test = base.extend<{ readonly practice: Practice }, BrowserOptions>({
  storage: ['works', { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ storage }, use) => use(launchOptionsFor(sharedLaunch(), storage)),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
  practice: async ({}, use) => {
    const practice = await openPractice();
    await use(practice);
    await practice.close(base.info().titlePath.slice(1).join(' '));
  },
  context: async ({ context, practice, storage }, use) => {
    await context.clock.install({ time: practice.now() });
    if (storage === 'blocked') await blockFrameStorage(context);
    await use(context);
  },
});
