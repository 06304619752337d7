import { expect } from '@playwright/test';
import {
  axeFindings,
  colourAloneFindings,
  discreetFindings,
  movingFindings,
  pageFindings,
  screenFindings,
  sidewaysFindings,
  targetFindings,
  textSpacingFindings,
} from './support/audit.ts';
import { appFrame, openChart } from './support/chart.ts';
import { test } from './support/journey.ts';
import { people, words } from './support/words.ts';

// An audit that cannot fail proves nothing: this screen does everything wrong.
const badScreen = `<!doctype html><html><head><title>EPDS result</title></head><body>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
  <p style="color:#bbb;background:#fff">Score 21 of 30, high risk</p>
  <input type="text">
  <button style="width:20px;height:20px;padding:0">x</button>
  <div style="width:600px;background:#eee">wider than any sidebar</div>
  <p>Puntaje 21, riesgo alto</p>
  <label class="chip"><input type="radio" checked><span>Yes</span></label>
  <style>@keyframes on { to { opacity: 0.5 } } h2 { animation: on 1s infinite }</style>
  <h2>Look here</h2>
  <button class="button main">Save</button><button class="button quiet">Back</button>
  <p style="height:1.1em;width:14em;overflow:hidden;white-space:nowrap">Just fits as it is set here</p>
</body></html>`;

test.describe('the audit of a bad screen', () => {
  test.beforeEach(async ({ page }) => {
    await page.setContent('<main><h1>Chart</h1><iframe title="app" width="320"></iframe></main>');
    await page.locator('iframe').evaluate((element, html) => {
      (element as HTMLIFrameElement).srcdoc = html;
    }, badScreen);
    await expect(page.frameLocator('iframe').getByRole('button', { name: 'x' })).toBeVisible();
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
    expect(found).toContain('discreet: "risk" in the text');
    expect(found).toContain('discreet: "Puntaje" in the text');
    expect(found).toContain('discreet: "riesgo" in the text');
  });

  test('finds what is told by colour alone', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await colourAloneFindings(await appFrame(page))).toEqual([
      'colour alone: "Yes" is chosen without a tick',
      'colour alone: "Save" looks like any other action',
    ]);
  });

  test('finds what moves', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await movingFindings(await appFrame(page))).toEqual(['moves: an animation']);
  });
});

test('the audit of a chart finds what is wrong inside the app’s cross-site frame', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, people.testa.name);
  await expect(app.getByText(words.talk.sentence)).toBeVisible();
  await app.evaluate(() => {
    const pale = document.createElement('p');
    pale.id = 'pale';
    pale.textContent = 'Hard to read';
    // Set by hand: the app's policy refuses a style attribute.
    pale.style.color = '#bbb';
    pale.style.width = '600px';
    document.body.append(pale, document.createElement('img'));
  });
  const found = (await screenFindings(page, app)).join('\n');
  expect(found).toContain('axe color-contrast: #app-frame #pale');
  expect(found).toContain('axe image-alt: #app-frame img');
  expect(found).toContain('sideways: <p');
});
