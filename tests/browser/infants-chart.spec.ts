import { expect, type Frame } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { chartRecords, openChart } from './support/chart.ts';
import { test } from './support/journey.ts';

// The infant's chart is open, and the person is the mother (rules/chart.md#right-person).

const tap = (app: Frame, name: string) => app.getByRole('button', { name, exact: true }).click();

async function book(app: Frame, given: string): Promise<void> {
  await tap(app, `${given} agrees`);
  await tap(app, 'Yes, call now');
  await tap(app, 'Start call');
  await tap(app, 'Appointment set');
  await app.getByLabel('Date and time').fill('12/14 2:30p');
  await tap(app, 'Save appointment');
  await expect(app.getByRole('heading', { name: /^Appointment (saved|made)$/ })).toBeVisible();
}

test.describe('Nia’s chart is open', () => {
  test('her mother is handed off, and Nia’s chart gets one line without a result (H10)', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, 'Nia Testudo');
    await expect(app.getByText('Chart: Nia T., 9 weeks')).toBeVisible();
    await expect(app.getByText('Support for: Keisha T. (mother)')).toBeVisible();
    await book(app, 'Keisha');
    expect(await screenFindings(page, app)).toEqual([]);
    const records = await chartRecords(page);
    expect(records.map(({ resource }) => resource.resourceType)).toEqual(['Communication']);
    expect(JSON.stringify(records)).not.toMatch(/EPDS|Keisha|Therap|parent/);
  });

  test('someone without a chart here is handed off, and nothing is written', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, 'Nia Testudo');
    await tap(app, 'Change person');
    await app.getByRole('radio', { name: 'Someone else' }).check();
    await app.getByLabel('First name').fill('Rosa');
    expect(await screenFindings(page, app)).toEqual([]);
    await tap(app, 'Continue');
    await expect(app.getByText('Nothing about Rosa can be saved in this EHR.')).toBeVisible();
    expect(await screenFindings(page, app)).toEqual([]);
    await tap(app, 'Offer support now');
    await book(app, 'Rosa');
    await expect(app.locator('.packet-text')).toContainText('For: Rosa (parent)');
    expect(await screenFindings(page, app)).toEqual([]);
    expect(await chartRecords(page)).toEqual([]);
  });
});
