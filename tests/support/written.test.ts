import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFhirServer, type FhirServer } from '../../sandbox/fhir-server/fhir-server.ts';
import { keepWritten } from './written.ts';

const base = 'http://localhost:4010/fhir';
const everything = { scopes: ['system/*.cruds'], patient: null };
let folder = '';
let server: FhirServer;
let collect: ReturnType<typeof keepWritten>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'written-'));
  server = createFhirServer({ baseUrl: base, file: ':memory:', now: () => new Date() });
  collect = keepWritten({
    folder: join(folder, 'open'),
    test: () => 'Testa is handed over: by phone',
    ask: async (path) => {
      const answer = await server.handle(new Request(`${base}/${path}`), everything);
      return answer.ok ? await answer.json() : null;
    },
  });
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const send = (
  method: string,
  path: string,
  body: object,
  carryOut = (request: Request) => server.handle(request, everything),
) =>
  collect.around(
    new Request(`${base}${path}`, {
      method,
      headers: { 'Content-Type': 'application/fhir+json' },
      body: JSON.stringify(body),
    }),
    carryOut,
  );

const kept = (): readonly fhir4.Patient[] =>
  readFileSync(join(folder, 'open', 'testa-is-handed-over-by-phone.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const person = (value: string) => ({
  resourceType: 'Patient',
  identifier: [{ system: 'urn:sample', value }],
});

describe('what the app wrote', () => {
  test('is kept as the chart holds it, each version once', async () => {
    const { id } = await (await send('POST', '/Patient', person('1'))).json();
    await send('PUT', `/Patient/${id}`, { ...person('1'), id, active: true });
    const versions = kept().map(({ meta, active }) => [meta?.versionId, active]);
    expect(versions).toEqual([
      ['1', undefined],
      ['2', true],
    ]);
  });

  test('in a transaction is found by what was sent', async () => {
    const entry = ['1', '2'].map((value) => ({
      resource: person(value),
      request: { method: 'POST', url: 'Patient' },
    }));
    await send('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
    expect(kept()).toHaveLength(2);
  });

  test('is kept when the answer is lost, and the loss is passed on', async () => {
    const cut = async (request: Request) => {
      await server.handle(request, everything);
      throw new Error('cut');
    };
    await expect(send('POST', '/Patient', person('1'), cut)).rejects.toThrow('cut');
    expect(kept()).toHaveLength(1);
  });

  test('without an identifier is found by its location', async () => {
    await send('POST', '/Patient', { resourceType: 'Patient' });
    expect(kept()).toHaveLength(1);
  });

  test('is kept when it was patched', async () => {
    const { id } = await (await send('POST', '/Patient', person('1'))).json();
    const patch = [{ op: 'add', path: '/active', value: true }];
    const asPatch = (request: Request) => {
      const headers = { 'Content-Type': 'application/json-patch+json' };
      return server.handle(new Request(request, { headers }), everything);
    };
    await send('PATCH', `/Patient/${id}`, patch, asPatch);
    expect(kept().map(({ active }) => active)).toEqual([undefined, true]);
  });

  test('is nothing where the server refused', async () => {
    await send('POST', '/Patient', { ...person('1'), gender: 'nonsense' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
