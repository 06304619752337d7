import { expect, type Frame } from '@playwright/test';
import { appFrame, chartRecords, openChart, setFrameWidth } from './support/chart.ts';
import { onceSheIsAsked, type Step, talkStep, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { nadia } = people;
const button = (app: Frame, name: string) => app.getByRole('button', { name, exact: true });

const fromPaper: readonly Step[] = [
  {
    screen: 'nothing',
    title: 'Nothing on file: a result from paper can be entered',
    written: false,
    act: async () => {},
    sees: (app) =>
      expect(app.getByRole('heading', { name: 'No recent screening on file' })).toBeVisible(),
  },
  {
    screen: 'paper',
    title: 'A result from paper: which form, the total, the item without a default',
    written: false,
    namesTheForm: true,
    act: async (app, by) => {
      await by.tap(button(app, 'Enter a result from paper'));
      await by.tap(app.getByRole('radio', { name: 'EPDS', exact: true }));
    },
    sees: async (app) => {
      const item = app.getByRole('group', { name: /thoughts of self-harm/ });
      await expect(item.getByRole('radio')).toHaveCount(3);
      await expect(item.getByRole('radio', { checked: true })).toHaveCount(0);
    },
  },
  {
    screen: 'listed',
    title: 'Saved: the sentence to say is on the screen',
    written: true,
    act: async (app, by) => {
      await by.type(app.getByLabel('Total'), '14');
      await by.tap(app.getByRole('radio', { name: '0', exact: true }));
      await by.tap(button(app, 'Save result'));
    },
    sees: (app) => talkStep.sees(app),
  },
];

test.describe('Nadia answered on paper', () => {
  test('her result goes into the chart, and she is handed over', async ({ page, practice }) => {
    test.slow();
    const app = await openChart(page, practice, nadia.name);
    const by = startRecorder();
    await walk(fromPaper, app, by, lookClosely(page, app));
    expect(by.counts()).toEqual({ taps: 4, fields: 1 });
    // The chart's own page, read anew: it knows nothing of the app.
    await page.reload();
    const facts = page.getByRole('complementary', { name: 'Patient facts' });
    await expect(facts.getByRole('listitem').filter({ hasText: 'EPDS' })).toContainText('14');
    const again = await appFrame(page);
    await setFrameWidth(page, again, 360);
    await talkStep.sees(again);
    const handoff = startRecorder();
    const steps = onceSheIsAsked(nadia.given, appointmentText(practice.now()));
    await walk(steps, again, handoff, lookClosely(page, again));
    expect(handoff.counts().taps).toBeLessThanOrEqual(6);
  });

  test('H4: without the item nothing is saved, and what is missing is said', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, nadia.name);
    await walk(fromPaper.slice(0, 2), app, startRecorder());
    await app.getByLabel('Total').fill('14');
    await button(app, 'Save result').click();
    await expect(app.getByText(/Choose what the self-harm question says/)).toBeVisible();
    expect(await chartRecords(page)).toEqual([]);
  });
});
