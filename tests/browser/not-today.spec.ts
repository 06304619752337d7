import { expect } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { chartRecords, openChart, relaunch } from './support/chart.ts';
import { notTodayJourney, plannedCheckIn, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { startRecorder } from './support/recorder.ts';
import { people, words } from './support/words.ts';

const { priya } = people;

test.describe('Priya would rather talk it over first', () => {
  test('in 3 taps and without typing', async ({ page, practice }) => {
    const app = await openChart(page, practice, priya.name);
    const by = startRecorder();
    await walk(notTodayJourney(priya.given), app, by);
    expect(by.counts()).toEqual({ taps: 3, fields: 0 });
  });

  test('and the chart holds her reason in her words, and a dated check-in', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, priya.name);
    await walk(notTodayJourney(priya.given), app, startRecorder());
    const resources = (await chartRecords(page)).map(({ resource }) => resource);
    expect(JSON.stringify(resources)).toMatch(words.hesitation.inTheChart);
    const dueDates = resources.flatMap((resource) =>
      resource.resourceType === 'Task' ? (resource.restriction?.period?.end ?? []) : [],
    );
    expect(dueDates.map((due) => new Date(due) > practice.now())).toContain(true);
  });

  test('and the next visit opens on the planned check-in', async ({ page, browser, practice }) => {
    const app = await openChart(page, practice, priya.name);
    await walk(notTodayJourney(priya.given), app, startRecorder());
    practice.passDays(14);
    const next = await relaunch(browser, practice, priya.name);
    await plannedCheckIn.sees(next.app);
    expect(await screenFindings(next.page, next.app)).toEqual([]);
    await next.close();
  });

  test('and every screen on the way can be used by everyone', async ({ page, practice }) => {
    test.slow();
    const app = await openChart(page, practice, priya.name);
    await walk(notTodayJourney(priya.given), app, startRecorder(), async (step) => {
      expect.soft(await screenFindings(page, app), step.title).toEqual([]);
    });
  });
});
