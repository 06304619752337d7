import { expect } from '@playwright/test';
import { chartRecords, openChart } from './support/chart.ts';
import { onceSheIsAsked, type Step, talkStep, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { destination, people, words } from './support/words.ts';

const { bridget } = people;

const askedFirst: readonly Step[] = [
  {
    screen: 'ask',
    title: 'One answer is not on file: it is asked first, and no call can be made',
    written: false,
    act: async () => {},
    sees: async (app) => {
      await expect(app.getByText(/^One answer is not on file\. Please ask/)).toBeVisible();
      await expect(app.getByText(/the answer about safety/)).toBeVisible();
      await expect(app.getByRole('button', { name: 'Bridget said no' })).toHaveCount(0);
      for (const name of [words.talk.agrees(bridget.given), words.talk.notToday]) {
        await expect(app.locator('button', { hasText: name })).toHaveCount(0);
      }
      await expect(app.getByText(destination.phone)).toHaveCount(0);
    },
  },
  {
    screen: 'asked',
    title: 'Bridget said no: it is in the chart, and the sentence is on the screen',
    written: true,
    act: async (app, by) => {
      await by.tap(app.getByRole('checkbox', { name: 'I asked Bridget' }));
      await by.tap(app.getByRole('button', { name: 'Bridget said no' }));
    },
    sees: (app) => talkStep.sees(app),
  },
];

test.describe('Bridget left one answer blank (hazard H4)', () => {
  test('it is asked and recorded first, and then she is handed over', async ({
    page,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, bridget.name);
    const by = startRecorder();
    const steps = onceSheIsAsked(bridget.given, appointmentText(practice.now()));
    await walk(askedFirst, app, by, lookClosely(page, app));
    expect(JSON.stringify(await chartRecords(page))).toContain('item-answer-no');
    await walk(steps, app, by, lookClosely(page, app));
    // The question adds one tap to the six of a handoff by phone.
    expect(by.counts().taps).toBeLessThanOrEqual(8);
    expect(by.counts().fields).toBe(1);
  });

  test('"yes" leads to the clinician step, and still to no call', async ({ page, practice }) => {
    const app = await openChart(page, practice, bridget.name);
    await app.getByRole('checkbox', { name: 'I asked Bridget' }).check();
    await app.getByRole('button', { name: 'Bridget said yes' }).click();
    await expect(
      app.getByRole('button', { name: words.pause.talked(bridget.given) }),
    ).toBeVisible();
    await expect(app.getByText(destination.phone)).toHaveCount(0);
    await expect(app.getByText(words.talk.sentence)).toHaveCount(0);
  });
});
