import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  found,
  identified,
  observation,
  patient,
  searched,
  send,
  sid,
  stored,
  unique,
} from './behaviour.ts';
import { coded, observationChart } from './observation-chart.ts';

export const searchingLinks: readonly Behaviour[] = [
  {
    name: 'a reference is found by id, by type and id, and by its whole address',
    run: async (server) => {
      const { patientId, add } = await observationChart(server);
      const id = await add({});
      for (const value of [
        patientId,
        `Patient/${patientId}`,
        `${server.base}/Patient/${patientId}`,
      ]) {
        assert.deepEqual(await found(server, `Observation?subject=${value}`), [id], value);
      }
      assert.deepEqual(await found(server, `Observation?subject:Patient=${patientId}`), [id]);
      assert.deepEqual(await found(server, `Observation?subject=Group/${patientId}`), []);
    },
  },
  {
    name: 'a reference is found by the identifier it carries',
    run: async (server) => {
      const value = unique();
      const { add, search } = await observationChart(server);
      const id = await add({ performer: [{ identifier: identified(value) }] });
      assert.deepEqual(await search(`performer:identifier=${sid}|${value}`), [id]);
    },
  },
  {
    name: 'a chain asks something of what is referred to',
    run: async (server) => {
      const value = unique();
      const owner = await stored(server, patient({ identifier: [identified(value)] }));
      const id = (await stored(server, observation(`Patient/${owner.id}`))).id;
      await stored(server, observation(`Patient/${(await stored(server, patient())).id}`));
      const asked = `identifier=${sid}|${value}`;
      assert.deepEqual(await found(server, `Observation?patient.${asked}`), [id]);
      assert.deepEqual(await found(server, `Observation?subject:Patient.${asked}`), [id]);
    },
  },
  {
    name: '_has asks something of what refers here',
    run: async (server) => {
      const value = unique();
      const { patientId, add } = await observationChart(server);
      await add({ identifier: [identified(value)] });
      const asked = `_has:Observation:patient:identifier=${sid}|${value}`;
      assert.deepEqual(await found(server, `Patient?${asked}`), [patientId]);
    },
  },
  {
    name: '_id finds several at once',
    run: async (server) => {
      const ids = [(await stored(server, patient())).id, (await stored(server, patient())).id];
      assert.deepEqual(await found(server, `Patient?_id=${ids.join(',')}`), ids.sort());
    },
  },
  {
    name: 'POST _search is the same search',
    run: async (server) => {
      const value = unique();
      const { id } = await stored(server, patient({ identifier: [identified(value)] }));
      const form = new URLSearchParams({ identifier: `${sid}|${value}` }).toString();
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const { status, body } = await send<fhir4.Bundle>(
        server,
        'POST',
        'Patient/_search',
        form,
        headers,
      );
      assert.equal(status, 200);
      assert.deepEqual(
        body.entry?.map(({ resource }) => resource?.id),
        [id],
      );
    },
  },
  {
    name: 'a compartment search finds one patient’s records',
    run: async (server) => {
      const { patientId, add } = await observationChart(server);
      const id = await add(coded('1-8'));
      await add(coded('2-6'));
      assert.deepEqual(await found(server, `Patient/${patientId}/Observation?code=1-8`), [id]);
    },
  },
  {
    name: 'an unknown parameter is refused, not ignored',
    needs: 'strict-search',
    run: async (server) => {
      assertRefused(await send(server, 'GET', 'Patient?shoe-size=39'), 400);
    },
  },
  {
    name: 'an unknown parameter is refused under Prefer handling=strict',
    run: async (server) => {
      const strict = { Prefer: 'handling=strict' };
      assertRefused(await send(server, 'GET', 'Patient?shoe-size=39', undefined, strict), 400);
    },
  },
  {
    name: 'an update is found by its new values and not by its old ones',
    run: async (server) => {
      const [old, now] = [unique(), unique()];
      const first = await stored(server, patient({ identifier: [identified(old)] }));
      await send(server, 'PUT', `Patient/${first.id}`, { ...first, identifier: [identified(now)] });
      assert.deepEqual(await found(server, `Patient?identifier=${sid}|${old}`), []);
      assert.deepEqual(await found(server, `Patient?identifier=${sid}|${now}`), [first.id]);
    },
  },
  {
    name: 'total counts every match, on whatever page',
    run: async (server) => {
      const { patientId, add } = await observationChart(server);
      for (const code of ['1-8', '2-6', '3-4']) await add(coded(code));
      const query = `Observation?subject=Patient/${patientId}&_count=1&_total=accurate`;
      assert.equal((await searched(server, query)).bundle.total, 3);
    },
  },
];
