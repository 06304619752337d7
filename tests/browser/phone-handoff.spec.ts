import { expect } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { openChart, relaunch, reload } from './support/chart.ts';
import { phoneHandoff, talkStep, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people, words } from './support/words.ts';

const { testa } = people;

test.describe('Testa is handed over by phone', () => {
  test('in at most 6 taps and 2 typed fields', async ({ page, practice }) => {
    const app = await openChart(page, practice, testa.name);
    const by = startRecorder();
    await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, by, (step) =>
      test.step(step.title, () => step.sees(app)),
    );
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    expect(by.counts().fields).toBeLessThanOrEqual(2);
  });

  test('and the chart holds the referral, the tasks, the talk and the appointment', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, startRecorder());
    // The chart page's own list, which knows nothing of the app.
    const list = page.locator('#written');
    for (const type of ['ServiceRequest', 'Task', 'Communication', 'Appointment']) {
      await expect(list.getByText(type, { exact: true }).first()).toBeVisible();
    }
  });

  test('and the chart beside it shows the appointment without a reload', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    const facts = page.getByRole('complementary', { name: 'Patient facts' });
    await expect(facts).toContainText('none booked');
    await walk(phoneHandoff(testa.given, appointmentText(practice.now())), app, startRecorder());
    await expect(facts.getByText('none booked')).toBeHidden();
    await expect(facts).toContainText('2:30 PM');
  });

  test('with the basis one tap away, and not before', async ({ page, practice }) => {
    const app = await openChart(page, practice, testa.name);
    await talkStep.sees(app);
    await expect(app.getByText(words.details.instrument)).toBeHidden();
    await app.getByRole('button', { name: words.talk.showDetails }).click();
    await expect(app.getByText(words.details.instrument).first()).toBeVisible();
    await expect(app.getByText(words.details.total).first()).toBeVisible();
  });

  test('and every screen on the way can be used by everyone', async ({ page, practice }) => {
    test.slow();
    const app = await openChart(page, practice, testa.name);
    const steps = phoneHandoff(testa.given, appointmentText(practice.now()));
    await walk(steps, app, startRecorder(), async (step) => {
      expect.soft(await screenFindings(page, app), step.title).toEqual([]);
    });
  });

  test('and a reload keeps her place', async ({ page, practice }) => {
    test.slow();
    const app = await openChart(page, practice, testa.name);
    const steps = phoneHandoff(testa.given, appointmentText(practice.now()));
    await walk(steps, app, startRecorder(), async (step) => {
      if (!step.written) return;
      await reload(app);
      await step.sees(app);
    });
  });

  test('and another browser shows where the handoff stands', async ({
    page,
    browser,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    const steps = phoneHandoff(testa.given, appointmentText(practice.now()));
    const onTheLine = steps.slice(0, 4);
    await walk(onTheLine, app, startRecorder());
    const elsewhere = await relaunch(browser, practice, testa.name);
    await onTheLine.at(-1)?.sees(elsewhere.app);
    await walk(steps.slice(4), elsewhere.app, startRecorder());
    await elsewhere.close();
  });
});
