import { expect, type Frame } from '@playwright/test';
import { openChart, signInAs } from './support/chart.ts';
import { onceSheIsAsked, type Step, talkStep, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { destination, people, words } from './support/words.ts';

const { testa } = people;
const button = (app: Frame, name: string) => app.getByRole('button', { name, exact: true });

const inDanger: readonly Step[] = [
  {
    screen: 'help',
    title: 'Urgent help: whom to call, and one button for a clinician',
    written: false,
    act: (app, by) => by.tap(button(app, words.pause.help)),
    sees: (app) => expect(button(app, words.pause.mark(testa.given))).toBeVisible(),
  },
  {
    screen: 'emergency',
    title: 'Emergency: stay with her, and nothing else to do',
    written: true,
    act: (app, by) => by.tap(button(app, words.pause.mark(testa.given))),
    sees: (app) =>
      expect(app.getByRole('heading', { name: words.pause.stay(testa.given) })).toBeVisible(),
  },
];

/** Not hidden, not greyed: nothing to call, send, date or agree with is in the document. */
const nothingToCall = async (app: Frame): Promise<void> => {
  const page = await app.evaluate(() => document.body.innerHTML);
  expect(page).not.toContain(destination.phone);
  expect(page).not.toContain('tel:+12025550101');
  expect(page).not.toMatch(
    /Testa agrees|Yes, call now|Yes, send it now|Start call|Appointment set|No answer|They will call back|Save appointment/,
  );
};

const byMistake = async (app: Frame): Promise<void> => {
  await app.getByText('This was marked by mistake').click();
  await app.getByLabel('Why it was a mistake').fill('Marked on the wrong person');
  await button(app, 'Save correction').click();
};

test.describe('someone is in danger while Testa is handed over (hazard H6)', () => {
  test('a clinician says so in 2 taps, from the first screen and from the call', async ({
    page,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, testa.name);
    await talkStep.sees(app);
    const atFirst = startRecorder();
    await walk(inDanger, app, atFirst, lookClosely(page, app));
    expect(atFirst.counts()).toEqual({ taps: 2, fields: 0 });
    await nothingToCall(app);

    await byMistake(app);
    await talkStep.sees(app);
    const onTheLine = onceSheIsAsked(testa.given, appointmentText(practice.now())).slice(0, 3);
    await walk(onTheLine, app, startRecorder());
    const atTheCall = startRecorder();
    await walk(inDanger, app, atTheCall);
    expect(atTheCall.counts().taps).toBe(2);
    await nothingToCall(app);
  });

  test('Maya, who is no clinician, reads whom to call and whom to fetch', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    await signInAs(app, 'medical-assistant');
    await talkStep.sees(app);
    await button(app, words.pause.help).click();
    await expect(app.getByText(/get a clinician/)).toBeVisible();
    await expect(app.locator('button', { hasText: /^Mark:/ })).toHaveCount(0);
    await expect(app.getByText('911', { exact: true }).first()).toBeVisible();
  });
});
