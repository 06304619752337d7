import { describe, expect, test } from 'vitest';
import type { Grant } from './fhir-server.ts';
import { clinicServer, ids, statuses, survey, task } from './testing/clinic-server.ts';

const forAna = (...scopes: readonly string[]): Grant => ({ scopes, patient: 'ana' });
const staff = (...scopes: readonly string[]): Grant => ({ scopes, patient: null });
const category = 'http://terminology.hl7.org/CodeSystem/observation-category';
const lab = [{ coding: [{ system: category, code: 'laboratory' }] }];

const clinic = async () => {
  const { ask } = clinicServer();
  const put = (resource: fhir4.FhirResource) =>
    ask('PUT', `${resource.resourceType}/${resource.id}`, { body: resource });
  await put({ ...survey('ana'), id: 'ana-survey' });
  await put({ ...survey('ana', { category: lab }), id: 'ana-lab' });
  await put({ ...survey('bea'), id: 'bea-survey' });
  await put({ ...task('ana'), id: 'ana-task' });
  await put({ ...task('bea'), id: 'bea-task' });
  await put({ resourceType: 'Organization', id: 'clinic', name: 'Sample Clinic' });
  return ask;
};

describe('without a token', () => {
  test('everything but the CapabilityStatement is a 401 that says how to sign in', async () => {
    const { ask } = clinicServer();
    expect((await ask('GET', 'metadata', { grant: null })).status).toBe(200);
    const { status, headers, body } = await ask('GET', 'Patient/ana', { grant: null });
    expect(status).toBe(401);
    expect(headers.get('WWW-Authenticate')).toBe('Bearer realm="fhir"');
    expect(body.issue[0]?.code).toBe('login');
  });

  test('a token that is no longer good is called invalid', async () => {
    const { ask } = clinicServer();
    const asked = { grant: null, headers: { Authorization: 'Bearer old' } };
    const { headers } = await ask('GET', 'Patient', asked);
    expect(headers.get('WWW-Authenticate')).toContain('error="invalid_token"');
  });
});

describe('a token for one patient', () => {
  test('reads her records, and not those of another woman', async () => {
    const ask = await clinic();
    const grant = forAna('patient/Observation.rs');
    expect((await ask('GET', 'Observation/ana-survey', { grant })).status).toBe(200);
    expect((await ask('GET', 'Observation/bea-survey', { grant })).status).toBe(404);
    expect((await ask('GET', 'Observation/bea-survey/_history/1', { grant })).status).toBe(404);
    expect((await ask('GET', 'Observation/bea-survey/_history', { grant })).status).toBe(404);
  });

  test('finds her records only, without naming her', async () => {
    const ask = await clinic();
    const grant = forAna('patient/Observation.rs', 'patient/Patient.rs', 'patient/Task.rs');
    expect(ids((await ask('GET', 'Observation', { grant })).body)).toEqual([
      'ana-survey',
      'ana-lab',
    ]);
    expect(ids((await ask('GET', 'Task', { grant })).body)).toEqual(['ana-task']);
    expect(ids((await ask('GET', 'Patient', { grant })).body)).toEqual(['ana']);
    expect(ids((await ask('GET', 'Observation?patient=bea', { grant })).body)).toEqual([]);
  });

  test('reads the directory, which names no patient, and cannot write it', async () => {
    const ask = await clinic();
    const grant = forAna('patient/*.cruds');
    const { status, body } = await ask('GET', 'Organization/clinic', { grant });
    expect(status).toBe(200);
    expect((await ask('PUT', 'Organization/clinic', { grant, body })).status).toBe(403);
  });

  test('does not reach what belongs to nobody in particular', async () => {
    const ask = await clinic();
    expect((await ask('GET', 'Bundle', { grant: forAna('patient/*.cruds') })).status).toBe(403);
  });

  test('creates in her chart and in no other', async () => {
    const ask = await clinic();
    const grant = forAna('patient/Observation.crus');
    expect((await ask('POST', 'Observation', { grant, body: survey('ana') })).status).toBe(201);
    expect((await ask('POST', 'Observation', { grant, body: survey('bea') })).status).toBe(403);
    expect(ids((await ask('GET', 'Observation?patient=bea')).body)).toEqual(['bea-survey']);
  });

  test('moves no record out of her chart and none into it', async () => {
    const ask = await clinic();
    const grant = forAna('patient/Observation.crus');
    const out = { ...survey('bea'), id: 'ana-survey' };
    expect((await ask('PUT', 'Observation/ana-survey', { grant, body: out })).status).toBe(403);
    const into = { ...survey('ana'), id: 'bea-survey' };
    expect((await ask('PUT', 'Observation/bea-survey', { grant, body: into })).status).toBe(404);
    expect((await ask('GET', 'Observation/bea-survey')).body.meta.versionId).toBe('1');
  });

  test('does not see an older version from before a record was moved to her chart', async () => {
    const ask = await clinic();
    await ask('PUT', 'Observation/bea-survey', { body: { ...survey('ana'), id: 'bea-survey' } });
    const grant = forAna('patient/Observation.rs');
    expect((await ask('GET', 'Observation/bea-survey/_history/2', { grant })).status).toBe(200);
    expect((await ask('GET', 'Observation/bea-survey/_history/1', { grant })).status).toBe(404);
    const { body } = await ask('GET', 'Observation/bea-survey/_history', { grant });
    expect(body.total).toBe(1);
  });

  test('does not reach a record of another chart that is about her', async () => {
    const ask = await clinic();
    // An infant's record may name the mother in focus: it stays in the infant's chart.
    const body = survey('bea', { focus: [{ reference: 'Patient/ana' }] });
    const { body: stored } = await ask('POST', 'Observation', { body });
    const grant = forAna('patient/Observation.rs');
    expect((await ask('GET', `Observation/${stored.id}`, { grant })).status).toBe(404);
    expect(ids((await ask('GET', 'Observation', { grant })).body)).not.toContain(stored.id);
  });

  test('is told that a record of hers was deleted, and nothing of one of another woman', async () => {
    const ask = await clinic();
    await ask('DELETE', 'Observation/ana-survey');
    await ask('DELETE', 'Observation/bea-survey');
    const grant = forAna('patient/Observation.rs');
    expect((await ask('GET', 'Observation/ana-survey', { grant })).status).toBe(410);
    expect((await ask('GET', 'Observation/bea-survey', { grant })).status).toBe(404);
  });

  test('without a patient in context reaches nothing', async () => {
    const ask = await clinic();
    const grant = staff('patient/Observation.rs');
    expect((await ask('GET', 'Observation', { grant })).status).toBe(403);
  });

  test('asks nothing of another chart by a chain or by _has', async () => {
    const ask = await clinic();
    const grant = forAna('patient/Observation.rs', 'user/Patient.rs');
    const has = '_has:Observation:patient:_id=bea-survey';
    expect(ids((await ask('GET', `Patient?${has}`, { grant })).body)).toEqual([]);
    const chained = await ask('GET', 'Observation?encounter.status=finished', { grant });
    expect(chained.status).toBe(403);
  });

  test('a condition does not tell of another chart', async () => {
    const ask = await clinic();
    const identifier = [{ system: 'urn:sample', value: 'one' }];
    await ask('POST', 'Observation', { body: survey('bea', { identifier }) });
    const reply = await ask('POST', 'Observation', {
      grant: forAna('patient/Observation.c'),
      body: survey('ana', { identifier }),
      headers: { 'If-None-Exist': 'identifier=urn:sample|one' },
    });
    expect(reply.status).toBe(201);
  });
});

describe('scopes', () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['user/Observation.r', 'GET', 'Observation/bea-survey', 200],
    ['user/Observation.r', 'GET', 'Observation', 403],
    ['user/Observation.s', 'GET', 'Observation', 200],
    ['user/Observation.s', 'GET', 'Observation/bea-survey', 403],
    ['user/Observation.r', 'GET', 'Observation/bea-survey/_history/1', 200],
    ['user/Observation.r', 'GET', 'Observation/_history', 403],
    ['user/Observation.read', 'GET', 'Observation', 200],
    ['user/*.read', 'GET', 'Task/bea-task', 200],
    ['user/Observation.write', 'GET', 'Observation/bea-survey', 403],
    ['user/Observation.write', 'DELETE', 'Observation/bea-survey', 204],
    ['user/Observation.cru', 'DELETE', 'Observation/bea-survey', 403],
    ['user/Observation.*', 'DELETE', 'Observation/bea-survey', 204],
    ['system/*.cruds', 'GET', 'Observation/bea-survey', 200],
    ['user/Observation.sr', 'GET', 'Observation/bea-survey', 403],
    ['user/Observation.', 'GET', 'Observation/bea-survey', 403],
    ['user/observation.rs', 'GET', 'Observation/bea-survey', 403],
    ['openid fhirUser launch', 'GET', 'Observation/bea-survey', 403],
  ];
  test.for(cases)('%s: %s %s is answered %i', async ([scope, method, path, status]) => {
    const ask = await clinic();
    expect((await ask(method, path, { grant: staff(...scope.split(' ')) })).status).toBe(status);
  });

  test('a refusal names the scope that is missing', async () => {
    const ask = await clinic();
    const { status, body } = await ask('GET', 'Task', { grant: forAna('patient/Observation.rs') });
    expect(status).toBe(403);
    expect(body.issue[0]).toMatchObject({ severity: 'error', code: 'forbidden' });
    expect(body.issue[0]?.diagnostics).toContain('patient/Task.s');
  });

  test('a create under the client’s id is an update, as SMART says', async () => {
    const ask = await clinic();
    const body = { ...task('ana'), id: 'new' };
    const may = await ask('PUT', 'Task/new', { grant: staff('user/Task.u'), body });
    expect(may.status).toBe(201);
    const mayNot = await ask('PUT', 'Task/other', {
      grant: staff('user/Task.c'),
      body: { ...body, id: 'other' },
    });
    expect(mayNot.status).toBe(403);
  });

  test('a granular scope limits reads, searches and writes to its category', async () => {
    const ask = await clinic();
    const grant = forAna(`patient/Observation.crus?category=${category}|survey`);
    expect((await ask('GET', 'Observation/ana-survey', { grant })).status).toBe(200);
    expect((await ask('GET', 'Observation/ana-lab', { grant })).status).toBe(404);
    expect(ids((await ask('GET', 'Observation', { grant })).body)).toEqual(['ana-survey']);
    const body = survey('ana', { category: lab });
    expect((await ask('POST', 'Observation', { grant, body })).status).toBe(403);
  });

  test('several scopes for a type reach what any of them reaches', async () => {
    const ask = await clinic();
    const grant = forAna(
      `patient/Observation.rs?category=${category}|survey`,
      `patient/Observation.rs?category=${category}|laboratory`,
    );
    expect(ids((await ask('GET', 'Observation', { grant })).body)).toEqual([
      'ana-survey',
      'ana-lab',
    ]);
  });

  test('what is included must be readable too', async () => {
    const ask = await clinic();
    const grant = staff('user/Observation.rs');
    const { body } = await ask('GET', 'Observation?_include=Observation:subject', { grant });
    expect(body.entry.map((entry) => entry.search?.mode)).not.toContain('include');
    const reverse = await ask('GET', 'Patient?_revinclude=Task:patient', {
      grant: forAna('patient/Patient.rs', 'patient/Task.rs'),
    });
    expect(ids(reverse.body)).toEqual(['ana', 'ana-task']);
  });

  test('each entry of a batch needs its own scope', async () => {
    const ask = await clinic();
    const { body } = await ask('POST', '', {
      grant: staff('user/Task.r'),
      body: {
        resourceType: 'Bundle',
        type: 'batch',
        entry: ['Task/ana-task', 'Observation/ana-survey', 'Task'].map((url) => ({
          request: { method: 'GET', url },
        })),
      },
    });
    expect(statuses(body)).toEqual(['200', '403', '403']);
  });

  test('a transaction with one entry beyond the scopes stores nothing', async () => {
    const ask = await clinic();
    const { status, body } = await ask('POST', '', {
      grant: forAna('patient/Task.c'),
      body: {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [task('ana'), task('bea')].map((resource) => ({
          resource,
          request: { method: 'POST', url: 'Task' },
        })),
      },
    });
    expect(status).toBe(403);
    expect(body.issue[0]?.expression).toEqual(['Bundle.entry[1].resource']);
    expect(ids((await ask('GET', 'Task')).body)).toEqual(['ana-task', 'bea-task']);
  });
});
