import { test as base } from '@playwright/test';
import { blockFrameStorage } from './block-storage.ts';
import { type FrameStorage, launchOptionsFor } from './launch-options.ts';
import { openPractice, type Practice } from './practice.ts';
import { sharedLaunch } from './shared-launch.ts';

/** What a project of playwright.config.ts chooses. */
export type BrowserOptions = { readonly storage: FrameStorage };

type OnePractice = {
  readonly practice: Practice;
  /** Which EHR the practice has; a test says so with `test.use({ ehr: 'epic-like' })`. */
  readonly ehr: string;
};

/** A practice of its own for each test, at 10:02 on a working day, and a browser set to its clock. */
export const test = base.extend<OnePractice, BrowserOptions>({
  storage: ['works', { option: true, scope: 'worker' }],
  ehr: ['open', { option: true }],
  launchOptions: [
    async ({ storage }, use) => use(launchOptionsFor(sharedLaunch(), storage)),
    { scope: 'worker' },
  ],
  practice: async ({ ehr }, use) => {
    const practice = await openPractice(ehr);
    await use(practice);
    await practice.close();
  },
  context: async ({ context, practice, storage }, use) => {
    await context.clock.install({ time: practice.now() });
    if (storage === 'blocked') await blockFrameStorage(context);
    await use(context);
  },
});
