import { expect, type Page } from '@playwright/test';
import type { GalleryState } from '../gallery/states.ts';
import { test } from './support/gallery.ts';

// What usually comes next is reached without scrolling, in a short sidebar too, and hides neither
// the sentence to say nor what has the focus (rules/screen.md#one-thing; WCAG 2.4.11).

const CARDS: readonly GalleryState[] = [
  'talk',
  'agree',
  'call',
  'call_after_try',
  'calling',
  'set_appointment',
  'set_next_step',
  'sent',
  'own_check_in',
  'not_today',
  'office',
];

/** Whether the main action can be pressed where the page opened. */
const isInReach = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const main = document.querySelector('.card .main');
    if (main === null) return false;
    const { top, bottom, left, right } = main.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= window.innerHeight && main.contains(hit);
  });

/** The lowest line of the first sentence to say, and the top of the bar. */
const sentenceAndBar = (page: Page) =>
  page.evaluate(() => ({
    sentence: document.querySelector('.say')?.getBoundingClientRect().bottom ?? 0,
    bar: document.querySelector('.card .bar, .card .main')?.getBoundingClientRect().top ?? 0,
  }));

for (const [width, height] of [
  [360, 780],
  [320, 640],
] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`the next step is in reach: ${width} × ${height}, ${language}`, async ({
      page,
      gallery,
    }) => {
      await page.setViewportSize({ width, height });
      const out: string[] = [];
      for (const state of CARDS) {
        await gallery.show(state, language);
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({
          path: `reports/gallery/first-look/${state}-${language}-${width}.png`,
        });
        if (!(await isInReach(page))) out.push(state);
      }
      expect(out).toEqual([]);
    });
  }
}

test('the consent is read whole above the two ways to say yes', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of ['en', 'es']) {
    await gallery.show('agree', language);
    const { sentence, bar } = await sentenceAndBar(page);
    expect(sentence, language).toBeLessThanOrEqual(bar);
  }
});

test('in a window under 30 rem high the actions stay in their place', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 360, height: 460 });
  await gallery.show('agree', 'en');
  const position = await page
    .locator('.card .bar')
    .evaluate((bar) => getComputedStyle(bar).position);
  expect(position).toBe('static');
});

test('nothing that has the focus is under the bar', async ({ page, gallery }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const hidden: string[] = [];
  for (const state of CARDS) {
    await gallery.show(state, 'en');
    const controls = await page.locator('button, input, select, summary, a[href]').count();
    for (let press = 0; press < controls; press += 1) {
      await page.keyboard.press('Tab');
      const under = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('.card .bar, .card .main');
        if (focused === null || focused === document.body || bar === null) return null;
        if (bar.contains(focused)) return null;
        const one = (focused.closest('.chip') ?? focused).getBoundingClientRect();
        const over = bar.getBoundingClientRect();
        const covered = one.bottom > over.top + 1 && one.top < over.bottom - 1;
        return covered || one.bottom > window.innerHeight ? focused.outerHTML.slice(0, 80) : null;
      });
      if (under !== null) hidden.push(`${state}: ${under}`);
    }
  }
  expect(hidden).toEqual([]);
});

test('what is missing comes into view, wherever the button was pressed', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await gallery.show('not_today', 'en');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('button', { name: /^Save, check in/ }).click();
  const problem = page.getByRole('alert');
  await expect(problem).toBeInViewport({ ratio: 1 });
  const bottom = await problem.evaluate((line) => line.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual((await sentenceAndBar(page)).bar);
});
