import { expect, type Frame, type Page } from '@playwright/test';
import { axeFindings, discreetFindings, sidewaysFindings } from './support/audit.ts';
import { appFrame, openChart, setFrameWidth } from './support/chart.ts';
import { phoneHandoff, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import type { Practice } from './support/practice.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { testa } = people;

/** Testa has her appointment, and the card that says so is on the screen. */
const book = async (page: Page, practice: Practice): Promise<Frame> => {
  const app = await openChart(page, practice, testa.name);
  await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, startRecorder());
  await expect(app.getByRole('button', { name: 'Copy chart note' })).toBeVisible();
  return app;
};

const button = (app: Frame | Page, name: string) => app.getByRole('button', { name, exact: true });

/** Everything written on the page that can be seen. */
const seen = (app: Frame | Page): Promise<string> => app.evaluate(() => document.body.innerText);

const HERS = /Testa|Samplewell|Perinatal|therap|EPDS|score|suicid|self-harm/i;

test('F30: the chart note is copied inside the cross-site frame, and only then said to be', async ({
  page,
  practice,
  context,
}) => {
  await context.grantPermissions(['clipboard-read'], { origin: practice.ehrOrigin });
  const app = await book(page, practice);
  await button(app, 'Copy chart note').click();
  await expect(app.getByText('Copied. Paste it into your note.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Screen reviewed with patient today \(EPDS 14 of 30, /);
  expect(copied).toContain('2:30 PM Eastern (video, English).');
});

test('H17: the screen in her hands holds a date and a number, in either language', async ({
  page,
  practice,
}) => {
  const app = await book(page, practice);
  await button(app, 'Hand the screen over').click();
  for (const language of ['en', 'es']) {
    if (language === 'es') await button(app, 'Español').click();
    await expect(app.locator('.cover-page')).toHaveAttribute('lang', language);
    expect(await seen(app)).not.toMatch(HERS);
    expect(await axeFindings(page)).toEqual([]);
    expect(await discreetFindings(app)).toEqual([]);
    await setFrameWidth(page, app, 320);
    expect(await sidewaysFindings(app)).toEqual([]);
    await setFrameWidth(page, app, 360);
  }
  await button(app, 'Listo').click();
  await expect(button(app, 'Hand the screen over')).toBeVisible();
});

test('F33: in a frame that may not print, the sheet fills the screen and says so', async ({
  page,
  practice,
}) => {
  await book(page, practice);
  await page.goto(`${page.url().split('?')[0]}?frame=strict`);
  const app = await appFrame(page);
  await setFrameWidth(page, app, 360);
  await button(app, 'Print sheet').click();
  await expect(app.getByText(/^Printing is blocked in this panel\./)).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Your next appointment' })).toBeVisible();
  expect(await seen(app)).not.toMatch(HERS);
  const [sheet] = await Promise.all([
    page.context().waitForEvent('page'),
    button(app, 'Open in a window').click(),
  ]);
  await expect(sheet.getByRole('heading', { name: 'Your next appointment' })).toBeVisible();
  expect(await sheet.title()).toBe('Your next appointment');
});

test('the sheet is one page on paper, in English and in Spanish', async ({ page, practice }) => {
  await book(page, practice);
  const { pathname } = new URL(page.url());
  const patient = pathname.split('/').at(-1);
  const launched = await page.request.post(`${practice.ehrOrigin}/chart/launch`, {
    data: {
      client: await page.locator('#chart').getAttribute('data-app'),
      patient,
      encounter: await page.locator('#chart').getAttribute('data-encounter'),
      user: await page.locator('#signed-in-as').inputValue(),
    },
  });
  const { launchUrl } = (await launched.json()) as { readonly launchUrl: string };
  // Chromium prints to a file for a page of its own only; there the app may print.
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  await page.goto(launchUrl);
  for (const [language, title] of [
    ['English', 'Your next appointment'],
    ['Español', 'Su próxima cita'],
  ] as const) {
    await page.locator('.after .chip', { hasText: language }).click();
    await button(page, 'Print sheet').click();
    await expect(page.locator('body > .paper')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    const paper = await seen(page);
    expect(paper).toContain(title);
    expect(paper).toContain('(202) 555-0101');
    expect(paper).not.toMatch(HERS);
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('body > .paper')).not.toBeAttached();
  }
});

const pagesOf = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
