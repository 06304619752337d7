import assert from 'node:assert/strict';
import { assertRefused, type Behaviour, found, patient, send, stored } from './behaviour.ts';
import { observationChart, on } from './observation-chart.ts';

export const searchingDates: readonly Behaviour[] = [
  {
    name: 'a date finds every time of that day',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const day = [await add(on('2026-02-10')), await add(on('2026-02-10T12:30:00Z'))];
      await add(on('2026-02-12'));
      assert.deepEqual(await search('date=2026-02-10'), day.sort());
    },
  },
  {
    name: 'a month finds every day of it',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const inside = await add(on('2026-02-28'));
      await add(on('2026-03-02'));
      assert.deepEqual(await search('date=2026-02'), [inside]);
    },
  },
  {
    name: 'ge and le include the day itself, gt and lt do not',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const before = await add(on('2026-02-09'));
      const same = await add(on('2026-02-10'));
      const after = await add(on('2026-02-11'));
      assert.deepEqual(await search('date=ge2026-02-10'), [same, after].sort());
      assert.deepEqual(await search('date=le2026-02-10'), [before, same].sort());
      assert.deepEqual(await search('date=gt2026-02-10'), [after]);
      assert.deepEqual(await search('date=lt2026-02-10'), [before]);
    },
  },
  {
    name: 'an instant is compared across time zones',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const id = await add(on('2026-02-10T23:30:00-05:00'));
      assert.deepEqual(await search('date=ge2026-02-11T04:00:00Z'), [id]);
      assert.deepEqual(await search('date=lt2026-02-11T04:00:00Z'), []);
    },
  },
  {
    name: 'a period overlaps what begins before its end and ends after its start',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const id = await add({ effectivePeriod: { start: '2026-02-01', end: '2026-02-20' } });
      assert.deepEqual(await search('date=ge2026-02-10&date=le2026-02-10'), [id]);
      assert.deepEqual(await search('date=sa2026-02-10'), []);
      assert.deepEqual(await search('date=sa2026-01-10'), [id]);
      assert.deepEqual(await search('date=eb2026-03-10'), [id]);
    },
  },
  {
    name: 'a date that is none is refused',
    run: async (server) => {
      assertRefused(await send(server, 'GET', 'Observation?date=yesterday'), 400);
    },
  },
  {
    name: '_lastUpdated finds what was stored since',
    run: async (server) => {
      const { id, meta } = await stored(server, patient());
      const since = encodeURIComponent(meta?.lastUpdated ?? '');
      assert.deepEqual(await found(server, `Patient?_id=${id}&_lastUpdated=ge${since}`), [id]);
      assert.deepEqual(await found(server, `Patient?_id=${id}&_lastUpdated=gt2999-01-01`), []);
    },
  },
];
