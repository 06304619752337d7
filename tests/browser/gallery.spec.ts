import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type GalleryState, STATES } from '../gallery/states.ts';
import {
  axeFindings,
  colourAloneFindings,
  discreetFindings,
  movingFindings,
  pageFindings,
  sidewaysFindings,
  targetFindings,
  textSpacingFindings,
} from './support/audit.ts';
import { test } from './support/gallery.ts';

// Every state of every card, in both languages, at the narrowest and the widest sidebar, and at
// 400 % zoom of a desktop (rules/screen.md#reach, rules/screen.md#not-by-colour,
// rules/screen.md#discreet). Screenshots land in reports/gallery.

const STATE_NAMES = Object.keys(STATES) as readonly GalleryState[];
/** As long as one may take on a busy machine. */
const A_STATE_MS = 5_000;

/**
 * Paper entry is filled in by whoever holds the form, and the packet is opened to be sent. A form
 * that was not read is named on the first card, without a result (rules/screening.md#never-silent).
 */
const NAMES_A_FORM: readonly GalleryState[] = [
  ...(['paper', 'portal_packet', 'unread_forms', 'unread_forms_asked'] as const),
];

async function narrowFindings(page: Page, state: GalleryState): Promise<readonly string[]> {
  const frame = page.mainFrame();
  return [
    ...(await axeFindings(page)),
    ...(await pageFindings(frame)),
    ...(await targetFindings(frame)),
    ...(await textSpacingFindings(frame)),
    ...(NAMES_A_FORM.includes(state) ? [] : await discreetFindings(frame)),
  ];
}

/** What is folded away is looked at too. */
const openEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

async function wideFindings(page: Page): Promise<readonly string[]> {
  await openEverything(page);
  return [
    ...(await axeFindings(page)),
    ...(await sidewaysFindings(page.mainFrame())),
    ...(await targetFindings(page.mainFrame())),
  ];
}

/** What reflows at 400 %: everything, also with the spacing of WCAG 1.4.12. */
async function zoomedFindings(page: Page): Promise<readonly string[]> {
  await openEverything(page);
  return [
    ...(await axeFindings(page)),
    ...(await sidewaysFindings(page.mainFrame())),
    ...(await textSpacingFindings(page.mainFrame())),
  ];
}

/** The reader's own colours, and nothing moves for who asked for that. */
async function plainFindings(page: Page): Promise<readonly string[]> {
  const frame = page.mainFrame();
  return [
    ...(await axeFindings(page)),
    ...(await sidewaysFindings(frame)),
    ...(await colourAloneFindings(frame)),
    ...(await movingFindings(frame)),
  ];
}

/** The browser does draw in the reader's colours, and does say that nothing should move. */
const asksForPlain = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      matchMedia('(forced-colors: active)').matches &&
      matchMedia('(prefers-reduced-motion: reduce)').matches,
  );

const KINDS = {
  '320 px': { size: { width: 320, height: 780 }, media: {}, look: narrowFindings },
  '480 px': { size: { width: 480, height: 780 }, media: {}, look: wideFindings },
  // 1280 × 1024 at 400 %.
  '400 %': { size: { width: 320, height: 256 }, media: {}, look: zoomedFindings },
  'forced colours': {
    size: { width: 360, height: 780 },
    media: { forcedColors: 'active', reducedMotion: 'reduce' },
    look: plainFindings,
  },
} as const;

for (const language of ['en', 'es'] as const) {
  for (const [kind, { size, media, look }] of Object.entries(KINDS)) {
    test(`every state can be read and used: ${language}, ${kind}`, async ({ page, gallery }) => {
      test.setTimeout(STATE_NAMES.length * A_STATE_MS);
      await page.setViewportSize(size);
      await page.emulateMedia(media);
      if (kind === 'forced colours') expect(await asksForPlain(page)).toBe(true);
      const found: string[] = [];
      for (const state of STATE_NAMES) {
        await gallery.show(state, language);
        const path = `reports/gallery/${kind.replaceAll(' ', '-')}/${state}-${language}.png`;
        await page.screenshot({ path, fullPage: true });
        found.push(...(await look(page, state)).map((finding) => `${state}: ${finding}`));
      }
      expect(found).toEqual([]);
    });
  }
}

test('every state can be read in the colours of a dark EHR', async ({ page, gallery }) => {
  test.setTimeout(STATE_NAMES.length * A_STATE_MS);
  await page.setViewportSize({ width: 360, height: 780 });
  const found: string[] = [];
  for (const state of STATE_NAMES) {
    await gallery.show(state, 'en/dark');
    await openEverything(page);
    await page.screenshot({ path: `reports/gallery/dark/${state}-en.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    const hits = violations.flatMap(({ nodes }) => nodes);
    found.push(...hits.map(({ html, any }) => `${state}: ${html} ${any[0]?.message}`));
  }
  expect(found).toEqual([]);
});

for (const language of ['en', 'es'] as const) {
  test(`the basis behind “Show details” can be read: ${language}`, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 320, height: 780 });
    for (const state of ['talk', 'pause', 'appointment', 'talk_father'] as const) {
      await gallery.show(state, language);
      await page.locator('.top button').click();
      await expect(page.locator('.details')).toBeVisible();
      const findings = [
        ...(await axeFindings(page)),
        ...(await sidewaysFindings(page.mainFrame())),
        ...(await targetFindings(page.mainFrame())),
        ...(await textSpacingFindings(page.mainFrame())),
      ];
      expect(findings, state).toEqual([]);
    }
  });
}

test('a state is the card it says', async ({ page, gallery }) => {
  await gallery.show('talk', 'en');
  await expect(page.getByRole('heading', { name: 'Talk with Testa' })).toBeVisible();
});
