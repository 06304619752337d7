import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clinicServer } from '../testing/clinic-server.ts';
import { issuesOf } from './validate.ts';

// Other people's records, read where they are and never copied here.
const shared = new URL('../../../../shared/data/', import.meta.url);
const synthea = new URL('synthea/', shared);
const usCore = new URL('us-core/', shared);

const json = <T>(folder: URL, file: string): T =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;

// Hospitals first, then who works there, then the women: each refers to those before by identifier.
const inOrder = (one: string, other: string): number => rank(one) - rank(other);
const rank = (file: string): number =>
  ['hospital', 'practitioner'].findIndex((name) => file.startsWith(name)) >>> 0;

describe.skipIf(!existsSync(synthea))(
  'charts made by Synthea (skipped where they are missing)',
  () => {
    test('load whole, references by condition included, and can be asked', async () => {
      const { server, ask } = clinicServer();
      for (const file of readdirSync(synthea).sort(inOrder)) {
        const bundle = json<fhir4.Bundle>(synthea, file);
        expect(server.load(bundle), file).toEqual({ ok: true, entries: bundle.entry?.length });
      }
      const query = 'Observation?code=http://loinc.org|44261-6&_include=Observation:patient';
      const { body } = await ask('GET', `${query}&_has:DiagnosticReport:result:status=final`);
      expect(body.total).toBeGreaterThan(0);
      const { body: women } = await ask(
        'GET',
        'Patient?gender=female&_has:Encounter:patient:status=finished',
      );
      expect(women.total).toBe(5);
    });
  },
);

describe.skipIf(!existsSync(usCore))('US Core examples (skipped where they are missing)', () => {
  test('are all valid to this server', () => {
    const refused = readdirSync(usCore).flatMap((file) =>
      issuesOf(json<fhir4.FhirResource>(usCore, file))
        .filter(({ severity }) => severity === 'error')
        .map(({ diagnostics }) => `${file}: ${diagnostics}`),
    );
    expect(refused).toEqual([]);
  });

  test('load one by one, although they refer to what is not among them', async () => {
    const { server, ask } = clinicServer();
    for (const file of readdirSync(usCore)) {
      const resource = json<fhir4.FhirResource>(usCore, file);
      const bundle: fhir4.Bundle =
        resource.resourceType === 'Bundle'
          ? resource
          : { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] };
      expect(server.load(bundle, { references: 'trust' }), file).toMatchObject({ ok: true });
    }
    const { body } = await ask('GET', 'Observation?code=44249-1&_include=Observation:has-member');
    expect(body.entry.length).toBeGreaterThan(9);
  });
});

test('a load that is refused says why, and leaves nothing behind', async () => {
  const { server, ask } = clinicServer();
  const entry = [
    { resource: { resourceType: 'Patient', id: 'cleo' } as fhir4.Patient },
    { resource: { resourceType: 'Patient', id: 'dora', gender: 'x' } as unknown as fhir4.Patient },
  ];
  const result = server.load({ resourceType: 'Bundle', type: 'collection', entry });
  expect(result).toMatchObject({
    ok: false,
    outcome: { issue: [{ expression: ['Bundle.entry[1].resource.gender'] }] },
  });
  expect((await ask('GET', 'Patient/cleo')).status).toBe(404);
});
