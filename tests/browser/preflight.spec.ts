import { expect, type Frame } from '@playwright/test';
import { axeFindings, sidewaysFindings, targetFindings } from './support/audit.ts';
import { openChart } from './support/chart.ts';
import { test } from './support/journey.ts';
import { people } from './support/words.ts';

// The page for IT, in the EHR's own cross-site frame, at 360 px.

const openCheck = async (app: Frame): Promise<void> => {
  await app.getByRole('button', { name: 'Show details' }).click();
  await app.getByRole('link', { name: 'Check this EHR (for IT)' }).click();
  await expect(app.getByRole('heading', { name: 'Can this EHR host the app?' })).toBeVisible();
};

const rowOf = (app: Frame, check: string) =>
  app.locator('.findings > li').filter({ has: app.locator('strong', { hasText: check }) });

test('from the details of a chart: every check, and nothing about the patient', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, people.testa.name);
  let letIn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(/\/fhir\/metadata/, async (route) => {
    await held;
    await route.continue();
  });
  await openCheck(app);
  await expect(app.getByText('Checking…')).toBeVisible();
  await page.screenshot({ path: 'reports/preflight/checking.png' });
  letIn();
  await expect(app.getByText('Nothing is in the way.')).toBeVisible();
  await expect(rowOf(app, 'Frame')).toContainText('Framed by a page of another site');
  await expect(rowOf(app, 'What can be written')).toContainText('Every record');
  await expect(rowOf(app, 'Length of the sign-in')).toContainText('renewed');
  await expect(rowOf(app, 'Headers the app can see')).toContainText('Versions can be read');
  const shown = await app.locator('body').innerText();
  expect(shown).not.toMatch(/Testa|Samplewell|p01/);
  expect(await axeFindings(page)).toEqual([]);
  expect([...(await sidewaysFindings(app)), ...(await targetFindings(app))]).toEqual([]);
  await page.locator('#app-panel').screenshot({ path: 'reports/preflight/all-fine.png' });

  await app.getByRole('button', { name: 'Copy report' }).click();
  await expect(app.getByText('Copied.', { exact: true })).toBeVisible();
  await app.getByRole('link', { name: 'Back to the app' }).click();
  await expect(app.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
});

test('F30, F33: a strict frame is told by what it blocks, and the report can be selected', async ({
  page,
  practice,
}) => {
  // Tall enough for the whole page to be seen in its frame.
  await page.setViewportSize({ width: 1280, height: 2600 });
  await page.goto(practice.ehrOrigin);
  const href = await page.getByRole('link', { name: people.testa.name }).getAttribute('href');
  await page.goto(`${practice.ehrOrigin}${href}?frame=strict`);
  const { appFrame, setFrameWidth } = await import('./support/chart.ts');
  const app = await appFrame(page);
  await setFrameWidth(page, app, 360);
  await openCheck(app);
  await app.getByRole('button', { name: 'Try: New window' }).click();
  await expect(rowOf(app, 'New window')).toContainText('A new window can be opened');
  await app.getByRole('button', { name: 'Try: Printing' }).click();
  await expect(rowOf(app, 'Printing')).toContainText('blocks printing');
  await expect(app.getByText('One point needs a look.')).toBeVisible();
  await app.evaluate(() => {
    document.execCommand = () => false;
  });
  await app.getByRole('button', { name: 'Copy report' }).click();
  await expect(app.getByText(/Select the text below/)).toBeVisible();
  await expect(app.getByLabel('Report')).toHaveValue(/EHR check [0-9A-Z]{7}/);
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('#app-panel').screenshot({ path: 'reports/preflight/copy-failed.png' });
});

test('from a launch that failed: what can be known without a sign-in', async ({
  page,
  practice,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const iss = encodeURIComponent(`${practice.ehrOrigin}/fhir`);
  await page.goto(`${practice.appOrigin}/launch.html?iss=${iss}&launch=`);
  await page.getByRole('link', { name: 'For IT: check this EHR' }).click();
  await expect(page.getByText(/^Opened without a chart/)).toBeVisible();
  await expect(
    page.locator('.findings > li').filter({ hasText: 'SMART configuration' }),
  ).toContainText('S256');
  await page.screenshot({ path: 'reports/preflight/no-launch.png', fullPage: true });
  expect(await axeFindings(page)).toEqual([]);
});

test.describe('in Spanish', () => {
  test.use({ locale: 'es-US' });

  test('the same page, from a launch that failed', async ({ page, practice }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    const iss = encodeURIComponent(`${practice.ehrOrigin}/fhir`);
    await page.goto(`${practice.appOrigin}/launch.html?iss=${iss}&launch=`);
    await page.getByRole('link', { name: 'Para informática: comprobar este sistema' }).click();
    await expect(page.getByRole('heading', { name: '¿Puede este sistema alojar' })).toBeVisible();
    await expect(page.getByText('Código de soporte')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    expect(await sidewaysFindings(page.mainFrame())).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: 'reports/preflight/es.png', fullPage: true });
  });
});
