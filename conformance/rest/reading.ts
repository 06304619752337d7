import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  found,
  identified,
  patient,
  searched,
  send,
  sid,
  stored,
  unique,
  versionIn,
} from './behaviour.ts';

export const reading: readonly Behaviour[] = [
  {
    name: 'metadata is an R4 CapabilityStatement in JSON',
    run: async (server) => {
      const { status, body } = await send<fhir4.CapabilityStatement>(server, 'GET', 'metadata');
      assert.equal(status, 200);
      assert.equal(body.resourceType, 'CapabilityStatement');
      assert.equal(body.fhirVersion, '4.0.1');
    },
  },
  {
    name: 'metadata names the interactions of Task',
    run: async (server) => {
      const { body } = await send<fhir4.CapabilityStatement>(server, 'GET', 'metadata');
      const task = body.rest?.[0]?.resource?.find(({ type }) => type === 'Task');
      const codes = task?.interaction?.map(({ code }) => code) ?? [];
      for (const code of ['create', 'read', 'update', 'search-type'] as const) {
        assert.ok(codes.includes(code), `Task.${code} is not declared`);
      }
    },
  },
  {
    name: 'what was created can be read, with its ETag',
    run: async (server) => {
      const { id } = await stored(server, patient({ birthDate: '1994-05-06' }));
      const { status, body, headers } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}`);
      assert.equal(status, 200);
      assert.equal(body.birthDate, '1994-05-06');
      assert.equal(versionIn(headers), '1');
      assert.match(headers.get('Content-Type') ?? '', /^application\/fhir\+json/);
    },
  },
  {
    name: 'text comes back as it was sent, accents and all',
    run: async (server) => {
      const text = 'Muñoz Ångström — 你好 🤱 "quoted" \\ back';
      const { id } = await stored(server, patient({ name: [{ text }] }));
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}`);
      assert.equal(body.name?.[0]?.text, text);
    },
  },
  {
    name: 'an id that does not exist is a 404 with an OperationOutcome',
    run: async (server) => {
      assertRefused(await send(server, 'GET', `Patient/${unique()}`), 404);
    },
  },
  {
    name: 'a resource type that does not exist is a 404',
    run: async (server) => {
      assertRefused(await send(server, 'GET', 'Nonsense/1'), 400, 404);
    },
  },
  {
    name: 'a read with If-None-Match of the current version is a 304',
    run: async (server) => {
      const { id } = await stored(server, patient());
      const headers = { 'If-None-Match': 'W/"1"' };
      const reply = await send(server, 'GET', `Patient/${id}`, undefined, headers);
      assert.equal(reply.status, 304);
      assert.equal(reply.body, null);
    },
  },
  {
    name: 'a read with If-None-Match of an older version is answered in full',
    run: async (server) => {
      const first = await stored(server, patient());
      await send(server, 'PUT', `Patient/${first.id}`, { ...first, active: true });
      const headers = { 'If-None-Match': 'W/"1"' };
      const reply = await send(server, 'GET', `Patient/${first.id}`, undefined, headers);
      assert.equal(reply.status, 200);
    },
  },
  {
    name: 'an answer in XML is a 406 where there is only JSON',
    needs: 'json-only',
    run: async (server) => {
      const xml = { Accept: 'application/fhir+xml' };
      assertRefused(await send(server, 'GET', 'metadata-of-nothing', undefined, xml), 406);
    },
  },
  {
    name: 'an identifier finds what was stored with it, and nothing else',
    run: async (server) => {
      const value = unique();
      const { id } = await stored(server, patient({ identifier: [identified(value)] }));
      assert.deepEqual(await found(server, `Patient?identifier=${sid}|${value}`), [id]);
    },
  },
  {
    name: 'a search without a match is an empty searchset',
    run: async (server) => {
      const { bundle, matches } = await searched(server, `Patient?identifier=${sid}|${unique()}`);
      assert.equal(matches.length, 0);
      assert.equal(bundle.total ?? 0, 0);
    },
  },
];
