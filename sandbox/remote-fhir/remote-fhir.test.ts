import { beforeEach, describe, expect, test } from 'vitest';
import { createFhirServer, type FhirServer, type Grant } from '../fhir-server/fhir-server.ts';
import { createRemoteFhir } from './remote-fhir.ts';

const own = 'http://localhost:4010/fhir';
const upstream = 'http://behind.example/r4';
const everything: Grant = { scopes: ['system/*.cruds'], patient: null };
const now = () => new Date('2026-11-23T15:00:00Z');

let behind: FhirServer;
let front: FhirServer;
let seen: Request[] = [];

const put = (id: string, subject?: string, more = {}) => ({
  resource: {
    resourceType: subject === undefined ? 'Patient' : 'Communication',
    id,
    ...(subject && { status: 'completed', subject: { reference: `Patient/${subject}` } }),
    ...more,
  } as fhir4.FhirResource,
  request: {
    method: 'PUT' as const,
    url: `${subject === undefined ? 'Patient' : 'Communication'}/${id}`,
  },
});

beforeEach(() => {
  behind = createFhirServer({ baseUrl: upstream, file: ':memory:', now });
  const loaded = behind.load({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      put('ana'),
      put('bea'),
      ...Array.from({ length: 3 }, (_, index) => put(`ana-${index}`, 'ana')),
      put('bea-0', 'bea'),
    ],
  });
  expect(loaded.ok).toBe(true);
  seen = [];
  front = createRemoteFhir({
    baseUrl: own,
    upstream,
    security: { authorize: 'http://localhost:4010/a', token: 'http://localhost:4010/t' },
    fetch: (input, init) => {
      const request = new Request(input, init);
      seen.push(request.clone());
      return behind.handle(request, everything);
    },
  });
});

type Asked = { readonly body?: object; readonly headers?: Record<string, string> };

async function ask(grant: Grant | null, method: string, path: string, asked: Asked = {}) {
  const { body, headers = {} } = asked;
  const answer = await front.handle(
    new Request(`${own}${path === '' ? '' : `/${path}`}`, {
      method,
      headers: { ...(body && { 'Content-Type': 'application/fhir+json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }),
    grant,
  );
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
}

const forAna = (...scopes: readonly string[]): Grant => ({ scopes, patient: 'ana' });
const ids = (bundle: fhir4.Bundle) => (bundle.entry ?? []).map(({ resource }) => resource?.id);
const about = (subject: string, more = {}) => put('any', subject, { id: undefined, ...more });
const talk = (subject: string, more = {}) => about(subject, more).resource;
const batch = (type: 'batch' | 'transaction', ...entry: readonly object[]) => ({
  body: { resourceType: 'Bundle', type, entry },
});
const post = (subject: string) => ({
  resource: talk(subject),
  request: { method: 'POST', url: 'Communication' },
});

describe('a FHIR server behind our authorization server', () => {
  test('is asked nothing without a token but what it can do', async () => {
    expect((await ask(null, 'GET', 'Patient/ana')).status).toBe(401);
    expect(seen).toEqual([]);
    const { status, body } = await ask(null, 'GET', 'metadata');
    expect(status).toBe(200);
    expect(JSON.stringify(body.rest[0].security)).toContain('http://localhost:4010/t');
    expect(JSON.stringify(body)).not.toContain(upstream);
  });

  test('never sees our token', async () => {
    const headers = { Authorization: 'Bearer ours' };
    await ask(everything, 'GET', 'Patient/ana', { headers });
    expect(seen[0]?.headers.has('Authorization')).toBe(false);
  });

  test('answers with our addresses: locations, full addresses and the next page', async () => {
    const stored = await ask(everything, 'POST', 'Communication', { body: talk('ana') });
    expect(stored.status).toBe(201);
    expect(stored.headers.get('Location')).toMatch(new RegExp(`^${own}/Communication/`));
    expect(stored.headers.get('ETag')).toBe('W/"1"');
    const first = await ask(everything, 'GET', 'Communication?_count=2&subject=Patient/ana');
    expect(first.body.entry[0].fullUrl).toBe(`${own}/Communication/ana-0`);
    const next: string = first.body.link.find(
      (link: fhir4.BundleLink) => link.relation === 'next',
    )?.url;
    expect(next.startsWith(`${own}/`)).toBe(true);
    const second = await ask(everything, 'GET', next.slice(own.length + 1));
    expect(ids(second.body)).toHaveLength(2);
    expect(JSON.stringify(second.body)).not.toContain(upstream);
  });

  test('understands our address where a reference is written out', async () => {
    const found = await ask(everything, 'GET', `Communication?subject=${own}/Patient/bea`);
    expect(ids(found.body)).toEqual(['bea-0']);
    const body = talk('x', { subject: { reference: `${own}/Patient/bea` } });
    expect((await ask(everything, 'POST', 'Communication', { body })).status).toBe(201);
    const again = await ask(everything, 'GET', 'Communication?subject=Patient/bea');
    expect(ids(again.body)).toHaveLength(2);
  });

  test('is told what was read: a stale version is a conflict', async () => {
    const { body } = await ask(everything, 'GET', 'Communication/ana-0');
    const update = (ifMatch: string) =>
      ask(everything, 'PUT', 'Communication/ana-0', { body, headers: { 'If-Match': ifMatch } });
    expect((await update('W/"1"')).status).toBe(200);
    expect((await update('W/"1"')).status).toBe(412);
  });

  test('that cannot be reached is a 502 with a sentence', async () => {
    const gone = createRemoteFhir({
      baseUrl: own,
      upstream,
      fetch: () => Promise.reject(new Error('ECONNREFUSED')),
    });
    const answer = await gone.handle(new Request(`${own}/Patient/ana`), everything);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('did not answer');
  });

  test('is loaded over HTTP, not by its door', () => {
    const loaded = front.load({ resourceType: 'Bundle', type: 'collection' });
    expect(JSON.stringify(loaded)).toContain(`--to ${upstream}`);
  });
});

describe('a token for one patient, at the border', () => {
  const grant = forAna('patient/Communication.cruds', 'patient/Patient.r');

  test('reads and finds her records only, and is not told how many others there are', async () => {
    expect((await ask(grant, 'GET', 'Communication/ana-0')).status).toBe(200);
    expect((await ask(grant, 'GET', 'Communication/bea-0')).status).toBe(404);
    const { body } = await ask(grant, 'GET', 'Communication');
    expect(ids(body)).toEqual(['ana-0', 'ana-1', 'ana-2']);
    expect(body.total).toBeUndefined();
  });

  test('is refused what it has no scope for, by name', async () => {
    const { status, body } = await ask(grant, 'GET', 'Observation?patient=ana');
    expect(status).toBe(403);
    expect(body.issue[0].diagnostics).toContain('patient/Observation.s');
    expect(seen).toEqual([]);
  });

  test('writes in her chart and in no other', async () => {
    expect((await ask(grant, 'POST', 'Communication', { body: talk('ana') })).status).toBe(201);
    expect((await ask(grant, 'POST', 'Communication', { body: talk('bea') })).status).toBe(403);
    const taken = talk('ana', { id: 'bea-0' });
    expect((await ask(grant, 'PUT', 'Communication/bea-0', { body: taken })).status).toBe(404);
    const moved = talk('bea', { id: 'ana-0' });
    expect((await ask(grant, 'PUT', 'Communication/ana-0', { body: moved })).status).toBe(403);
    expect((await ask(grant, 'DELETE', 'Communication/bea-0')).status).toBe(404);
    const { body } = await ask(everything, 'GET', 'Communication?subject=Patient/bea');
    expect(body.entry[0].resource.meta.versionId).toBe('1');
    expect(body.total).toBe(1);
  });

  test('does not do what the border cannot look at', async () => {
    const headers = { 'Content-Type': 'application/json-patch+json' };
    const patch = { body: [{ op: 'remove', path: '/subject' }], headers };
    expect((await ask(grant, 'PATCH', 'Communication/ana-0', patch)).status).toBe(403);
    const chained = await ask(grant, 'GET', 'Communication?subject:Patient.family=Sample');
    expect(chained.status).toBe(403);
    const conditional = await ask(grant, 'PUT', 'Communication?_id=bea-0', { body: talk('ana') });
    expect(conditional.status).toBe(403);
    expect((await ask(grant, 'GET', 'Patient/ana/$everything')).status).toBe(404);
    const stored = await ask(grant, 'POST', 'Communication/bea-0/$validate', { body: talk('ana') });
    expect(stored.status).toBe(403);
    const sent = await ask(grant, 'POST', 'Communication/$validate', { body: talk('ana') });
    expect(sent.status).toBe(200);
  });

  test('a granular scope holds: a survey, and no laboratory result', async () => {
    const category = 'http://terminology.hl7.org/CodeSystem/observation-category';
    const scope = `patient/Observation.crs?category=${category}|survey`;
    const result = (code: string) => ({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ system: category, code }] }],
      code: { text: 'sample' },
      subject: { reference: 'Patient/ana' },
    });
    const create = (code: string) =>
      ask(forAna(scope), 'POST', 'Observation', { body: result(code) });
    expect((await create('survey')).status).toBe(201);
    expect((await create('laboratory')).status).toBe(403);
  });

  test('a transaction with one entry for another chart stores nothing, and names it', async () => {
    const { status, body } = await ask(
      grant,
      'POST',
      '',
      batch('transaction', post('ana'), post('bea')),
    );
    expect(status).toBe(403);
    expect(body.issue[0].expression[0]).toContain('Bundle.entry[1]');
    expect(seen).toEqual([]);
  });

  test('a batch does what it may, each answer in its place', async () => {
    const asked = batch('batch', post('bea'), post('ana'), {
      request: { method: 'GET', url: 'Communication/bea-0' },
    });
    const { status, body } = await ask(grant, 'POST', '', asked);
    expect(status).toBe(200);
    const statuses = body.entry.map((one: fhir4.BundleEntry) => one.response?.status.slice(0, 3));
    expect(statuses).toEqual(['403', '201', '404']);
  });
});

describe('what goes out', () => {
  test('a _has or a chain asks only of types that the token may search', async () => {
    const staff = (...scopes: readonly string[]): Grant => ({ scopes, patient: null });
    const patients = staff('user/Patient.rs');
    const both = staff('user/Patient.rs', 'user/Communication.rs');
    const has = 'Patient?_has:Communication:subject:status=completed';
    expect((await ask(patients, 'GET', has)).status).toBe(403);
    expect((await ask(both, 'GET', has)).status).toBe(200);
    const chain = 'Communication?subject:Patient.name=x';
    expect((await ask(staff('user/Communication.rs'), 'GET', chain)).status).toBe(403);
    expect((await ask(both, 'GET', chain)).status).toBe(200);
    const through = 'Patient?_has:Communication:subject:_has:Task:focus:status=requested';
    expect((await ask(both, 'GET', through)).status).toBe(403);
  });

  test.each<[string, object]>([
    ['an object where a text belongs', { status: { a: 1 } }],
    ['an object where a reference belongs', { subject: { reference: { a: 1 } } }],
    ['an object as an id', { id: { a: 1 } }],
    ['a null', { note: null }],
    ['a null in a list', { note: [null] }],
    ['a null as an id', { id: null }],
  ])('%s is a 400, and nothing goes out', async (_, more) => {
    const body = { ...talk('ana'), ...more };
    const scopes = ['patient/Communication.cruds'];
    for (const grant of [everything, forAna(...scopes)]) {
      seen = [];
      expect((await ask(grant, 'POST', 'Communication', { body })).status).toBe(400);
      expect(seen).toEqual([]);
    }
  });
});
