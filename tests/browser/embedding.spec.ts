import { expect, type Frame, type Page } from '@playwright/test';
import { appFrame, openChart } from './support/chart.ts';
import { phoneHandoff, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { testa } = people;

// What the frame of an EHR does to a page (docs/failure-modes.md), in a cross-site frame.

/** How tall the page is by its content, whatever the frame's own height. */
const contentHeight = (app: Frame): Promise<number> =>
  app.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

const frameHeight = (page: Page, px: number): Promise<void> =>
  page.locator('iframe').evaluate((frame, height) => {
    frame.style.flex = 'none';
    frame.style.height = `${height}px`;
  }, px);

/** Does as a host that sizes its frame to the content: again and again. */
async function settles(page: Page, app: Frame): Promise<void> {
  // What comes after the first card may still be arriving: then it is measured again.
  await expect(async () => {
    await frameHeight(page, 6000);
    const tall = await contentHeight(app);
    expect(tall).toBeLessThan(4000);
    for (const height of [tall, 200]) {
      await frameHeight(page, height);
      // A frame's scroll bar may move a line by a pixel or two; growing with the frame would not end.
      expect(Math.abs((await contentHeight(app)) - tall)).toBeLessThan(8);
    }
  }).toPass({ timeout: 10_000 });
}

test('F9, F35: signing in opens no window, and the page is as tall as its content in any frame', async ({
  page,
  practice,
}) => {
  const opened: Page[] = [];
  page.context().on('page', (one) => opened.push(one));
  const app = await openChart(page, practice, testa.name);
  await expect(app.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
  expect(opened).toEqual([]);
  await settles(page, app);
  await app.getByRole('button', { name: 'Show details' }).click();
  await settles(page, app);
});

test('F35: the screen that she holds is as tall as its content too', async ({ page, practice }) => {
  const app = await openChart(page, practice, testa.name);
  await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, startRecorder());
  await app.getByRole('button', { name: 'Hand the screen over' }).click();
  await expect(app.locator('.cover-page')).toBeVisible();
  await settles(page, app);
});

test('F20, F34: the panel is closed over a half-typed appointment, and offers it again', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, testa.name);
  const steps = phoneHandoff(testa.given, appointmentText(practice.now()));
  const upTo = steps.findIndex(({ screen }) => screen === 'when') + 1;
  await walk(steps.slice(0, upTo), app, startRecorder());
  await app.getByLabel('Date and time').fill('12/4 230p');
  // The EHR's own button: a new launch in the same frame, as when the sidebar is opened again.
  await page.getByRole('button', { name: /^Open / }).click();
  const again = await appFrame(page);
  await again.getByRole('button', { name: 'Fill it in again' }).click();
  await expect(again.getByLabel('Date and time')).toHaveValue('12/4 230p');
  await expect(again.getByText(/filled in again/)).toBeVisible();
  await page.locator('#app-panel').screenshot({ path: 'reports/draft/restored.png' });
});
