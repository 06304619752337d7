import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  patient,
  send,
  stored,
  unique,
  versionIn,
} from './behaviour.ts';

export const writing: readonly Behaviour[] = [
  {
    name: 'a create is answered 201 with the address of the new version and its ETag',
    run: async (server) => {
      const { status, headers } = await send(server, 'POST', 'Patient', patient());
      assert.equal(status, 201);
      assert.match(headers.get('Location') ?? '', /\/Patient\/[A-Za-z0-9\-.]+\/_history\/\w+$/);
      assert.notEqual(versionIn(headers), '');
      assert.ok(!Number.isNaN(Date.parse(headers.get('Last-Modified') ?? '')));
    },
  },
  {
    name: 'a created resource carries version and time of storing',
    run: async (server) => {
      const { meta } = await stored(server, patient());
      assert.equal(meta?.versionId, '1');
      assert.ok(!Number.isNaN(Date.parse(meta?.lastUpdated ?? '')));
    },
  },
  {
    name: 'a create gives an id of the server, whatever the body says',
    run: async (server) => {
      const wanted = unique();
      const { id } = await stored(server, patient({ id: wanted }));
      assert.notEqual(id, wanted);
    },
  },
  {
    name: 'an update makes a new version',
    run: async (server) => {
      const before = await stored(server, patient());
      const after = { ...before, active: false };
      const { status, headers } = await send(server, 'PUT', `Patient/${before.id}`, after);
      assert.equal(status, 200);
      assert.equal(versionIn(headers), '2');
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${before.id}`);
      assert.equal(body.active, false);
      assert.equal(body.meta?.versionId, '2');
    },
  },
  {
    name: 'an update of an id that does not exist creates it under that id',
    run: async (server) => {
      const id = unique();
      const { status } = await send(server, 'PUT', `Patient/${id}`, patient({ id }));
      assert.equal(status, 201);
      assert.equal((await send(server, 'GET', `Patient/${id}`)).status, 200);
    },
  },
  {
    name: 'an update whose body has another id is refused',
    run: async (server) => {
      const { id } = await stored(server, patient());
      const body = patient({ id: unique() });
      assertRefused(await send(server, 'PUT', `Patient/${id}`, body), 400, 422);
    },
  },
  {
    name: 'an update whose body has no id is refused',
    run: async (server) => {
      const { id } = await stored(server, patient());
      assertRefused(await send(server, 'PUT', `Patient/${id}`, patient()), 400, 422);
    },
  },
  {
    name: 'a body of another type than the URL is refused',
    run: async (server) => {
      assertRefused(await send(server, 'POST', 'Observation', patient()), 400, 422);
    },
  },
  {
    name: 'a stale If-Match is refused and changes nothing',
    run: async (server) => {
      const first = await stored(server, patient());
      const path = `Patient/${first.id}`;
      await send(server, 'PUT', path, { ...first, active: true }, { 'If-Match': 'W/"1"' });
      const late = { ...first, active: false };
      assertRefused(await send(server, 'PUT', path, late, { 'If-Match': 'W/"1"' }), 409, 412);
      assert.equal((await send<fhir4.Patient>(server, 'GET', path)).body.active, true);
    },
  },
  {
    name: 'an If-Match of the current version is accepted',
    run: async (server) => {
      const first = await stored(server, patient());
      const next = { ...first, active: true };
      const { status } = await send(server, 'PUT', `Patient/${first.id}`, next, {
        'If-Match': 'W/"1"',
      });
      assert.equal(status, 200);
    },
  },
  {
    name: 'a PUT with If-None-Match: * does not overwrite',
    needs: 'create-only-put',
    run: async (server) => {
      const first = await stored(server, patient());
      const reply = await send(server, 'PUT', `Patient/${first.id}`, first, {
        'If-None-Match': '*',
      });
      assertRefused(reply, 409, 412);
    },
  },
  {
    name: 'Prefer return=minimal leaves the body out',
    run: async (server) => {
      const prefer = { Prefer: 'return=minimal' };
      const { status, body } = await send(server, 'POST', 'Patient', patient(), prefer);
      assert.equal(status, 201);
      assert.equal(body, null);
    },
  },
  {
    name: 'Prefer return=OperationOutcome answers with an OperationOutcome',
    run: async (server) => {
      const prefer = { Prefer: 'return=OperationOutcome' };
      const { status, body } = await send(server, 'POST', 'Patient', patient(), prefer);
      assert.equal(status, 201);
      assert.equal(body.resourceType, 'OperationOutcome');
    },
  },
  {
    name: 'a body that is not JSON is a 400',
    run: async (server) => {
      assertRefused(await send(server, 'POST', 'Patient', '{"resourceType": "Patient",'), 400);
    },
  },
  {
    name: 'a body of a type that is not FHIR is a 415',
    run: async (server) => {
      const csv = { 'Content-Type': 'text/csv' };
      const reply = await send(server, 'POST', 'Patient', 'family,given', csv);
      assert.equal(reply.status, 415);
    },
  },
];
