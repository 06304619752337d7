import { createFhirServer } from '../../../sandbox/fhir-server/fhir-server.ts';
import type { KeptAnswers } from '../../../sandbox/fhir-server/kept-answers.ts';
import { seedBundles } from '../../../sandbox/seed.ts';

/**
 * A Monday at 11:40 in New York: every destination but D3 is open, and every form of these stories
 * is answered (the last at 11:33), so that a form that comes in now is the newest.
 */
export const MONDAY = Date.parse('2026-11-23T16:40:00.000Z');

/** Whose charts a schedule can be about; `launch` is the chart that is opened. */
export const CHARTS = [
  { name: 'own', launch: 'p01', person: 'p01', encounter: 'p01-visit' },
  { name: 'paused', launch: 'p02', person: 'p02', encounter: 'p02-visit' },
  { name: 'infant', launch: 'p07-infant', person: 'p07-parent', encounter: 'p07-visit' },
  { name: 'blank item', launch: 'p15', person: 'p15', encounter: 'p15-visit' },
] as const;
export type Chart = (typeof CHARTS)[number];

const STORIES = [
  'p01-testa-samplewell',
  'p02-amara-mockridge',
  'p07-keisha-testudo',
  'p15-bettina-blankwell',
];

/** The clinic before anybody opened the app, and what it answered to reads of it so far. */
export type SeededCharts = { readonly file: Uint8Array; readonly keptAnswers: KeptAnswers };

const seeded = new Map<string, SeededCharts>();

/** To be opened in memory: seeded once for an EHR, then copied. */
export function seededCharts(origin: string): SeededCharts {
  const charts = seeded.get(origin) ?? { file: seed(origin), keptAnswers: new Map() };
  seeded.set(origin, charts);
  return charts;
}

function seed(origin: string): Uint8Array {
  const at = new Date(MONDAY);
  const fhir = createFhirServer({ baseUrl: `${origin}/fhir`, file: ':memory:', now: () => at });
  for (const { bundle } of seedBundles(at, { stories: STORIES, openAllHours: true })) {
    const loaded = fhir.load(bundle);
    if (!loaded.ok) throw new Error(`seed refused: ${JSON.stringify(loaded.outcome)}`);
  }
  const bytes = fhir.bytes();
  fhir.close();
  return bytes;
}
