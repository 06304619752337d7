import { type Browser, expect, type Frame, type Page } from '@playwright/test';
import {
  axeFindings,
  colourAloneFindings,
  movingFindings,
  screenFindings,
  sidewaysFindings,
} from './support/audit.ts';
import {
  newContext,
  openChart,
  openWaitingList,
  setFrameWidth,
  signInAs,
} from './support/chart.ts';
import { test } from './support/journey.ts';
import type { Practice } from './support/practice.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { testa } = people;
const button = (app: Frame, name: string) => app.getByRole('button', { name, exact: true });
const heading = (app: Frame, name: string | RegExp) => app.getByRole('heading', { name });

/** Jo signs in at the practice's waiting list, in a browser of her own. */
async function openList(
  browser: Browser,
  practice: Practice,
): Promise<{ readonly page: Page; readonly app: Frame; readonly close: () => Promise<void> }> {
  const context = await newContext(browser, practice);
  const page = await context.newPage();
  const app = await openWaitingList(page, practice);
  // The list of whoever is signed in first is shown; then Jo takes the workstation over.
  await expect(heading(app, /^Waiting for you/)).toBeVisible();
  await signInAs(app, 'care-coordinator');
  return { page, app, close: () => context.close() };
}

test.describe('Olive hands Testa to Jo, two people in two browsers', () => {
  test('Jo claims on the waiting list, Olive introduces her, and Jo books in 4 taps', async ({
    page,
    practice,
    browser,
  }) => {
    test.slow();
    const olive = await openChart(page, practice, testa.name);
    const by = startRecorder();
    await by.tap(button(olive, 'Testa agrees'));
    await by.tap(olive.getByRole('radio', { name: 'Jo', exact: true }));
    await by.tap(button(olive, 'Yes: pass to Jo'));
    await expect(heading(olive, 'Passed to Jo')).toBeVisible();

    const jo = await openList(browser, practice);
    const waiting = jo.app.locator('section', { has: heading(jo.app, /^Waiting for you/) });
    await expect(waiting.getByText(/^Testa Samplewell/)).toBeVisible();
    await expect(waiting.getByText(/Agreed · call Example Perinatal Therapy/)).toBeVisible();
    expect.soft(await screenFindings(jo.page, jo.app)).toEqual([]);
    const joBy = startRecorder();
    // In full: someone with a similar name is here today (hazard H1).
    await joBy.tap(button(jo.app, 'I have it: Testa Samplewell'));
    await expect(jo.app.getByText(/You have it\. Now open the chart of Testa/)).toBeVisible();

    await button(olive, 'Check now').click();
    await expect(heading(olive, 'Jo has it')).toBeVisible();
    await button(olive, 'I introduced Jo').click();
    await expect(olive.getByText(/^You introduced Jo at/)).toBeVisible();

    const call = await openChart(jo.page, practice, testa.name);
    await expect(heading(call, 'Call with Testa now')).toBeVisible();
    await joBy.tap(button(call, 'Start call'));
    await joBy.tap(button(call, 'Appointment set'));
    await joBy.type(call.getByLabel('Date and time'), appointmentText(practice.now()));
    await joBy.tap(button(call, 'Save appointment'));
    await expect(heading(call, 'Appointment saved')).toBeVisible();
    // Two for Olive where the usual person is chosen; here the third chooses Jo.
    expect(by.counts().taps).toBe(3);
    expect(joBy.counts().taps).toBe(4);
    expect(joBy.counts().fields).toBe(1);
    await jo.close();

    await button(olive, 'Check now').click();
    await expect(heading(olive, 'Appointment saved')).toBeVisible();
  });

  test('and the waiting list can be used by everyone', async ({ browser, practice }) => {
    test.slow();
    const jo = await openList(browser, practice);
    await expect(jo.app.getByText(/^Read \d+ charts/)).toBeVisible();
    expect(await screenFindings(jo.page, jo.app)).toEqual([]);
    // It is no card of a visit, so the gallery does not hold it.
    await setFrameWidth(jo.page, jo.app, 480);
    await jo.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect([
      ...(await axeFindings(jo.page)),
      ...(await sidewaysFindings(jo.app)),
      ...(await colourAloneFindings(jo.app)),
      ...(await movingFindings(jo.app)),
    ]).toEqual([]);
    await jo.close();
  });
});
