/**
 * `npm start`: the practice EHR and the app, on this machine only. Prints the address to open.
 */
import { PRACTICE_TIME_ZONE } from '../fhir-fixtures/read-story.ts';
import { startSandbox } from './run-sandbox.ts';
import { otherApp } from './sandbox/app-registration.ts';
import { buildAppIfStale } from './sandbox/build-app.ts';
import { type ChartData, openChartData } from './sandbox/chart-data.ts';
import { readStartOptions, type StartOptions, startUsage } from './sandbox/start-options.ts';
import { firstLine, whyNotStarted } from './sandbox/why-not-started.ts';
import { helpIfAsked, refuseUse } from './usage/usage.ts';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function options(): StartOptions {
  try {
    return readStartOptions(process.argv.slice(2));
  } catch (error) {
    return refuseUse(startUsage, error);
  }
}

helpIfAsked(startUsage);
const asked = options();
const today = new Intl.DateTimeFormat('en-CA', { timeZone: PRACTICE_TIME_ZONE }).format(new Date());

await buildAppIfStale().catch((error) =>
  stop(`The app could not be built: ${firstLine(error.message)}`),
);
let data: ChartData | undefined;
// Opened once the ports are held: an npm start that runs already keeps its charts, --fresh or not.
const openData = (): string => {
  data = openChartData(asked.data, asked.fresh);
  return data.file;
};
const sandbox = await startSandbox({
  port: asked.port,
  appPort: asked.appPort,
  ...(asked.fhir === undefined ? { dataFile: openData } : {}),
  ...(asked.fhir === undefined ? {} : { remoteFhir: asked.fhir }),
  seed: () => (data ? data.seededOn === undefined : asked.seed),
  openAllHours: !asked.realHours,
  ehr: asked.ehr,
  clients: asked.apps.map(otherApp),
}).catch((error) => stop(whyNotStarted(error, asked)));
const seededOn = (data as ChartData | undefined)?.seededOn;
try {
  if (seededOn === undefined) (data as ChartData | undefined)?.markSeeded(today);
} catch (error) {
  stop(whyNotStarted(error, asked));
}

console.log(sandbox.ehrOrigin);
if (asked.ehr !== 'open')
  console.log(`This EHR is ${asked.ehr}: ${sandbox.ehr.personality.title}.`);
console.log('Open it and choose a patient: the app starts in the chart. Ctrl-C ends both.');
for (const { id } of asked.apps)
  console.log(`The chart page opens ${id} too: choose it at the top.`);
if (asked.fhir !== undefined) console.log(`The charts are those of ${asked.fhir}.`);
if (seededOn !== undefined && seededOn !== today) {
  console.log(
    `The visits are those of ${seededOn}. To set them to today and start over: npm start -- --fresh`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => {
      data?.release();
      process.exit(0);
    });
  });
}
