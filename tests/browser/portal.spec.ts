import { expect } from '@playwright/test';
import { chartRecords, openChart } from './support/chart.ts';
import { test } from './support/journey.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { testa } = people;

test('what is sent by portal ends with a day and a name, and the chart holds all of it', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, testa.name);
  const tap = (name: string) => app.getByRole('button', { name, exact: true }).click();
  await tap('Testa agrees');
  await tap('Yes, send it now');
  await app.getByLabel('Date and time of the call').fill(appointmentText(practice.now()));
  await app.getByRole('checkbox', { name: 'Testa says a call at this time is safe' }).check();
  await tap('Save next step');
  await expect(app.getByRole('heading', { name: 'Next step saved' })).toBeVisible();
  const types = (await chartRecords(page)).map(({ resource }) => resource.resourceType);
  for (const type of ['ServiceRequest', 'Task', 'Communication', 'DocumentReference'] as const) {
    expect(types).toContain(type);
  }
});
