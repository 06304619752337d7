import { expect } from '@playwright/test';
import { chartRecords, openChart, relaunch } from './support/chart.ts';
import { notTodayJourney, onceSheIsAsked, plannedCheckIn, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { danielle, priya } = people;

test.describe('what was planned comes up again, and she agrees', () => {
  test('Danielle, asked two weeks ago, is handed over in at most 6 taps and 2 typed fields', async ({
    page,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, danielle.name);
    const by = startRecorder();
    const steps = [
      plannedCheckIn,
      ...onceSheIsAsked(danielle.given, appointmentText(practice.now())),
    ];
    await expect(
      app.getByText(/^Connecting with Example Perinatal Therapy came up on/),
    ).toBeVisible();
    await walk(steps, app, by, lookClosely(page, app));
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    expect(by.counts().fields).toBeLessThanOrEqual(2);
    const types = (await chartRecords(page)).map(({ type }) => type);
    expect(types).toContain('Appointment');
  });

  test('Priya, who wanted to talk it over, agrees at her second visit, and nothing stays planned', async ({
    page,
    browser,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, priya.name);
    await walk(notTodayJourney(priya.given), app, startRecorder());
    practice.passDays(14);
    const next = await relaunch(browser, practice, priya.name);
    const by = startRecorder();
    await plannedCheckIn.sees(next.app);
    await expect(next.app.getByText(/wants to talk it over first/)).toBeVisible();
    await walk(onceSheIsAsked(priya.given, appointmentText(practice.now())), next.app, by);
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    const open = (await chartRecords(next.page)).flatMap(({ resource }) =>
      resource.resourceType === 'Task' &&
      JSON.stringify(resource.code).includes('revisit-handoff-offer')
        ? [resource.status]
        : [],
    );
    expect(open).toEqual(['completed']);
    await next.close();
  });
});
