import { expect, type Page } from '@playwright/test';
import { chartRecords, openChart } from './support/chart.ts';
import { notTodayJourney, phoneHandoff, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people, words } from './support/words.ts';

const count = async (page: Page, type: string): Promise<number> =>
  (await chartRecords(page)).filter((record) => record.type === type).length;

test('a double tap on "Save appointment" writes one appointment', async ({ page, practice }) => {
  const app = await openChart(page, practice, people.testa.name);
  const steps = phoneHandoff(people.testa.given, appointmentText(practice.now()));
  await walk(steps.slice(0, -1), app, startRecorder());
  const before = await count(page, 'Appointment');
  await app.getByRole('button', { name: words.when.save }).dblclick();
  await steps.at(-1)?.sees(app);
  expect(await count(page, 'Appointment')).toBe(before + 1);
});

test('a double tap on "Save, check in" writes one talk', async ({ page, practice }) => {
  const app = await openChart(page, practice, people.priya.name);
  const steps = notTodayJourney(people.priya.given);
  await walk(steps.slice(0, -1), app, startRecorder());
  const before = await count(page, 'Communication');
  await app.getByRole('button', { name: words.hesitation.save }).dblclick();
  await steps.at(-1)?.sees(app);
  expect(await count(page, 'Communication')).toBe(before + 1);
});
