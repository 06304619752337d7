import { expect } from '@playwright/test';
import { chartRecords, openChart, relaunch } from './support/chart.ts';
import { phoneHandoff } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { startRecorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people, words } from './support/words.ts';

// The page dies between the tap and "Saved": nobody was told anything.

const { name, given } = people.testa;

for (const arrives of [true, false]) {
  const what = arrives ? 'the chart has it' : 'it never left';
  test(`killed while her yes is saved, and ${what}: the next launch shows what the chart holds, once`, async ({
    page,
    practice,
    browser,
  }) => {
    const app = await openChart(page, practice, name);
    const steps = phoneHandoff(given, appointmentText(practice.now()));
    const by = startRecorder();
    for (const step of steps.slice(0, 2)) {
      await step.act(app, by);
      await step.sees(app);
    }
    const before = (await chartRecords(page)).length;
    const isWrite = (url: URL): boolean => /^\/fhir(\/|$)/.test(url.pathname);
    const sent = new Promise<void>((done) => {
      void page.context().route(isWrite, async (route) => {
        if (route.request().method() === 'GET') return route.continue();
        // The EHR acts on it, or never hears of it; the page hears of neither.
        if (arrives) await route.fetch();
        done();
      });
    });
    await app.getByRole('button', { name: words.agree.yes }).click();
    await sent;
    await page.close();

    const again = await relaunch(browser, practice, name);
    const records = (): Promise<number> => chartRecords(again.app.page()).then((all) => all.length);
    if (arrives) {
      await steps[2]?.sees(again.app);
      expect(await records()).toBeGreaterThan(before);
    } else {
      expect(await records()).toBe(before);
      for (const step of steps.slice(0, 3)) {
        await step.act(again.app, by);
        await step.sees(again.app);
      }
    }
    const orders = (await chartRecords(again.app.page())).filter(
      ({ type }) => type === 'ServiceRequest',
    );
    expect(orders).toHaveLength(1);
    await again.close();
  });
}
