import { test as base } from '@playwright/test';
import { type FrameStorage, launchOptionsFor } from './launch-options.ts';
import { sharedLaunch } from './shared-launch.ts';

/** What a project of playwright.config.ts chooses. */
export type BrowserOptions = { readonly storage: FrameStorage };

export const test = base.extend<object, BrowserOptions>({
  storage: ['works', { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ storage }, use) => use(launchOptionsFor(sharedLaunch(), storage)),
    { scope: 'worker' },
  ],
});
