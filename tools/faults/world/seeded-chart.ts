import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEhr } from '../../../sandbox/ehr.ts';
import type { Personality } from '../../../sandbox/personalities/personality.ts';
import { seedBundles } from '../../../sandbox/seed.ts';

/** A Monday at 11:00 in New York: every destination but D3 is open. */
export const MONDAY = Date.parse('2026-11-23T16:00:00.000Z');

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

// In memory where the machine has such a folder: every commit is flushed.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'faults-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const seeded = new Map<string, Buffer>();
let copies = 0;

/** A file of its own with the clinic in it: made once for an EHR, then copied. */
export function freshCharts(origin: string, personality: Personality): string {
  const bytes = seeded.get(personality.name) ?? seed(origin, personality);
  seeded.set(personality.name, bytes);
  copies += 1;
  const file = join(folder, `${copies}.db`);
  writeFileSync(file, bytes);
  return file;
}

/** The schedule is over: its charts go. */
export function dropCharts(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}

function seed(origin: string, personality: Personality): Buffer {
  const file = join(folder, `seed-${personality.name}.db`);
  const at = new Date(MONDAY);
  const ehr = createEhr({ origin, file, now: () => at, personality, clients: [] });
  for (const { bundle } of seedBundles(at, { stories: STORIES, openAllHours: true })) {
    const loaded = ehr.fhir.load(bundle);
    if (!loaded.ok) throw new Error(`seed refused: ${JSON.stringify(loaded.outcome)}`);
  }
  ehr.close();
  return readFileSync(file);
}
