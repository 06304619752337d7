import { expect } from '@playwright/test';
import { axeFindings } from './support/audit.ts';
import { test } from './support/journey.ts';
import { people } from './support/words.ts';

test('a trial without the chart: the EHR asks for the patient, and her handoff can begin', async ({
  page,
  practice,
}) => {
  await page.setViewportSize({ width: 480, height: 780 });
  const iss = encodeURIComponent(`${practice.ehrOrigin}/fhir`);
  await page.goto(`${practice.appOrigin}/launch.html?iss=${iss}`);
  await expect(
    page.getByRole('heading', { name: 'Connect to care asks for a patient' }),
  ).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.screenshot({ path: 'reports/standalone/picker.png' });
  await page.getByLabel('Patient').selectOption({ label: await optionFor(people.testa.name) });
  await page.getByLabel('Signed in as').selectOption({ label: 'Dr. Olive Specimen, CNM' });
  await page.getByRole('button', { name: 'Open Connect to care' }).click();
  await expect(page.getByText(people.testa.name)).toBeVisible();
  await page.getByRole('button', { name: 'Testa agrees' }).click();
  await expect(page.getByRole('button', { name: 'Yes, call now' })).toBeVisible();
  expect(new URL(page.url()).search).toMatch(/^\?state=[0-9a-f]{32}$/);

  async function optionFor(name: string): Promise<string> {
    const options = await page.getByLabel('Patient').locator('option').allInnerTexts();
    return options.find((option) => option.startsWith(name)) ?? name;
  }
});
