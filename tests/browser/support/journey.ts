import { test as base, expect } from '@playwright/test';
import { blockFrameStorage } from './block-storage.ts';
import { type FrameStorage, launchOptionsFor } from './launch-options.ts';
import { overhear } from './overhear.ts';
import { openPractice, type Practice } from './practice.ts';
import { sharedLaunch } from './shared-launch.ts';
import { officeHours } from './today.ts';

/** What a project of playwright.config.ts chooses. */
export type BrowserOptions = { readonly storage: FrameStorage };

/** What a spec may choose: the EHR, `epic-like`, and when at the practice its visits are, "19:10". */
type VisitOptions = { readonly ehr: string; readonly visitAt: string };

/** A practice of its own for each test, on a working day, and a browser set to its clock. */
export const test = base.extend<{ readonly practice: Practice } & VisitOptions, BrowserOptions>({
  visitAt: [officeHours, { option: true }],
  storage: ['works', { option: true, scope: 'worker' }],
  ehr: ['open', { option: true }],
  launchOptions: [
    async ({ storage }, use) => use(launchOptionsFor(sharedLaunch(), storage)),
    { scope: 'worker' },
  ],
  practice: async ({ ehr, visitAt }, use) => {
    const practice = await openPractice(visitAt, ehr);
    await use(practice);
    expect([...new Set(practice.leaks)], 'what of her left a page of the app').toEqual([]);
    await practice.close(base.info().titlePath.slice(1).join(' '));
  },
  context: async ({ context, practice, storage }, use) => {
    await context.clock.install({ time: practice.now() });
    overhear(context, practice);
    if (storage === 'blocked') await blockFrameStorage(context);
    await use(context);
  },
});
