import { expect } from '@playwright/test';
import { axeFindings } from './support/audit.ts';
import { openChart } from './support/chart.ts';
import { test } from './support/journey.ts';
import { people, words } from './support/words.ts';

test('F6: where the EHR blocks storage, the app says so and gives the number to call', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, people.testa.name);
  await expect(app.getByRole('heading', { name: words.noStorage.heading })).toBeVisible();
  await expect(app.getByText(words.noStorage.number).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
