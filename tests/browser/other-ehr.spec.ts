import { expect } from '@playwright/test';
import { openChart } from './support/chart.ts';
import { test } from './support/journey.ts';

const patient = 'Testa Samplewell';

for (const ehr of ['epic-like', 'launcher-like']) {
  test.describe(`in the chart of the ${ehr} EHR`, () => {
    test.use({ ehr });

    test('the app opens and gives the sentence to say', async ({ page, practice }) => {
      const app = await openChart(page, practice, patient);
      await expect(app.getByRole('heading', { name: 'Talk with Testa' })).toBeVisible();
      await expect(app.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
    });
  });
}
