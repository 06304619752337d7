import { describe, expect, test } from 'vitest';
import { clinicServer, survey } from './testing/clinic-server.ts';

const patient = { resourceType: 'Patient' };

describe('over HTTP', () => {
  test.for([
    ['application/fhir+json', 200],
    ['application/json;q=0.9, text/html', 200],
    ['*/*', 200],
    ['application/fhir+xml', 406],
    ['text/html', 406],
  ] as const)('Accept: %s is answered %i', async ([accept, status]) => {
    const { ask } = clinicServer();
    expect((await ask('GET', 'Patient/ana', { headers: { Accept: accept } })).status).toBe(status);
  });

  test('_format is stronger than Accept', async () => {
    const { ask } = clinicServer();
    const headers = { Accept: 'application/fhir+xml' };
    expect((await ask('GET', 'Patient/ana?_format=json', { headers })).status).toBe(200);
    expect((await ask('GET', 'Patient/ana?_format=xml')).status).toBe(406);
  });

  test.for([
    ['application/fhir+json; charset=utf-8', 201],
    ['application/json', 201],
    ['application/fhir+xml', 415],
    ['text/plain', 415],
  ] as const)('a body of type %s is answered %i', async ([type, status]) => {
    const { ask } = clinicServer();
    const asked = { body: patient, headers: { 'Content-Type': type } };
    expect((await ask('POST', 'Patient', asked)).status).toBe(status);
  });

  test('a body over 5 MB is a 413', async () => {
    const { ask } = clinicServer();
    const text = { status: 'generated', div: `<div>${'x'.repeat(5 * 1024 * 1024)}</div>` };
    expect((await ask('POST', 'Patient', { body: { ...patient, text } })).status).toBe(413);
  });

  test('a method that is not for this address is a 405 that says which are', async () => {
    const { ask } = clinicServer();
    const { status, headers, body } = await ask('DELETE', 'Patient');
    expect(status).toBe(405);
    expect(headers.get('Allow')).toBe('POST, PUT, GET');
    expect(body.resourceType).toBe('OperationOutcome');
  });

  test.for(['Patient/ana/_history/1/more', '$everything', 'Patient/%E0%A4%A'])(
    'an address that is none is refused: %s',
    async (path) => {
      const { ask } = clinicServer();
      expect([400, 404]).toContain((await ask('GET', path)).status);
    },
  );

  test('a read has ETag, Last-Modified and the address of the version', async () => {
    const { ask } = clinicServer();
    const { headers } = await ask('GET', 'Patient/ana');
    expect(headers.get('ETag')).toBe('W/"1"');
    expect(headers.get('Last-Modified')).toBe('Mon, 23 Nov 2026 15:00:00 GMT');
    expect(headers.get('Content-Location')).toBe(
      'http://localhost:4010/fhir/Patient/ana/_history/1',
    );
  });

  test('a read is a 304 for who has it already, by tag or by time', async () => {
    const { ask } = clinicServer();
    const read = async (headers: Record<string, string>) =>
      (await ask('GET', 'Patient/ana', { headers })).status;
    expect(await read({ 'If-None-Match': 'W/"1"' })).toBe(304);
    expect(await read({ 'If-None-Match': '"0", W/"1"' })).toBe(304);
    expect(await read({ 'If-None-Match': 'W/"2"' })).toBe(200);
    expect(await read({ 'If-Modified-Since': 'Mon, 23 Nov 2026 15:00:00 GMT' })).toBe(304);
    expect(await read({ 'If-Modified-Since': 'Mon, 23 Nov 2026 14:59:59 GMT' })).toBe(200);
  });

  test('a refusal never carries a record, and a failure says nothing of what it met', async () => {
    const { server, ask } = clinicServer();
    server.close();
    const { status, body } = await ask('GET', 'Patient/ana');
    expect(status).toBe(500);
    expect(body.issue).toEqual([
      {
        severity: 'error',
        code: 'exception',
        diagnostics: 'The server failed; nothing was stored',
      },
    ]);
  });

  test('an absolute reference to this server is stored as a relative one', async () => {
    const { ask } = clinicServer();
    const body = survey('ana', {
      subject: { reference: 'http://localhost:4010/fhir/Patient/ana' },
    });
    const stored = await ask('POST', 'Observation', { body });
    expect(stored.body.subject.reference).toBe('Patient/ana');
    expect((await ask('GET', 'Observation?patient=ana')).body.total).toBe(1);
  });
});

describe('the CapabilityStatement', () => {
  test('declares no interaction that is answered with “there is no such thing”', async () => {
    const { ask } = clinicServer();
    const { body } = await ask('GET', 'metadata');
    const [rest] = body.rest;
    const task = rest?.resource?.find(({ type }) => type === 'Task');
    const asked: Readonly<Record<string, readonly [string, string]>> = {
      read: ['GET', 'Patient/ana'],
      vread: ['GET', 'Patient/ana/_history/1'],
      update: ['PUT', 'Patient/ana'],
      patch: ['PATCH', 'Patient/ana'],
      delete: ['DELETE', 'Patient/ana'],
      'history-instance': ['GET', 'Patient/ana/_history'],
      create: ['POST', 'Patient'],
      'search-type': ['GET', 'Patient'],
      'history-type': ['GET', 'Patient/_history'],
      'history-system': ['GET', '_history'],
      transaction: ['POST', ''],
      batch: ['POST', ''],
    };
    const declared = [...(rest?.interaction ?? []), ...(task?.interaction ?? [])];
    expect(declared.map(({ code }) => code).sort()).toEqual(Object.keys(asked).sort());
    for (const [method, path] of Object.values(asked)) {
      const { status } = await ask(method, path);
      expect([404, 405], `${method} ${path}`).not.toContain(status);
    }
  });

  test('is a valid resource itself, and names the authorization server', async () => {
    const { createFhirServer } = await import('./fhir-server.ts');
    const { issuesOf } = await import('./validate/validate.ts');
    const security = { authorize: 'http://x.example/authorize', token: 'http://x.example/token' };
    const server = createFhirServer({
      baseUrl: 'http://localhost:4010/fhir/',
      file: ':memory:',
      now: () => new Date(),
      security,
    });
    const response = await server.handle(new Request('http://localhost:4010/fhir/metadata'), null);
    const statement = (await response.json()) as fhir4.CapabilityStatement;
    expect(issuesOf(statement).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(statement.rest?.[0]?.security?.extension?.[0]?.extension).toEqual([
      { url: 'authorize', valueUri: security.authorize },
      { url: 'token', valueUri: security.token },
    ]);
  });
});
