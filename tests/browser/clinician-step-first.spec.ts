import { expect } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { chartRecords, openChart, relaunch, reload, signInAs } from './support/chart.ts';
import { onceSheIsAsked, type Step, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { destination, people, words } from './support/words.ts';

const { amara } = people;

const released: readonly Step[] = [
  {
    screen: 'pause',
    title: 'Clinician step first',
    written: false,
    act: async () => {},
    sees: (app) =>
      expect(app.getByRole('button', { name: words.pause.talked(amara.given) })).toBeVisible(),
  },
  {
    screen: 'assessment',
    title: 'How she was asked, and that she was',
    written: false,
    // Filled in alone with her: it names the ways to ask.
    namesTheForm: true,
    act: (app, by) => by.tap(app.getByRole('button', { name: words.pause.talked(amara.given) })),
    sees: (app) => expect(app.getByRole('radio', { name: words.pause.tool })).toBeVisible(),
  },
  {
    screen: 'resumed',
    title: 'Saved: the offer resumes',
    written: true,
    act: async (app, by) => {
      await by.tap(app.getByRole('radio', { name: words.pause.tool }));
      await by.tap(app.getByRole('button', { name: words.pause.goOn(amara.given) }));
    },
    sees: (app) => expect(app.getByText(words.pause.resume)).toBeVisible(),
  },
];

test.describe('Amara needs a clinician first', () => {
  test('and no way to call, agree or decline is on the page', async ({ page, practice }) => {
    const app = await openChart(page, practice, amara.name);
    await expect(app.getByRole('heading', { name: words.pause.heading })).toBeVisible();
    for (const name of [
      words.talk.agrees(amara.given),
      words.talk.notToday,
      words.agree.yes,
      words.call.startCall,
    ]) {
      // Not hidden, not greyed: absent.
      await expect(app.locator('button', { hasText: name })).toHaveCount(0);
    }
    await expect(app.getByText(destination.phone)).toHaveCount(0);
    await expect(app.getByText(words.talk.sentence)).toHaveCount(0);
  });

  test('and the screen can be used by everyone', async ({ page, practice }) => {
    const app = await openChart(page, practice, amara.name);
    await expect(app.getByRole('heading', { name: words.pause.heading })).toBeVisible();
    expect(await screenFindings(page, app)).toEqual([]);
  });
});

test.describe('Maya is no clinician', () => {
  test('so nothing to release is in the document until Olive has released it', async ({
    page,
    browser,
    practice,
  }) => {
    const app = await openChart(page, practice, amara.name);
    await signInAs(app, 'medical-assistant');
    await expect(app.getByText('Waiting for clinician')).toBeVisible();
    // The wordless button says that someone else is in the room.
    await expect(app.getByRole('button')).toHaveText(['Show details', '○○', words.pause.help]);
    await expect(app.getByRole('radio')).toHaveCount(0);
    expect(await screenFindings(page, app)).toEqual([]);

    const olive = await relaunch(browser, practice, amara.name);
    await walk(released, olive.app, startRecorder());
    await olive.close();
    await reload(app);
    await expect(app.getByRole('button', { name: words.talk.agrees(amara.given) })).toBeVisible();
  });
});

test.describe('Amara’s clinician has talked with her', () => {
  test('and records it, the offer resumes, and Amara leaves with an appointment', async ({
    page,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, amara.name);
    const by = startRecorder();
    const steps = [...released, ...onceSheIsAsked(amara.given, appointmentText(practice.now()))];
    await walk(steps, app, by, lookClosely(page, app));
    // The step adds three taps to the six of a handoff by phone: talked, how, save.
    expect(by.counts().taps).toBeLessThanOrEqual(9);
    expect(by.counts().fields).toBe(1);
    const resources = (await chartRecords(page)).map(({ resource }) => resource);
    const assessments = resources.filter(
      (one) =>
        one.resourceType === 'Task' && JSON.stringify(one.code).includes('safety-assessment'),
    );
    expect(assessments).toMatchObject([
      { status: 'completed', owner: { display: 'Dr. Olive Specimen, CNM' } },
    ]);
    expect(resources.map(({ resourceType }) => resourceType)).toContain('Appointment');
  });

  test('or someone is in danger: two taps from there, and nothing to call is left', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, amara.name);
    await app.getByRole('button', { name: words.pause.help }).click();
    expect(await screenFindings(page, app)).toEqual([]);
    await app.getByRole('button', { name: words.pause.mark(amara.given) }).click();
    await expect(app.getByRole('heading', { name: words.pause.stay(amara.given) })).toBeVisible();
    await expect(app.getByText(destination.phone)).toHaveCount(0);
    expect(await screenFindings(page, app)).toEqual([]);
  });
});
