import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { PRACTICE, readStory, storyNames } from '../fhir-fixtures/read-story.ts';
import { parsePractice } from '../src/app/practice-file/read-practice.ts';
import { explainChart } from './explain/explain-chart.ts';
import { explanationOf } from './explain/explanation.ts';
import { sayExplanation } from './explain/say-explanation.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '../shared/data');
const TODAY = '2026-11-23';
const AT = '2026-11-23T15:50:00-05:00';

const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const sample = parsePractice(json(ROOT, 'public/practice/sample.json'));
if (!sample.ok) throw new Error(sample.problems.join('; '));
const { practice } = sample;

async function visitIn(chart: unknown, more: { at?: string; patient?: string } = {}) {
  const text = typeof chart === 'string' ? chart : JSON.stringify(chart);
  const explained = await explainChart(text, { at: AT, practice, ...more });
  if (!explained.ok) throw new Error(explained.problem);
  return explained.visit;
}

async function explainedIn(chart: unknown, more: Partial<Parameters<typeof explainChart>[1]> = {}) {
  const explained = await explainChart(JSON.stringify(chart), { at: AT, practice, ...more });
  if (!explained.ok) throw new Error(explained.problem);
  return explanationOf(explained.visit, explained.notSearched);
}

/** A story, and the clinic it plays in. */
const withDirectory = (story: fhir4.Bundle<fhir4.FhirResource>) => ({
  ...story,
  entry: [...(story.entry ?? []), ...(readStory(PRACTICE, TODAY).entry ?? [])],
});

const problemIn = async (text: string, patient?: string) => {
  const explained = await explainChart(text, { at: AT, practice, patient });
  return explained.ok ? null : explained.problem;
};

type Expectation = {
  readonly listed: boolean;
  readonly reasons: readonly string[];
  readonly selfHarm?: string;
  readonly gate?: string;
  readonly scriptStage?: string | null;
  readonly scriptLang?: string;
  readonly scriptVariant?: string;
  readonly subject?: string;
  readonly note?: string;
  readonly interpreterReads?: boolean;
  /** Every warning, in order of first mention. */
  readonly warnings?: readonly string[];
  /** Why records were left out; none where the story does not say. */
  readonly unread?: readonly string[];
  /** The place that is pre-loaded, with the practice's directory. */
  readonly destination?: string | null;
  /** In an infant's chart: how far it is known who the parent is. */
  readonly whoIsIt?: string | null;
  readonly resultInChildsChart?: boolean;
  readonly childChartWrites?: readonly string[];
};

describe('every story gives what its expect.json says', () => {
  test.each(storyNames())('%s', async (name) => {
    const expected: Expectation = json(ROOT, 'fhir-fixtures', name, 'expect.json');
    const visit = await visitIn(withDirectory(readStory(name, TODAY)));
    const found = explanationOf(visit);
    const given = Object.keys(expected);
    const values: Expectation = {
      listed: found.listed,
      reasons: found.reasons,
      selfHarm: found.selfHarm,
      gate: found.gate,
      scriptStage: found.script?.stage ?? null,
      scriptLang: found.script?.lang ?? '',
      scriptVariant: found.script?.variant ?? '',
      subject: visit.chart.child === null ? 'chart patient' : 'caregiver',
      note: found.warnings.find((warning) => warning === expected.note) ?? '',
      interpreterReads: visit.script?.line?.interpreterReads ?? false,
      warnings: found.warnings,
      destination: visit.destination?.id ?? null,
      whoIsIt: visit.chart.parent?.is ?? null,
      resultInChildsChart: visit.chart.resultInChildsChart,
      childChartWrites: found.childChartWrites ?? [],
    };
    const asked = Object.entries(values).filter(([key]) => given.includes(key));
    const { unread = [], ...readable } = expected;
    expect(Object.fromEntries(asked)).toEqual(readable);
    expect(found.unread.map(({ reason }) => reason).toSorted()).toEqual(unread.toSorted());
  });
});

describe('the chart that is meant', () => {
  const both = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: ['p01-testa-samplewell', 'p10-priya-sandboxer'].flatMap(
      (name) => readStory(name, TODAY).entry ?? [],
    ),
  };

  test('is asked for where two could be', async () => {
    expect(await problemIn(JSON.stringify(both))).toBe(
      'more than one chart could be meant; add --patient: Patient/p01, Patient/p10',
    );
  });

  test('is the one named', async () => {
    const visit = await visitIn(both, { patient: 'Patient/p10' });
    expect(visit.chart.visit.reference).toBe('Encounter/p10-visit');
    expect(explanationOf(visit)).toMatchObject({
      person: { reference: 'Patient/p10', role: 'mother' },
      reasons: ['EPDS>=10'],
    });
  });

  test('is that of the visit on the day, infants and parents alike', async () => {
    expect(explanationOf(await visitIn(readStory('p07-keisha-testudo', TODAY)))).toMatchObject({
      person: { reference: 'Patient/p07-parent', role: 'mother' },
    });
  });

  test('someone else’s screens in it are told and never counted', async () => {
    const { unread, reasons } = await explainedIn(both, { patient: 'p10' });
    expect(reasons).toEqual(['EPDS>=10']);
    expect(new Set(unread.map(({ reason }) => reason))).toEqual(new Set(['someone_else']));
  });
});

test('records that are not stored yet are known by their fullUrl', async () => {
  const text = JSON.stringify(readStory('p01-testa-samplewell', TODAY))
    .replaceAll('https://ehr.example/fhir/Patient/p01', 'urn:uuid:1')
    .replaceAll('"reference":"Patient/p01"', '"reference":"urn:uuid:1"');
  const bundle = JSON.parse(text);
  for (const { resource } of bundle.entry)
    if (resource.resourceType === 'Patient') delete resource.id;
  expect(explanationOf(await visitIn(bundle))).toMatchObject({
    person: { reference: 'Patient/1' },
    reasons: ['EPDS>=10', 'GAD-7>=10'],
    unread: [],
  });
});

test('the same chart on another day is another answer', async () => {
  const later = await visitIn(readStory('p10-priya-sandboxer', TODAY), {
    at: '2026-12-08T10:00:00-05:00',
  });
  expect(explanationOf(later)).toMatchObject({
    gate: 'rescreen',
    warnings: ['repeat_the_screen'],
    script: null,
  });
});

test('the text for people names the basis: score, cut-off, source and record', async () => {
  const text = sayExplanation(await visitIn(readStory('p02-amara-mockridge', TODAY)));
  expect(text).toContain('Listed    yes: self-harm item, EPDS>=10');
  expect(text).toContain('total 11, items 11 (10 of 10 answered); at or above 10 of 30 (HEDIS');
  expect(text).toContain('Observation/p02-epds-total');
  expect(text).toContain('Gate      paused_until_assessment');
});

describe('what is explained is what the app’s searches find', () => {
  const total = (more: object): fhir4.FhirResource => ({
    resourceType: 'Observation',
    id: 'total',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '70274-6' }] },
    subject: { reference: 'Patient/1' },
    effectiveDateTime: TODAY,
    valueInteger: 14,
    ...more,
  });
  const chartWith = (...resources: readonly fhir4.FhirResource[]) => ({
    resourceType: 'Bundle',
    entry: [
      { resource: { resourceType: 'Patient', id: '1' } },
      ...resources.map((resource) => ({ resource })),
    ],
  });
  const survey = { category: [{ coding: [{ code: 'survey' }] }] };
  const local = { code: { coding: [{ code: 'gad7-total' }] } };
  const lost = { record: 'Observation/total', reason: 'not_searched' };

  test('a published code is found without a category, and a survey without a published code', async () => {
    for (const more of [{}, { ...survey, ...local }]) {
      expect(await explainedIn(chartWith(total(more)))).toMatchObject({
        reasons: ['GAD-7>=10'],
        unread: [],
      });
    }
  });

  test('neither is not found: it is told apart, and nothing is decided by it', async () => {
    expect(await explainedIn(chartWith(total(local)))).toMatchObject({
      listed: false,
      unread: [lost],
    });
  });

  test('an EHR with a category of its own is searched by that alone', async () => {
    const quirks = { observationCategory: 'exam' };
    expect(await explainedIn(chartWith(total(survey)), { quirks })).toMatchObject({
      unread: [lost],
    });
    const exam = { ...local, category: [{ coding: [{ code: 'exam' }] }] };
    expect(await explainedIn(chartWith(total(exam)), { quirks })).toMatchObject({
      reasons: ['GAD-7>=10'],
    });
  });
});

describe('the chart part of --json', () => {
  test('is what the app read beside the screens', async () => {
    const { chart } = await explainedIn(withDirectory(readStory('p02-amara-mockridge', TODAY)));
    expect(chart).toMatchObject({
      given: 'Amara',
      family: 'Mockridge',
      birthDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      language: 'en',
      phones: [expect.stringContaining('555')],
      parent: null,
      visit: { reference: 'Encounter/p02-visit' },
    });
    expect(chart.destinations[0]).toMatchObject({
      name: expect.any(String),
      phone: expect.stringContaining('555'),
      timeZone: 'America/New_York',
    });
    expect(chart.destinations.flatMap(({ hours }) => hours)).not.toEqual([]);
  });

  test('in an infant’s chart says how far the parent is known', async () => {
    const { chart } = await explainedIn(readStory('p07-keisha-testudo', TODAY));
    expect(chart.parent).toEqual({ is: 'settled', people: ['Keisha Testudo'] });
  });

  test('her next visit is the first planned one after today', async () => {
    const story = readStory('p02-amara-mockridge', TODAY);
    const planned = (id: string, start: string): fhir4.BundleEntry<fhir4.FhirResource> => ({
      resource: {
        resourceType: 'Encounter',
        id,
        status: 'planned',
        class: { code: 'AMB' },
        subject: { reference: 'Patient/p02' },
        period: { start },
      },
    });
    const entry = [
      ...(story.entry ?? []),
      planned('later', '2027-01-11T09:00:00-05:00'),
      planned('next', '2026-12-07T09:00:00-05:00'),
    ];
    const { chart } = await explainedIn({ ...story, entry });
    expect(chart.nextVisit).toBe('2026-12-07');
  });
});

describe('input that is no chart is refused in a clear line', () => {
  test.each([
    ['{', 'not JSON'],
    ['[]', 'not a FHIR Bundle: no resourceType'],
    ['"Bundle"', 'not a FHIR Bundle: no resourceType'],
    ['{"resourceType":"Patient"}', 'not a FHIR Bundle, but one Patient'],
    ['{"resourceType":"Bundle","entry":{}}', 'not a FHIR Bundle: entry is not a list'],
    ['{"resourceType":"Bundle"}', 'no Patient in the Bundle'],
    ['{"resourceType":"Observation"}', 'one record that does not name its Patient'],
  ])('%s', async (text, problem) => {
    expect(await problemIn(text)).toBe(problem);
  });

  test('a patient who is not in it', async () => {
    const text = JSON.stringify(readStory('p01-testa-samplewell', TODAY));
    expect(await problemIn(text, 'Patient/9')).toBe('no Patient/9 here; there is Patient/p01');
  });
});

describe('from the command line', () => {
  const run = promisify(execFile);
  const explain = (...args: string[]) =>
    run(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'tools/explain.ts'),
      ...args,
    ]);
  const file = join(mkdtempSync(join(tmpdir(), 'explain-')), 'chart.json');

  test('--json prints one object with the values of scenarios.json', async () => {
    writeFileSync(file, JSON.stringify(readStory('p04-marisol-ejemplo', TODAY)));
    const { stdout } = await explain(file, '--at', AT, '--json');
    const { chart, ...decided } = JSON.parse(stdout);
    expect(decided).toEqual({
      person: { reference: 'Patient/p04', role: 'mother' },
      listed: true,
      reasons: ['PHQ-9>=10'],
      selfHarm: 'negative',
      gate: 'open',
      script: {
        stage: 'transition',
        id: 'ES-T1',
        lang: 'es',
        variant: 'patient',
        interpreterReads: false,
      },
      warnings: [],
      unread: [],
    });
    expect(chart).toMatchObject({ given: 'Marisol', family: 'Ejemplo', language: 'es' });
  });

  test.each<[string[], string, number?]>([
    [['/nowhere.json'], 'cannot be read'],
    [[file, '--at', 'today'], '--at today is not a date-time with offset'],
    [[file, '--practice', join(ROOT, 'package.json')], 'is not a setting'],
    [[file, '--wrong'], 'npm run explain -- BUNDLE.json', 2],
    [[], 'npm run explain -- BUNDLE.json', 2],
  ])('%j exits with an error and says why', async (args, sentence, code = 1) => {
    writeFileSync(file, JSON.stringify(readStory('p04-marisol-ejemplo', TODAY)));
    await expect(explain(...args)).rejects.toMatchObject({
      code,
      stderr: expect.stringContaining(sentence),
    });
  });
});

// The data are other people's and live beside the repository, not in it.
describe.runIf(existsSync(SHARED))('real records (needs ../shared/data)', () => {
  const usCore = existsSync(SHARED) ? readdirSync(join(SHARED, 'us-core')) : [];
  const at = '2022-11-29T16:00:00-05:00';

  test('every US Core record that holds a screen is read, each on its own', async () => {
    for (const name of usCore.filter((file) => /PHQ9|Response-phq-9/.test(file))) {
      const visit = await visitIn(json(SHARED, 'us-core', name), { at });
      const { screens, unread } = visit.chart;
      expect(visit.chart.person.reference, name).toBe('Patient/example');
      const told = new Set([
        ...screens.flatMap(({ records }) => records),
        ...unread.map(({ record }) => record),
      ]);
      expect(told.size, name).toBe(1);
    }
  });

  test('and all of them together are one chart with one positive screen', async () => {
    const entry = usCore.map((name) => ({ resource: json(SHARED, 'us-core', name) }));
    const bundle = { resourceType: 'Bundle', type: 'collection', entry };
    const visit = await visitIn(bundle, { at, patient: 'Patient/example' });
    expect(explanationOf(visit)).toMatchObject({
      reasons: ['PHQ-9>=10'],
      selfHarm: 'negative',
      script: { stage: 'transition', lang: 'es' },
      unread: [],
    });
  });

  test('the five Synthea women have charts, and every screen in them is read', async () => {
    const women = readdirSync(join(SHARED, 'synthea')).filter((name) => !/Information/.test(name));
    for (const name of women) {
      const { chart } = await visitIn(json(SHARED, 'synthea', name));
      expect(chart.person.given, name).not.toBe('');
      expect(chart.screens.length, name).toBeGreaterThan(0);
      expect(chart.unread, name).toEqual([]);
    }
  });

  test('every published CMS2 chart is explained; it names no form, and lists nobody', async () => {
    const files = readdirSync(join(SHARED, 'cms2')).filter((name) => name !== 'value-sets.json');
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const { bundle, period } = json(SHARED, 'cms2', name);
      const patient = bundle.entry
        .map(({ resource }: { resource: fhir4.FhirResource }) => resource)
        .find(({ resourceType }: fhir4.FhirResource) => resourceType === 'Patient')?.id;
      const explained = await explainChart(JSON.stringify(bundle), {
        at: `${period.end}T16:00:00-05:00`,
        practice,
        patient: `Patient/${patient}`,
      });
      if (!explained.ok) throw new Error(`${name}: ${explained.problem}`);
      const told = explanationOf(explained.visit, explained.notSearched);
      expect(JSON.parse(JSON.stringify(told)), name).toEqual(told);
      // "Depression screening assessment" (73831-0, 73832-8) is a coded yes or no, and no form.
      expect([told.listed, told.selfHarm, told.unread], name).toEqual([false, 'not_asked', []]);
    }
  });

  test('every US Core example is read by itself, whatever it is about', async () => {
    for (const name of usCore) {
      const read = json(SHARED, 'us-core', name);
      const bundle =
        read.resourceType === 'Bundle'
          ? read
          : { resourceType: 'Bundle', type: 'collection', entry: [{ resource: read }] };
      // A file without its Patient is refused in words; nothing throws.
      const explained = await explainChart(JSON.stringify(bundle), { at, practice });
      if (!explained.ok) expect(explained.problem, name).toMatch(/\w/);
    }
  });
});
