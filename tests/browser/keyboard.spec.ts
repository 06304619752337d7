import { expect, type Frame } from '@playwright/test';
import { openChart } from './support/chart.ts';
import { phoneHandoff, talkStep } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import type { Recorder } from './support/recorder.ts';
import { appointmentText } from './support/today.ts';
import { people } from './support/words.ts';

const { testa } = people;

/** Reaches controls by Tab and presses Enter, as someone without a mouse does; counts the keys. */
const keyboardOnly = (app: Frame): Recorder & { readonly keystrokes: () => number } => {
  const { keyboard } = app.page();
  let keys = 0;
  let fields = 0;
  let presses = 0;
  const press = async (key: string) => {
    keys += 1;
    await keyboard.press(key);
  };
  const reach = async (control: Parameters<Recorder['tap']>[0]) => {
    await control.waitFor();
    for (let tabs = 0; tabs < 25; tabs += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`25 Tabs did not reach ${control}`);
  };
  return {
    tap: async (control) => {
      await reach(control);
      presses += 1;
      await press('Enter');
    },
    type: async (field, text) => {
      await reach(field);
      fields += 1;
      await keyboard.type(text);
    },
    counts: () => ({ taps: presses, fields }),
    keystrokes: () => keys,
  };
};

test('Testa is handed over without a mouse, in at most 30 keystrokes', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, testa.name);
  await talkStep.sees(app);
  // Where the EHR puts the cursor when the sidebar is chosen.
  await app.locator('h2').first().focus();
  const by = keyboardOnly(app);
  for (const step of phoneHandoff(testa.given, appointmentText(practice.now()))) {
    await step.act(app, by);
    await step.sees(app);
  }
  expect(by.keystrokes()).toBeLessThanOrEqual(30);
});

test('after each tap the cursor is on the heading of the new screen', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, testa.name);
  await talkStep.sees(app);
  const by = keyboardOnly(app);
  await app.locator('h2').first().focus();
  for (const step of phoneHandoff(testa.given, appointmentText(practice.now())).slice(1)) {
    const stays = step.screen === 'when-typed';
    await step.act(app, by);
    await step.sees(app);
    if (!stays) await expect(app.locator('h2').first()).toBeFocused();
  }
});
