import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { startSandbox } from '../../../tools/run-sandbox.ts';

import { remoteChart } from './remote-chart.ts';
import { officeHours, visitTime } from './today.ts';

/** The practice EHR and the built app, on ports and in a data folder of their own. */
export type Practice = {
  readonly ehrOrigin: string;
  readonly appOrigin: string;
  /** The practice's clock: starts on a working day, and runs. */
  readonly now: () => Date;
  /** What of her left a page of the app, in every browser of this practice (overhear.ts). */
  readonly leaks: string[];
  /** Moves the practice's clock on, to the next visit. */
  readonly passDays: (days: number) => void;
  /** Stops and starts again on the same data, as `npm start` does on another day. */
  readonly restart: () => Promise<void>;
  /** `name` of the test: what it wrote is kept under it, in a run against another FHIR server. */
  readonly close: (name?: string) => Promise<void>;
};

const dayMs = 24 * 60 * 60 * 1000;

/** Opens a practice with today's patients and nothing written yet; its clock says `at`. */
export const openPractice = async (at: string = officeHours, ehr = 'open'): Promise<Practice> => {
  const real = Temporal.Now.zonedDateTimeISO();
  // DAYS_AHEAD=180: the journeys as they will run on that day.
  const day = real.add({ days: Number(process.env['DAYS_AHEAD'] ?? 0) });
  let ahead = visitTime(day, at).epochMilliseconds - real.epochMilliseconds;
  const now = () => new Date(Date.now() + ahead);
  const folder = await mkdtemp(join(tmpdir(), 'warm-handoff-'));
  const chart = remoteChart();
  await chart?.wipe();
  const kept = chart ? { remoteFhir: chart.base } : { dataFile: join(folder, 'ehr.sqlite') };
  const data = { ...kept, now, ehr };
  let sandbox = await startSandbox(data);
  await chart?.begin();
  const portOf = (origin: string) => Number(new URL(origin).port);
  return {
    ehrOrigin: sandbox.ehrOrigin,
    appOrigin: sandbox.appOrigin,
    now,
    leaks: [],
    passDays: (days) => {
      ahead += days * dayMs;
    },
    restart: async () => {
      await sandbox.close();
      const { ehrOrigin, appOrigin } = sandbox;
      const ports = { port: portOf(ehrOrigin), appPort: portOf(appOrigin) };
      sandbox = await startSandbox({ ...data, ...ports, seed: false });
    },
    close: async (name = 'journey') => {
      await sandbox.close();
      await chart?.keepWritten(name);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
