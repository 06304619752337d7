import { type Browser, type BrowserContext, expect, type Frame, type Page } from '@playwright/test';
import { overhear } from './overhear.ts';
import type { Practice } from './practice.ts';

/** One line of the chart page's list "Written to this chart". */
export type ChartRecord = {
  readonly reference: string;
  readonly version: string;
  readonly type: string;
  readonly what: string;
  readonly state: string;
  readonly resource: fhir4.FhirResource;
};

/**
 * The sidebar's frame once it is there. It stays the same object through the launch; between the
 * chart's process and the app's there is a moment without one, and then it is asked for again.
 */
export const appFrame = async (page: Page): Promise<Frame> => {
  const found: { frame?: Frame } = {};
  await expect(async () => {
    const element = await page.locator('iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The chart page has no app frame.');
    found.frame = frame;
  }).toPass({ timeout: 10_000 });
  if (found.frame === undefined) throw new Error('The chart page has no app frame.');
  return found.frame;
};

/** Makes the sidebar this many pixels wide, as dragging its edge does, and sees that the app got them. */
export const setFrameWidth = async (page: Page, frame: Frame, width: number): Promise<void> => {
  await page.locator('#app-panel').evaluate((panel, px) => {
    panel.style.width = `${px}px`;
  }, width);
  // The frame may be on its way from one page to the next; then it is asked again.
  await expect(async () => {
    expect(await frame.evaluate(() => window.innerWidth)).toBe(width);
  }).toPass();
};

/** From the practice's schedule to a patient's chart, which opens the app in 360 px. */
export const openChart = async (page: Page, practice: Practice, name: string): Promise<Frame> => {
  await page.goto(practice.ehrOrigin);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const app = await appFrame(page);
  await setFrameWidth(page, app, 360);
  return app;
};

/** The app as the practice's menu opens it: without a chart. */
export const openWaitingList = async (page: Page, practice: Practice): Promise<Frame> => {
  await page.goto(practice.ehrOrigin);
  await page.getByRole('link', { name: 'Waiting list' }).click();
  return appFrame(page);
};

/**
 * Someone else takes the workstation over: the EHR launches the app again, as them. The launch before
 * has come to its end first: a page on its way may still win over the new one in the frame.
 */
export const signInAs = async (app: Frame, practitioner: string): Promise<void> => {
  const page = app.page();
  await expect(app.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const navigated = page.waitForEvent('framenavigated', (frame) => frame === app);
  await page.getByLabel('Signed in as').selectOption(`Practitioner/${practitioner}`);
  await navigated;
};

/** Reloads the app inside its frame, as an EHR does when the sidebar is closed and opened. */
export const reload = async (app: Frame): Promise<void> => {
  const navigated = app.page().waitForEvent('framenavigated', (frame) => frame === app);
  await app.evaluate(() => window.location.reload());
  await navigated;
};

/** The same chart opened in a browser that has never seen it. */
export const relaunch = async (
  browser: Browser,
  practice: Practice,
  name: string,
): Promise<{ readonly page: Page; readonly app: Frame; readonly close: () => Promise<void> }> => {
  const context = await newContext(browser, practice);
  const page = await context.newPage();
  const app = await openChart(page, practice, name);
  return { page, app, close: () => context.close() };
};

/** A browser context whose clock is the practice's. */
export const newContext = async (browser: Browser, practice: Practice): Promise<BrowserContext> => {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 900 },
  });
  await context.clock.install({ time: practice.now() });
  overhear(context, practice);
  return context;
};

/** What the open chart says was written, as its own list reads it. */
export const chartRecords = async (page: Page): Promise<readonly ChartRecord[]> => {
  const { pathname, origin } = new URL(page.url());
  const answer = await page.request.get(`${origin}${pathname}/records`);
  expect(answer.ok()).toBe(true);
  const { records } = (await answer.json()) as { readonly records: readonly ChartRecord[] };
  return records;
};
