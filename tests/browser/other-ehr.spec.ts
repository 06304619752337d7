import { expect } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { openChart, relaunch } from './support/chart.ts';
import { phoneHandoff, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people, words } from './support/words.ts';

// The same handoff where the EHR takes less than everything; all personalities in process are in
// tests/journeys/ehr-support-*.test.ts.

const { testa } = people;

test.describe('in an EHR like Epic, that creates no Tasks', () => {
  test.use({ ehr: 'epic-like' });

  test('she is handed over with the same taps, and the note holds the rest', async ({
    page,
    practice,
    browser,
  }) => {
    const app = await openChart(page, practice, testa.name);
    const by = startRecorder();
    await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, by);
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    await expect(app.getByText(/^Saved to chart/)).toBeVisible();
    await expect(app.getByText(/Handoff.*in the handoff note/)).toBeVisible();
    const list = page.locator('#written');
    for (const type of ['ServiceRequest', 'Communication', 'DocumentReference']) {
      await expect(list.getByText(type, { exact: true }).first()).toBeVisible();
    }
    await expect(list.getByText('Task', { exact: true })).toHaveCount(0);
    expect(await screenFindings(page, app)).toEqual([]);
    const again = await relaunch(browser, practice, testa.name);
    await expect(again.app.getByRole('heading', { name: words.booked.heading })).toBeVisible();
    await again.close();
  });
});

test.describe('in an EHR like the public launcher, that lets no header be read', () => {
  test.use({ ehr: 'launcher-like' });

  test('she is handed over, and every record is read back', async ({ page, practice }) => {
    const app = await openChart(page, practice, testa.name);
    await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, startRecorder());
    await expect(app.getByText(/^Saved to chart/)).toBeVisible();
  });
});

test.describe('in an EHR that takes nothing', () => {
  test.use({ ehr: 'read-only' });

  test('the screen says NOT IN CHART until the note was pasted, and it survives a reload', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    await app.getByRole('button', { name: words.talk.agrees(testa.given) }).click();
    await app.getByRole('button', { name: words.agree.yes }).click();
    const panel = app.getByRole('region', { name: 'NOT IN CHART' });
    await expect(panel).toBeVisible();
    await expect(app.getByText(/NOT IN CHART yet\./)).toBeVisible();
    expect(await screenFindings(page, app)).toEqual([]);
    await app.evaluate(() => location.reload());
    await expect(panel).toBeVisible();
    await panel.getByText('The note', { exact: true }).click();
    await expect(panel.getByText(/Connect to care note, version 1/)).toBeVisible();
    await panel.getByRole('button', { name: 'Copy the note' }).click();
    await expect(panel.getByText('Copied. Paste it into the chart now.')).toBeVisible();
    await panel.getByRole('button', { name: 'I pasted it into the chart' }).click();
    await expect(panel.getByText(/^Pasted by you\./)).toBeVisible();
    await expect(page.locator('#written').getByText('Task', { exact: true })).toHaveCount(0);
  });
});
