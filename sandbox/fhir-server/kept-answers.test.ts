import { describe, expect, test } from 'vitest';
import { createFhirServer, type Grant } from './fhir-server.ts';
import type { KeptAnswers } from './kept-answers.ts';

const base = 'http://ehr.example/fhir';
const now = () => new Date('2026-11-23T16:00:00Z');
const grant: Grant = { scopes: ['system/*.cruds'], patient: null };

/** A clinic with one woman and one task for her, opened from its bytes. */
function clinic(keptAnswers: KeptAnswers) {
  const seed = createFhirServer({ baseUrl: base, file: ':memory:', now });
  const put = (resource: fhir4.FhirResource): fhir4.BundleEntry => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  });
  const entry = [put({ resourceType: 'Patient', id: 'her' }), put(taskOf('first'))];
  expect(seed.load({ resourceType: 'Bundle', type: 'transaction', entry }).ok).toBe(true);
  const file = seed.bytes();
  seed.close();
  return () => createFhirServer({ baseUrl: base, file, now, keptAnswers });
}

const taskOf = (id: string): fhir4.Task => ({
  resourceType: 'Task',
  id,
  status: 'requested',
  intent: 'order',
  for: { reference: 'Patient/her' },
});

type Server = ReturnType<ReturnType<typeof clinic>>;

const get = async (server: Server, path: string, as: Grant = grant): Promise<fhir4.Bundle> =>
  (await server.handle(new Request(`${base}/${path}`), as)).json() as Promise<fhir4.Bundle>;

const post = (server: Server, id: string): Promise<Response> =>
  server.handle(
    new Request(`${base}/Task/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/fhir+json' },
      body: JSON.stringify(taskOf(id)),
    }),
    grant,
  );

const ids = ({ entry = [] }: fhir4.Bundle) => entry.map(({ resource }) => resource?.id);

describe('an EHR that keeps its answers', () => {
  test('says the same again, and what was written since', async () => {
    const server = clinic(new Map())();
    expect(ids(await get(server, 'Task?patient=her'))).toEqual(['first']);
    expect(ids(await get(server, 'Task?patient=her'))).toEqual(['first']);
    await post(server, 'second');
    expect(ids(await get(server, 'Task?patient=her'))).toEqual(['first', 'second']);
  });

  test.for([
    'Task?_include=Task:patient',
    'Patient?_revinclude=Task:patient',
    'Patient?_has:Task:patient:_id=second',
  ])('follows a record that the address only leads to: %s', async (path) => {
    const server = clinic(new Map())();
    const before = ids(await get(server, path));
    await post(server, 'second');
    expect(ids(await get(server, path))).not.toEqual(before);
  });

  test('never tells one day’s chart what was written on another', async () => {
    const kept: KeptAnswers = new Map();
    const open = clinic(kept);
    const monday = open();
    await post(monday, 'second');
    expect(ids(await get(monday, 'Task?patient=her'))).toEqual(['first', 'second']);
    const again = open();
    expect(ids(await get(again, 'Task?patient=her'))).toEqual(['first']);
    expect(kept.size).toBeGreaterThan(0);
  });

  test('asks each token what it may see', async () => {
    const server = clinic(new Map())();
    await get(server, 'Task?patient=her');
    const other: Grant = { scopes: ['patient/Task.rs'], patient: 'another' };
    expect(ids(await get(server, 'Task?patient=her', other))).toEqual([]);
    expect((await server.handle(new Request(`${base}/Task/first`), null)).status).toBe(401);
  });
});
