import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PRACTICE_TIME_ZONE } from '../fhir-fixtures/read-story.ts';
import { createFhirServer } from '../sandbox/fhir-server/fhir-server.ts';
import { seedBundles } from '../sandbox/seed.ts';

const SHARED = join(import.meta.dirname, '../../shared/data');
const LOAD = join(import.meta.dirname, 'sandbox-load.ts');

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sandbox-data-'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** Runs the command as a person would; a refusal is an exit code, not an exception. */
async function run(...args: readonly string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', LOAD, '--data', data, ...args],
      { maxBuffer: 1e8 },
    );
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, output: failed.stdout + failed.stderr };
  }
}

const BASE = 'http://localhost:4010/fhir';
const GRANT = { scopes: ['user/*.rs'], patient: null };

/** What the sandbox answers from the chart that was loaded. */
async function stored(query: string): Promise<fhir4.Bundle<fhir4.Encounter>> {
  const server = createFhirServer({
    baseUrl: BASE,
    file: join(data, 'ehr.sqlite'),
    now: () => new Date(),
  });
  const answer = await server.handle(new Request(`${BASE}/${query}`), GRANT);
  server.close();
  return answer.json();
}

/** The patients with a visit on today's date in the practice, each once. */
async function seenToday(): Promise<readonly string[]> {
  const today = Temporal.Now.plainDateISO(PRACTICE_TIME_ZONE);
  const recent = await stored(`Encounter?date=ge${today.subtract({ days: 1 })}&_count=200`);
  const visits = recent.entry?.flatMap(({ resource }) => resource ?? []) ?? [];
  const isToday = ({ period }: fhir4.Encounter) =>
    Temporal.Instant.from(period?.start ?? '')
      .toZonedDateTimeISO(PRACTICE_TIME_ZONE)
      .toPlainDate()
      .equals(today);
  return [...new Set(visits.filter(isToday).map(({ subject }) => subject?.reference ?? ''))];
}

const jsonIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));

describe('npm run sandbox:load', () => {
  test('F40: every story of the seed loads', async () => {
    const files = seedBundles(new Date()).map(({ name, bundle }) => {
      const file = join(data, `${name}.json`);
      writeFileSync(file, JSON.stringify(bundle));
      return file;
    });
    const { code, output } = await run(...files);
    expect(output).toContain('practice.json: 24 resources');
    expect(code).toBe(0);
  });

  test('no file at all is a mistake, answered with how it is used', async () => {
    const { code, output } = await run();
    expect(code).toBe(2);
    expect(output).toContain('Usage: npm run sandbox:load -- FILE…');
  });

  test('a resource the server refuses ends with its reasons and exit code 1', async () => {
    const file = join(data, 'wrong.json');
    writeFileSync(file, JSON.stringify({ resourceType: 'Patient', id: 'a', gender: 'mother' }));
    const { code, output } = await run(file);
    expect(code).toBe(1);
    expect(output).toContain('wrong.json: refused');
    expect(output).toMatch(/Patient\.gender|gender/);
  });

  test('a sandbox that is running sees what is loaded beside it', async () => {
    const file = join(data, 'a.json');
    writeFileSync(file, JSON.stringify({ resourceType: 'Patient', id: 'a' }));
    const running = createFhirServer({
      baseUrl: BASE,
      file: join(data, 'ehr.sqlite'),
      now: () => new Date(),
    });
    expect(await run(file)).toMatchObject({ code: 0 });
    const answer = await running.handle(new Request(`${BASE}/Patient/a`), GRANT);
    running.close();
    expect(answer.status).toBe(200);
  });

  test('a chart file that is no chart is said by its name', async () => {
    writeFileSync(join(data, 'ehr.sqlite'), 'this was never a database, only a long enough text');
    const file = join(data, 'a.json');
    writeFileSync(file, JSON.stringify({ resourceType: 'Patient', id: 'a' }));
    const { code, output } = await run(file);
    expect(code).toBe(1);
    expect(output).toContain('ehr.sqlite cannot be written');
  });

  test.skipIf(!existsSync(SHARED))(
    'the Synthea women are all seen today, however often they are loaded (skipped: ../shared/data is not here)',
    async () => {
      const files = jsonIn(join(SHARED, 'synthea'));
      expect(await run(...files)).toMatchObject({ code: 0 });
      expect(await run(...files)).toMatchObject({ code: 0 });
      const patients = await stored('Patient?_summary=count');
      expect(patients.total).toBe(5);
      expect(await seenToday()).toHaveLength(5);
    },
    120_000,
  );

  test.skipIf(!existsSync(SHARED))(
    'the US Core examples load together (skipped: ../shared/data is not here)',
    async () => {
      expect(await run(...jsonIn(join(SHARED, 'us-core')))).toMatchObject({ code: 0 });
      expect(await seenToday()).toEqual(['Patient/example']);
    },
    60_000,
  );
});
