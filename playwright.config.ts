import { defineConfig } from '@playwright/test';
import type { BrowserOptions } from './tests/browser/support/journey.ts';

// The journeys run in the EHR's cross-site frame, against the built app and a
// practice EHR of their own each: no test sees what another one wrote.
export default defineConfig<object, BrowserOptions>({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './tests/browser/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes only when repeated is not one to trust.
  retries: 0,
  timeout: 60_000,
  // The gallery alone takes some minutes on two quiet cores, and machines are noisy.
  globalTimeout: 1_800_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  },
  projects: [
    {
      name: 'storage works',
      testIgnore: '**/storage-blocked.spec.ts',
      use: { storage: 'works' },
    },
    {
      name: 'storage blocked',
      testMatch: '**/storage-blocked.spec.ts',
      use: { storage: 'blocked' },
    },
  ],
});
