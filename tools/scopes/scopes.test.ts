import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ISSUER_FILE_SKELETON } from '../../src/content/launch/issuer-file-skeleton.ts';
import { IssuerFile } from '../../src/smart/issuer-config.ts';
import { issuerTemplate } from './issuer-template.ts';
import { SCOPE_NEEDS, toV1, toV2 } from './scope-needs.ts';
import { isKeptAs, noteAt, scopesFor } from './vendor-scopes.ts';
import { VENDORS } from './vendors.ts';

const vendor = (key: string) => VENDORS.find((one) => one.key === key) ?? expect.fail(key);
const FULL = scopesFor(vendor('open')).v2;

test('what an unknown EHR’s file is told to ask for is what the app needs', () => {
  expect(JSON.parse(ISSUER_FILE_SKELETON).scopes).toBe(FULL);
});

/** `Task?patient=` in the source: what the app searches. */
const searched = readdirSync('src/fhir', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.ts$/.test(name) && !/test/.test(name))
  .flatMap(({ parentPath, name }) =>
    [...readFileSync(join(parentPath, name), 'utf8').matchAll(/[`']([A-Z]\w+)\?\w/g)].map(
      ([, type = '']) => type,
    ),
  );

test('every kind of record the app searches has its scope and its reason', () => {
  const covered = SCOPE_NEEDS.filter(({ does }) => does.endsWith('s')).map((one) => one.resource);
  expect(searched.length).toBeGreaterThan(15);
  expect([...new Set(searched)].filter((type) => !covered.includes(type))).toEqual([]);
  expect(SCOPE_NEEDS.every(({ why }) => why.length > 3)).toBe(true);
});

test('every kind of record a handoff is kept in may be created', () => {
  const kept = readFileSync('src/fhir/handoff/record/record-type.ts', 'utf8');
  const types = [...kept.matchAll(/fhir4\.(\w+)/g)].map(([, type = '']) => type);
  expect(types.length).toBeGreaterThan(5);
  for (const type of types) {
    expect(SCOPE_NEEDS.find(({ resource }) => resource === type)?.does, type).toMatch(/^cr?u/);
  }
});

test('nothing is ever asked to be deleted, and letters stand in their order', () => {
  for (const { does } of SCOPE_NEEDS) expect(does).toMatch(/^c?r?u?s?$/);
});

test('v1 knows reading and writing only', () => {
  const [flag, staff] = ['Flag', 'Practitioner'].map(
    (type) => SCOPE_NEEDS.find(({ resource }) => resource === type) ?? expect.fail(type),
  );
  expect([flag && toV2(flag), flag && toV1(flag)]).toEqual([
    'patient/Flag.crus',
    'patient/Flag.read patient/Flag.write',
  ]);
  expect(staff && toV1(staff)).toBe('user/Practitioner.read');
});

describe.each(VENDORS)('$name', (one) => {
  test('its template is an issuer file', () => {
    expect(v.safeParse(IssuerFile, issuerTemplate(one)).issues).toBeUndefined();
  });

  test('nothing is asked for that it cannot do, in either version', () => {
    for (const scope of `${scopesFor(one).v2} ${scopesFor(one).v1}`.split(' ')) {
      const [, resource, does = ''] = /^\w+\/(\w+)\.(\w+)$/.exec(scope) ?? [];
      if (resource === undefined) continue;
      const can = one.can[resource] ?? '';
      expect(can, scope).not.toBe('');
      if (/c(?!$)/.test(does) && does.startsWith('c')) expect(can, scope).toContain('C');
      if (does === 'write') expect(can, scope).toMatch(/[CU]/);
    }
  });
});

test.each<[string, readonly string[], string | null]>([
  ['epic-like', ['ServiceRequest', 'Communication', 'DocumentReference'], 'DocumentReference'],
  // A message there lands in an inbox; an appointment cannot be found again as ours.
  ['oracle-like', ['DocumentReference', 'Provenance'], 'DocumentReference'],
  ['athena-like', [], 'QuestionnaireResponse'],
  ['meditech-like', ['Communication'], 'Communication'],
  ['veradigm-like', ['ServiceRequest', 'DocumentReference'], 'DocumentReference'],
])('%s: what the guide says will be in the chart', (key, kept, note) => {
  const types = [
    'ServiceRequest',
    'Communication',
    'Task',
    'Appointment',
    'Flag',
    'DocumentReference',
    'Provenance',
  ];
  expect(types.filter((type) => isKeptAs(vendor(key), type))).toEqual(kept);
  expect(noteAt(vendor(key))).toBe(note);
});

test('Epic, as its sandbox announces it: no Task created, no appointment or flag written', () => {
  const { v2 } = scopesFor(vendor('epic-like'));
  expect(v2).toContain('user/Task.rus');
  expect(v2).toContain('patient/Flag.rs');
  expect(v2).toContain('patient/ServiceRequest.crus');
  expect(v2).not.toContain('online_access');
});
