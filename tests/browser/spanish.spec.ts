import { expect, type Frame } from '@playwright/test';
import { screenFindings } from './support/audit.ts';
import { openChart, openWaitingList, setFrameWidth } from './support/chart.ts';
import { phoneHandoff, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { lookClosely } from './support/look-closely.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText, appointmentTextInSpanish } from './support/today.ts';
import { palabras, people, saidInSpanish, words } from './support/words.ts';

const { marisol, testa } = people;

/** The page's own language, and that of the sentence to say (WCAG 3.1.1, 3.1.2). */
const languages = async (app: Frame) => ({
  page: await app.evaluate(() => document.documentElement.lang),
  toSay: await app.locator('blockquote.say').first().getAttribute('lang'),
});

test.describe('the interface is English', () => {
  test('and Marisol hears Spanish, at every step that has a sentence for her', async ({
    page,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, marisol.name);
    const steps = phoneHandoff(marisol.given, appointmentText(practice.now()), saidInSpanish);
    const by = startRecorder();
    await walk(steps, app, by, async (step) => {
      if (['talk', 'agree', 'booked'].includes(step.screen)) {
        expect(await languages(app)).toEqual({ page: 'en', toSay: 'es' });
      }
    });
    await expect(app.getByText(/^Su cita es el .* a las 2:30 p\.\s?m\./)).toBeVisible();
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    expect(await screenFindings(page, app)).toEqual([]);
  });
});

test.describe('the interface is Spanish', () => {
  test.use({ locale: 'es-US' });

  test('and Marisol is handed over in at most 6 taps and 2 typed fields, on screens everyone can use', async ({
    page,
    practice,
  }) => {
    test.slow();
    const app = await openChart(page, practice, marisol.name);
    const by = startRecorder();
    const when = appointmentTextInSpanish(practice.now());
    const look = lookClosely(page, app);
    await walk(phoneHandoff(marisol.given, when, palabras), app, by, async (step) => {
      await look(step);
      expect(await app.evaluate(() => document.documentElement.lang)).toBe('es');
    });
    expect(by.counts().taps).toBeLessThanOrEqual(6);
    expect(by.counts().fields).toBeLessThanOrEqual(2);
    expect((await languages(app)).toSay).toBe('es');
  });

  test('and whoever looks at the waiting list reads it in Spanish', async ({ page, practice }) => {
    const list = await openWaitingList(page, practice);
    await expect(list.getByRole('heading', { name: /^Le esperan \(/ })).toBeVisible();
    await expect(list.getByText(/^\d+ expedientes leídos: /)).toBeVisible();
    await setFrameWidth(page, list, 360);
    expect(await list.evaluate(() => document.documentElement.lang)).toBe('es');
    expect(await screenFindings(page, list)).toEqual([]);
  });

  test('and what Testa hears is English, and is marked so', async ({ page, practice }) => {
    const app = await openChart(page, practice, testa.name);
    await expect(app.getByText(words.talk.sentence)).toBeVisible();
    expect(await languages(app)).toEqual({ page: 'es', toSay: 'en' });
    await expect(app.getByText('Diga esto · Inglés')).toBeVisible();
  });
});
