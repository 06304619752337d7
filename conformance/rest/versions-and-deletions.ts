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

/** A patient in two versions: active is first true, then false. */
const twoVersions = async (server: Server) => {
  const first = await stored(server, patient({ active: true }));
  await send(server, 'PUT', `Patient/${first.id}`, { ...first, active: false });
  return first.id;
};

const history = async (server: Server, path: string): Promise<fhir4.Bundle> => {
  const { status, body } = await send<fhir4.Bundle>(server, 'GET', path);
  assert.equal(status, 200);
  assert.equal(body.type, 'history');
  return body;
};

export const versionsAndDeletions: readonly Behaviour[] = [
  {
    name: 'an older version can still be read',
    run: async (server) => {
      const id = await twoVersions(server);
      const { status, body } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}/_history/1`);
      assert.equal(status, 200);
      assert.equal(body.active, true);
      assert.equal(body.meta?.versionId, '1');
    },
  },
  {
    name: 'a version that does not exist is a 404',
    run: async (server) => {
      const { id } = await stored(server, patient());
      assertRefused(await send(server, 'GET', `Patient/${id}/_history/99`), 404);
    },
  },
  {
    name: 'the history of a resource lists its versions, newest first',
    run: async (server) => {
      const id = await twoVersions(server);
      const { entry = [] } = await history(server, `Patient/${id}/_history`);
      assert.deepEqual(
        entry.map(({ resource }) => resource?.meta?.versionId),
        ['2', '1'],
      );
    },
  },
  {
    name: 'the history of a resource says how each version came about',
    run: async (server) => {
      const id = await twoVersions(server);
      const { entry = [] } = await history(server, `Patient/${id}/_history`);
      assert.deepEqual(
        entry.map(({ request }) => request?.method),
        ['PUT', 'POST'],
      );
    },
  },
  {
    name: 'the history of what never existed is a 404',
    run: async (server) => {
      assertRefused(await send(server, 'GET', `Patient/${unique()}/_history`), 404);
    },
  },
  {
    name: 'the history of a type begins with its latest write',
    run: async (server) => {
      const { id } = await stored(server, {
        resourceType: 'Basic',
        code: { text: 'conformance' },
      });
      const { entry = [] } = await history(server, 'Basic/_history?_count=20');
      assert.ok(entry.some(({ resource }) => resource?.id === id));
    },
  },
  {
    name: 'the history of the server contains its latest write',
    run: async (server) => {
      const { id } = await stored(server, patient());
      const { entry = [] } = await history(server, '_history?_count=50');
      assert.ok(entry.some(({ resource }) => resource?.id === id));
    },
  },
  {
    name: '_since leaves out what was written before',
    run: async (server) => {
      const { id } = await stored(server, patient());
      const { entry = [] } = await history(
        server,
        `Patient/${id}/_history?_since=2999-01-01T00:00:00Z`,
      );
      assert.equal(entry.length, 0);
    },
  },
  {
    name: 'a deleted resource is gone: 410',
    run: async (server) => {
      const { id } = await stored(server, patient());
      const { status } = await send(server, 'DELETE', `Patient/${id}`);
      assert.ok(status === 200 || status === 204, `status ${status}`);
      assertRefused(await send(server, 'GET', `Patient/${id}`), 410);
    },
  },
  {
    name: 'a deleted resource is not found by search',
    run: async (server) => {
      const value = unique();
      const { id } = await stored(server, patient({ identifier: [identified(value)] }));
      await send(server, 'DELETE', `Patient/${id}`);
      assert.deepEqual(await found(server, `Patient?identifier=${sid}|${value}`), []);
    },
  },
  {
    name: 'the versions before a deletion stay',
    run: async (server) => {
      const { id } = await stored(server, patient());
      await send(server, 'DELETE', `Patient/${id}`);
      assert.equal((await send(server, 'GET', `Patient/${id}/_history/1`)).status, 200);
      const { entry = [] } = await history(server, `Patient/${id}/_history`);
      assert.deepEqual(
        entry.map(({ request }) => request?.method),
        ['DELETE', 'POST'],
      );
    },
  },
  {
    name: 'deleting twice is no error',
    run: async (server) => {
      const { id } = await stored(server, patient());
      await send(server, 'DELETE', `Patient/${id}`);
      const { status } = await send(server, 'DELETE', `Patient/${id}`);
      assert.ok([200, 204, 404, 410].includes(status), `status ${status}`);
    },
  },
  {
    name: 'an update brings a deleted resource back, with its history',
    run: async (server) => {
      const { id } = await stored(server, patient());
      await send(server, 'DELETE', `Patient/${id}`);
      const { status } = await send(server, 'PUT', `Patient/${id}`, patient({ id }));
      assert.ok(status === 200 || status === 201, `status ${status}`);
      assert.equal((await send(server, 'GET', `Patient/${id}`)).status, 200);
      assert.equal((await history(server, `Patient/${id}/_history`)).entry?.length, 3);
    },
  },
  {
    name: 'what others refer to is not deleted',
    needs: 'integrity',
    run: async (server) => {
      const { id } = await stored(server, patient());
      await stored(server, {
        resourceType: 'Basic',
        code: { text: 'conformance' },
        subject: { reference: `Patient/${id}` },
      });
      assertRefused(await send(server, 'DELETE', `Patient/${id}`), 409);
      assert.equal((await send(server, 'GET', `Patient/${id}`)).status, 200);
    },
  },
];
