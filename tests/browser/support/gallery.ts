import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { build } from 'vite';
import { launchOptionsFor } from './launch-options.ts';
import { sharedLaunch } from './shared-launch.ts';

/** Nothing listens here: every request is answered from the built gallery. */
const ORIGIN = 'http://localhost:4999';

/** The gallery, built once a worker: it is no part of the app's own build. */
async function buildGallery(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  await build({
    logLevel: 'error',
    build: {
      outDir,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { gallery: 'gallery.html' } },
    },
  });
  return outDir;
}

/** A page with the gallery open, and a way from state to state. */
export type Gallery = { readonly show: (state: string, language: string) => Promise<void> };

export const test = base.extend<{ readonly gallery: Gallery }, { readonly built: string }>({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
    async ({}, use) => use(launchOptionsFor(sharedLaunch(), 'works')),
    { scope: 'worker' },
  ],
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
    async ({}, use) => use(await buildGallery()),
    { scope: 'worker', timeout: 60_000 },
  ],
  gallery: async ({ page, built }, use) => {
    await page.route('**/*', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      return origin === ORIGIN ? route.fulfill({ path: join(built, pathname) }) : route.abort();
    });
    await page.goto(`${ORIGIN}/gallery.html#loading/en`);
    await shown(page, 'loading/en');
    await use({
      show: async (state, language) => {
        const wanted = `${state}/${language}`;
        await page.evaluate((hash) => {
          location.hash = hash;
        }, wanted);
        await shown(page, wanted);
      },
    });
  },
});

/** The state is on the page, and what its card still had to fetch is there too. */
async function shown(page: Page, state: string): Promise<void> {
  await page.locator(`body[data-state="${state}"]`).waitFor();
  if (!state.startsWith('loading')) await expect(page.locator('.loading')).toHaveCount(0);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
}
