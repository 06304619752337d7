import { expect, type Frame, type Page } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { chartRecords, openChart, relaunch } from './support/chart.ts';
import { type Step, talkStep, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText, nextWorkingDay, spokenDay, typedDay } from './support/today.ts';
import { destination, people, words } from './support/words.ts';

const { testa } = people;
const button = (app: Frame, name: string) => app.getByRole('button', { name, exact: true });
const heading = (app: Frame, name: string) => app.getByRole('heading', { name });
const SENT = 'Sent. When will they call, and who?';
const NO_NEXT_STEP = 'Testa has no next step yet.';

/** The dated promises in the chart. */
const callbacks = async (page: Page) =>
  (await chartRecords(page)).filter(({ resource }) =>
    JSON.stringify(resource).includes('"callback"'),
  );

/** Portal mode: the referral goes out while she is here, and a call gets a day and a name. */
const portalHandoff = (callDay: Date): readonly Step[] => [
  talkStep,
  {
    screen: 'agree',
    title: 'Agree: she hears what will be shared before anything is',
    written: false,
    act: (app, by) => by.tap(button(app, words.talk.agrees(testa.given))),
    sees: (app) => expect(app.getByText(words.agree.sentence)).toBeVisible(),
  },
  {
    screen: 'sent',
    title: 'Sent: on its way, and no end yet',
    written: true,
    act: (app, by) => by.tap(button(app, 'Yes, send it now')),
    sees: async (app) => {
      await expect(heading(app, SENT)).toBeVisible();
      await expect(app.getByText(NO_NEXT_STEP)).toBeVisible();
    },
  },
  {
    screen: 'dated',
    title: 'She hears who calls, and when',
    written: false,
    act: async (app, by) => {
      await by.type(app.getByLabel('Date and time of the call'), `${typedDay(callDay)} 9:00a`);
      await by.tap(app.getByLabel('Testa says a call at this time is safe'));
    },
    sees: (app) =>
      expect(
        app.getByText(
          `${destination.contact} will call you on ${spokenDay(callDay)} at 9:00 AM Eastern`,
        ),
      ).toBeVisible(),
  },
  {
    screen: 'next-step',
    title: 'Next step: a dated call with a named person',
    written: true,
    act: (app, by) => by.tap(button(app, 'Save next step')),
    sees: async (app) => {
      await expect(heading(app, 'Next step saved')).toBeVisible();
      await expect(app.getByText(NO_NEXT_STEP)).toHaveCount(0);
    },
  },
];

/** S6 and S7 again, once the practice has confirmed. */
const confirmed = (when: string): readonly Step[] => [
  {
    screen: 'when',
    title: 'They confirmed a time',
    written: false,
    act: (app, by) => by.tap(button(app, 'They confirmed a time')),
    sees: (app) => expect(app.getByLabel(words.when.dateAndTime)).toBeVisible(),
  },
  {
    screen: 'booked',
    title: 'Booked: the call became an appointment',
    written: true,
    act: async (app, by) => {
      await by.type(app.getByLabel(words.when.dateAndTime), when);
      await by.tap(button(app, words.when.save));
    },
    sees: (app) => expect(heading(app, words.booked.heading)).toBeVisible(),
  },
];

test.describe('Testa’s referral is sent while she is here', () => {
  test('in at most 6 taps and 1 typed field, on screens everyone can use; then the practice confirms', async ({
    page,
    browser,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, testa.name);
    const by = startRecorder();
    const callDay = nextWorkingDay(practice.now());
    const when = appointmentText(practice.now());
    await walk(portalHandoff(callDay), app, by, lookClosely(page, app));
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    expect(by.counts().fields).toBe(1);
    expect(await callbacks(page)).toHaveLength(1);
    const types = new Set((await chartRecords(page)).map(({ type }) => type));
    for (const type of ['ServiceRequest', 'Task', 'Communication', 'DocumentReference']) {
      expect(types).toContain(type);
    }
    expect(types).not.toContain('Appointment');

    practice.passDays(1);
    const next = await relaunch(browser, practice, testa.name);
    await expect(heading(next.app, 'Next step saved')).toBeVisible();
    await walk(confirmed(when), next.app, startRecorder(), lookClosely(next.page, next.app));
    const appointments = (await chartRecords(next.page)).filter(
      ({ type }) => type === 'Appointment',
    );
    expect(appointments).toHaveLength(1);
    await next.close();
  });

  test('and that is no end: without a day, or without a name, nothing is saved', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    const steps = portalHandoff(nextWorkingDay(practice.now()));
    await walk(steps.slice(0, 3), app, startRecorder());
    await button(app, 'Save next step').click();
    await expect(app.getByText('Enter a date and time, for example 12/4 2:30p')).toBeVisible();
    await expect(app.getByLabel('Date and time of the call')).toBeFocused();
    await walk(steps.slice(3, 4), app, startRecorder());
    await app.getByLabel('Who to talk to').fill('');
    await button(app, 'Save next step').click();
    await expect(app.getByText('Write a name: a call needs a person')).toBeVisible();
    expect.soft(await screenFindings(page, app)).toEqual([]);
    await expect(app.getByText(NO_NEXT_STEP)).toBeVisible();
    expect(await callbacks(page)).toEqual([]);
  });
});
