import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  found,
  identified,
  patient,
  type Server,
  send,
  sid,
  stored,
  unique,
} from './behaviour.ts';

const createUnlessThere = (server: Server, value: string) =>
  send<fhir4.Patient>(server, 'POST', 'Patient', patient({ identifier: [identified(value)] }), {
    'If-None-Exist': `identifier=${sid}|${value}`,
    Prefer: 'return=representation',
  });

const updateWhere = (server: Server, value: string, more: Partial<fhir4.Patient> = {}) =>
  send(
    server,
    'PUT',
    `Patient?identifier=${encodeURIComponent(`${sid}|${value}`)}`,
    patient({ identifier: [identified(value)], ...more }),
  );

const patch = (server: Server, id: string, operations: object, headers = {}) =>
  send<fhir4.Patient>(server, 'PATCH', `Patient/${id}`, operations, {
    'Content-Type': 'application/json-patch+json',
    Prefer: 'return=representation',
    ...headers,
  });

export const conditionsAndPatches: readonly Behaviour[] = [
  {
    name: 'If-None-Exist without a match creates',
    run: async (server) => {
      assert.equal((await createUnlessThere(server, unique())).status, 201);
    },
  },
  {
    name: 'If-None-Exist with one match answers 200 and stores no second copy',
    run: async (server) => {
      const value = unique();
      const first = await createUnlessThere(server, value);
      const again = await createUnlessThere(server, value);
      assert.equal(again.status, 200);
      assert.deepEqual(await found(server, `Patient?identifier=${sid}|${value}`), [first.body.id]);
    },
  },
  {
    name: 'If-None-Exist with several matches is a 412',
    run: async (server) => {
      const value = unique();
      await stored(server, patient({ identifier: [identified(value)] }));
      await stored(server, patient({ identifier: [identified(value)] }));
      assertRefused(await createUnlessThere(server, value), 412);
    },
  },
  {
    name: 'simultaneous creates with the same If-None-Exist leave one resource',
    run: async (server) => {
      const value = unique();
      await Promise.all([1, 2, 3, 4].map(() => createUnlessThere(server, value)));
      assert.equal((await found(server, `Patient?identifier=${sid}|${value}`)).length, 1);
    },
  },
  {
    name: 'a conditional update without a match creates',
    run: async (server) => {
      const value = unique();
      assert.equal((await updateWhere(server, value)).status, 201);
      assert.equal((await found(server, `Patient?identifier=${sid}|${value}`)).length, 1);
    },
  },
  {
    name: 'a conditional update with one match updates it',
    run: async (server) => {
      const value = unique();
      const { id } = await stored(server, patient({ identifier: [identified(value)] }));
      assert.equal((await updateWhere(server, value, { active: false })).status, 200);
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}`);
      assert.equal(body.active, false);
    },
  },
  {
    name: 'a conditional update with several matches is a 412',
    run: async (server) => {
      const value = unique();
      await stored(server, patient({ identifier: [identified(value)] }));
      await stored(server, patient({ identifier: [identified(value)] }));
      assertRefused(await updateWhere(server, value), 412);
    },
  },
  {
    name: 'a JSON Patch changes what it names and nothing else',
    run: async (server) => {
      const { id } = await stored(server, patient({ active: true, birthDate: '1990-01-02' }));
      const reply = await patch(server, id, [{ op: 'replace', path: '/active', value: false }]);
      assert.equal(reply.status, 200);
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}`);
      assert.equal(body.active, false);
      assert.equal(body.birthDate, '1990-01-02');
      assert.equal(body.meta?.versionId, '2');
    },
  },
  {
    name: 'a JSON Patch adds to a list and removes',
    run: async (server) => {
      const { id } = await stored(server, patient({ gender: 'female' }));
      await patch(server, id, [
        { op: 'add', path: '/name/-', value: { family: 'Second' } },
        { op: 'remove', path: '/gender' },
      ]);
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}`);
      assert.deepEqual(
        body.name?.map(({ family }) => family),
        ['Sample', 'Second'],
      );
      assert.equal(body.gender, undefined);
    },
  },
  {
    name: 'a JSON Patch whose test fails changes nothing',
    run: async (server) => {
      const { id } = await stored(server, patient({ active: true }));
      const reply = await patch(server, id, [
        { op: 'test', path: '/active', value: false },
        { op: 'remove', path: '/active' },
      ]);
      assert.ok(reply.status >= 400 && reply.status < 500, `status ${reply.status}`);
      assert.equal((await send<fhir4.Patient>(server, 'GET', `Patient/${id}`)).body.active, true);
    },
  },
  {
    name: 'a JSON Patch with a stale If-Match is refused',
    run: async (server) => {
      const first = await stored(server, patient({ active: true }));
      await send(server, 'PUT', `Patient/${first.id}`, { ...first, active: false });
      const operations = [{ op: 'replace', path: '/active', value: true }];
      assertRefused(await patch(server, first.id, operations, { 'If-Match': 'W/"1"' }), 409, 412);
    },
  },
  {
    name: 'a JSON Patch may not make a resource invalid',
    needs: 'bindings',
    run: async (server) => {
      const { id } = await stored(server, patient({ gender: 'female' }));
      const operations = [{ op: 'replace', path: '/gender', value: 'nonsense' }];
      assertRefused(await patch(server, id, operations), 400, 422);
    },
  },
  {
    name: 'a JSON Patch of what does not exist is a 404',
    run: async (server) => {
      const operations = [{ op: 'replace', path: '/active', value: false }];
      assertRefused(await patch(server, unique(), operations), 404);
    },
  },
  {
    name: 'a body that is not a JSON Patch is refused',
    run: async (server) => {
      const { id } = await stored(server, patient());
      assertRefused(await patch(server, id, { active: false }), 400, 422);
    },
  },
];
