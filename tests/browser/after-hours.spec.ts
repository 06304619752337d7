import { expect, type Frame } from '@playwright/test';
import { chartRecords, openChart } from './support/chart.ts';
import { type Step, talkStep, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { dayName, nextWorkingDay, spokenDay } from './support/today.ts';
import { people, words } from './support/words.ts';

// Example Perinatal Therapy answers Monday to Friday, 8:00 AM to 6:00 PM (docs/data.md, D1).
test.use({ visitAt: '19:10' });

const { testa } = people;
const button = (app: Frame, name: string) => app.getByRole('button', { name, exact: true });

const datedForTheirOpening = (opening: string): readonly Step[] => [
  talkStep,
  {
    screen: 'agree',
    title: 'Agree: she is told that they are closed, and when they open',
    written: false,
    act: (app, by) => by.tap(button(app, words.talk.agrees(testa.given))),
    sees: async (app) => {
      await expect(app.getByText(`Closed now. Opens ${opening}`).first()).toBeVisible();
      await expect(app.locator('button', { hasText: words.agree.yes })).toHaveCount(0);
    },
  },
  {
    screen: 'closed',
    title: 'Call: a dated next step is what there is to do',
    written: true,
    act: (app, by) => by.tap(button(app, 'Yes, set a next step')),
    sees: async (app) => {
      const main = app.locator('.actions button').first();
      await expect(main).toHaveText(`Set a next step for ${opening}`);
      await expect(app.locator('button', { hasText: words.call.startCall })).toHaveCount(0);
    },
  },
  {
    screen: 'callback',
    title: 'Their next opening is filled in',
    written: false,
    act: (app, by) => by.tap(button(app, `Set a next step for ${opening}`)),
    sees: (app) => expect(app.getByText(opening).first()).toBeVisible(),
  },
  {
    screen: 'next-step',
    title: 'Next step: dated, with a named person',
    written: true,
    act: async (app, by) => {
      await by.tap(app.getByLabel('Testa says a call at this time is safe'));
      await by.tap(button(app, 'Save next step'));
    },
    sees: (app) => expect(app.getByRole('heading', { name: 'Next step saved' })).toBeVisible(),
  },
];

test('H14: after hours Testa leaves with a call at their next opening, and types nothing', async ({
  page,
  practice,
}) => {
  test.slow();
  const app = await openChart(page, practice, testa.name);
  const by = startRecorder();
  const day = nextWorkingDay(practice.now());
  const opening = `${dayName(day)}, 8:00 AM Eastern`;
  await walk(datedForTheirOpening(opening), app, by, lookClosely(page, app));
  expect(by.counts().taps).toBeLessThanOrEqual(6);
  expect(by.counts().fields).toBe(0);
  await expect(app.getByText(`Their office opens ${spokenDay(day)} at 8:00 AM`)).toBeVisible();
  const starts = (await chartRecords(page)).flatMap(({ resource }) =>
    resource.resourceType === 'Task' ? (resource.restriction?.period?.start ?? []) : [],
  );
  const hour = { timeZone: 'America/New_York', hour: 'numeric', minute: '2-digit' } as const;
  expect(starts.map((start) => new Date(start).toLocaleTimeString('en-US', hour))).toContain(
    '8:00 AM',
  );
});
