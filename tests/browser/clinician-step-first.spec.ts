import { expect } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { openChart } from './support/chart.ts';
import { test } from './support/journey.ts';
import { destination, people, words } from './support/words.ts';

const { amara } = people;

test.describe('Amara needs a clinician first', () => {
  test('and no way to call, agree or decline is on the page', async ({ page, practice }) => {
    const app = await openChart(page, practice, amara.name);
    await expect(app.getByRole('heading', { name: words.pause.heading })).toBeVisible();
    for (const name of [
      words.talk.agrees(amara.given),
      words.talk.notToday,
      words.agree.yes,
      words.call.startCall,
    ]) {
      // Not hidden, not greyed: absent.
      await expect(app.locator('button', { hasText: name })).toHaveCount(0);
    }
    await expect(app.getByText(destination.phone)).toHaveCount(0);
    await expect(app.getByText(words.talk.sentence)).toHaveCount(0);
  });

  test('and the screen can be used by everyone', async ({ page, practice }) => {
    const app = await openChart(page, practice, amara.name);
    await expect(app.getByRole('heading', { name: words.pause.heading })).toBeVisible();
    expect(await screenFindings(page, app)).toEqual([]);
  });
});

test.describe('Amara’s clinician has talked with her', () => {
  test('and the offer resumes, on a screen everyone can use at every step', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, amara.name);
    await app.getByRole('button', { name: words.pause.talked(amara.given) }).click();
    expect(await screenFindings(page, app)).toEqual([]);
    await app.getByRole('radio', { name: words.pause.tool }).check();
    await app.getByRole('button', { name: words.pause.goOn(amara.given) }).click();
    await expect(app.getByText(words.pause.resume)).toBeVisible();
    expect(await screenFindings(page, app)).toEqual([]);
  });

  test('or someone is in danger: two taps from there, and nothing to call is left', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, amara.name);
    await app.getByRole('button', { name: words.pause.help }).click();
    expect(await screenFindings(page, app)).toEqual([]);
    await app.getByRole('button', { name: words.pause.mark(amara.given) }).click();
    await expect(app.getByRole('heading', { name: words.pause.stay(amara.given) })).toBeVisible();
    await expect(app.getByText(destination.phone)).toHaveCount(0);
    expect(await screenFindings(page, app)).toEqual([]);
  });
});
