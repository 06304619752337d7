import { expect } from '@playwright/test';
import { startSandbox } from '../../tools/run-sandbox.ts';
import { axeFindings } from './support/audit.ts';
import { test } from './support/journey.ts';
import { openSecondApp } from './support/second-app.ts';

test('the practice EHR opens someone else’s app from the chart page, and ours when it is chosen', async ({
  page,
  practice,
}) => {
  const second = await openSecondApp();
  const ehr = await startSandbox({
    stories: ['p01-testa-samplewell'],
    openAllHours: true,
    now: practice.now,
    clients: [second.client],
  });
  try {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${ehr.ehrOrigin}/chart/p01`);
    const ours = page.frameLocator('iframe[title="Connect to care"]');
    await expect(ours.getByText('Testa', { exact: false }).first()).toBeVisible();
    const apps = page.getByRole('navigation', { name: 'Apps' });
    await expect(apps.getByRole('link', { name: 'Connect to care' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await apps.getByRole('link', { name: 'growth-chart' }).click();
    const theirs = page.frameLocator('iframe[title="growth-chart"]');
    await expect(theirs.getByRole('heading', { name: 'Growth chart' })).toBeVisible();
    await expect(theirs.getByText('Chart of Testa Samplewell')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await apps.getByRole('link', { name: 'Connect to care' }).click();
    await expect(ours.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
  } finally {
    await ehr.close();
    await second.close();
  }
});
