import { expect } from '@playwright/test';
import {
  axeFindings,
  discreetFindings,
  pageFindings,
  sidewaysFindings,
  targetFindings,
  textSpacingFindings,
} from './support/audit.ts';
import { appFrame } from './support/chart.ts';
import { test } from './support/journey.ts';

// An audit that cannot fail proves nothing: this screen does everything wrong.
const badScreen = `<!doctype html><html><head><title>EPDS result</title></head><body>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
  <p style="color:#bbb;background:#fff">Score 21 of 30, high risk</p>
  <input type="text">
  <button style="width:20px;height:20px;padding:0">x</button>
  <div style="width:600px;background:#eee">wider than any sidebar</div>
  <p style="height:1.1em;width:14em;overflow:hidden;white-space:nowrap">Just fits as it is set here</p>
</body></html>`;

test.describe('the audit of a bad screen', () => {
  test.beforeEach(async ({ page }) => {
    await page.setContent('<main><h1>Chart</h1><iframe title="app" width="320"></iframe></main>');
    await page.locator('iframe').evaluate((element, html) => {
      (element as HTMLIFrameElement).srcdoc = html;
    }, badScreen);
    await expect(page.frameLocator('iframe').getByRole('button')).toBeVisible();
  });

  test('finds what axe finds, inside the frame', async ({ page }) => {
    const found = (await axeFindings(page)).join('\n');
    for (const rule of ['image-alt', 'label', 'color-contrast']) {
      expect(found).toContain(`axe ${rule}: iframe`);
    }
  });

  test('finds what sticks out sideways', async ({ page }) => {
    expect(await sidewaysFindings(await appFrame(page))).not.toEqual([]);
  });

  test('finds text that wider spacing cuts off', async ({ page }) => {
    const found = (await textSpacingFindings(await appFrame(page))).join('\n');
    expect(found).toContain('cuts "Just fits as it is set here"');
  });

  test('finds a button too small to hit', async ({ page }) => {
    expect(await targetFindings(await appFrame(page))).toContain(
      'target: <button> "x" is 20 × 20 px, wanted 44',
    );
  });

  test('finds a page that does not say its language', async ({ page }) => {
    expect(await pageFindings(await appFrame(page))).toEqual(['page: no language']);
  });

  test('finds telling words in the title and in the text', async ({ page }) => {
    const found = await discreetFindings(await appFrame(page));
    expect(found).toContain('discreet: "EPDS" in the title');
    expect(found).toContain('discreet: "21 of 30" in the text');
    expect(found).toContain('discreet: "high risk" in the text');
  });
});
