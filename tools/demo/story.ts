import { type Browser, expect, type Frame, type Page } from '@playwright/test';
import {
  chartRecords,
  newContext,
  openChart,
  relaunch,
} from '../../tests/browser/support/chart.ts';
import {
  notTodayJourney,
  phoneHandoff,
  plannedCheckIn,
  type Step,
  walk,
} from '../../tests/browser/support/handoff-steps.ts';
import type { Practice } from '../../tests/browser/support/practice.ts';
import { startRecorder } from '../../tests/browser/support/recorder.ts';
import { appointmentText } from '../../tests/browser/support/today.ts';
import { people } from '../../tests/browser/support/words.ts';
import type { Narrator } from './narrator.ts';

type Person = (typeof people)[keyof typeof people];

const daysToNextVisit = 14;

/** Walks a journey, shows every screen, and reads back what the chart holds afterwards. */
const tellJourney = async (
  { given, name }: Person,
  steps: readonly Step[],
  page: Page,
  app: Frame,
  narrator: Narrator,
): Promise<void> => {
  const before = new Set((await chartRecords(page)).map(recordKey));
  const by = startRecorder((act) => narrator.say(`> ${act}`));
  await walk(steps, app, by, (step) => narrator.showApp(step.screen, step.title, app));
  const { taps, fields } = by.counts();
  narrator.say(`${given}: ${taps} taps, ${fields} typed fields`);
  narrator.say(`Read back from the FHIR server for ${name}:`);
  const written = (await chartRecords(page)).filter((record) => !before.has(recordKey(record)));
  if (written.length === 0) throw new Error(`nothing was written for ${name}`);
  for (const { type, what, state, reference, version } of written) {
    narrator.say(`  + ${type}: ${what} (${state})  ${reference} v${version}`);
  }
};

const recordKey = (record: { readonly reference: string; readonly version: string }) =>
  `${record.reference} v${record.version}`;

/** Issue 3, "What a newcomer sees", from the schedule to a restart. Fails at the first step that does. */
export const tellStory = async (
  browser: Browser,
  practice: Practice,
  narrator: Narrator,
): Promise<void> => {
  const { testa, priya } = people;
  const context = await newContext(browser, practice);
  const page = await context.newPage();
  const handoff = phoneHandoff(testa.given, appointmentText(practice.now()));
  const booked = handoff.at(-1);

  narrator.chapter(`The practice EHR at ${practice.ehrOrigin}, the app at ${practice.appOrigin}`);
  await page.goto(practice.ehrOrigin);
  await narrator.showPage('schedule', 'The schedule', page);

  narrator.chapter(`${testa.name} is handed over by phone`);
  const testasApp = await openChart(page, practice, testa.name);
  await tellJourney(testa, handoff, page, testasApp, narrator);
  // The chart page reads its list again every two seconds.
  await expect(page.locator('#written').getByText('Appointment', { exact: true })).toBeVisible();
  await narrator.showPage('chart', 'The chart afterwards', page);

  narrator.chapter('The same chart in another browser shows where the handoff stands');
  const elsewhere = await relaunch(browser, practice, testa.name);
  await booked?.sees(elsewhere.app);
  await narrator.showApp('another-browser', 'Another browser', elsewhere.app);
  await elsewhere.close();

  narrator.chapter(`${priya.name} would rather talk it over first`);
  const priyasApp = await openChart(page, practice, priya.name);
  await tellJourney(priya, notTodayJourney(priya.given), page, priyasApp, narrator);
  await context.close();

  narrator.chapter('The EHR is stopped and started again: the chart has kept everything');
  await practice.restart();
  const restarted = await relaunch(browser, practice, testa.name);
  await booked?.sees(restarted.app);
  await narrator.showApp('after-restart', 'After the restart', restarted.app);
  await restarted.close();

  narrator.chapter(`${daysToNextVisit} days later, ${priya.name} is here again`);
  practice.passDays(daysToNextVisit);
  const next = await relaunch(browser, practice, priya.name);
  await plannedCheckIn.sees(next.app);
  await narrator.showApp(plannedCheckIn.screen, plannedCheckIn.title, next.app);
  await next.close();
};
