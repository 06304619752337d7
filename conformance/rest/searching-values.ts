import assert from 'node:assert/strict';
import { type Behaviour, found, identified, patient, sid, stored, unique } from './behaviour.ts';
import { coded, observationChart, on } from './observation-chart.ts';

const scored = (value: number, unit = '{score}') => ({
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});

export const searchingValues: readonly Behaviour[] = [
  {
    name: 'a token of system and code finds that code of that system only',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const right = await add(coded('44261-6'));
      await add(coded('44261-6', 'http://other.example/codes'));
      assert.deepEqual(await search('code=http://loinc.org|44261-6'), [right]);
    },
  },
  {
    name: 'a token of a code alone finds it in every system',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const both = [await add(coded('1-8')), await add(coded('1-8', 'http://other.example/codes'))];
      await add(coded('2-6'));
      assert.deepEqual(await search('code=1-8'), both.sort());
    },
  },
  {
    name: 'a token of an empty system finds the code that has none',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const bare = await add({ code: { coding: [{ code: '1-8' }] } });
      await add(coded('1-8'));
      assert.deepEqual(await search('code=|1-8'), [bare]);
    },
  },
  {
    name: 'values with a comma are alternatives',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const both = [await add(coded('1-8')), await add(coded('2-6'))];
      await add(coded('3-4'));
      assert.deepEqual(await search('code=1-8,http://loinc.org|2-6'), both.sort());
    },
  },
  {
    name: 'a parameter given twice must hold twice',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      await add(on('2026-01-10'));
      const middle = await add(on('2026-02-10'));
      await add(on('2026-03-10'));
      assert.deepEqual(await search('date=ge2026-02-01&date=lt2026-03-01'), [middle]);
    },
  },
  {
    name: ':not finds what has another code, and what has none',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const survey = { category: [{ coding: [{ system: 'http://x.example', code: 'survey' }] }] };
      await add(survey);
      const others = [
        await add({ category: [{ coding: [{ system: 'http://x.example', code: 'exam' }] }] }),
        await add({}),
      ];
      assert.deepEqual(await search('category:not=survey'), others.sort());
    },
  },
  {
    name: ':missing=true finds what has no value, :missing=false what has one',
    needs: 'missing',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const dated = await add(on('2026-01-10'));
      const undated = await add({});
      assert.deepEqual(await search('date:missing=true'), [undated]);
      assert.deepEqual(await search('date:missing=false'), [dated]);
    },
  },
  {
    name: 'a quantity compares by value, in its unit',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      await add(scored(9));
      const high = await add(scored(13));
      const system = 'http://unitsofmeasure.org';
      assert.deepEqual(await search(`value-quantity=ge10|${system}|{score}`), [high]);
      assert.deepEqual(await search(`value-quantity=ge10|${system}|kg`), []);
    },
  },
  {
    name: 'a quantity without a prefix is equal at its written precision',
    run: async (server) => {
      const { add, search } = await observationChart(server);
      const near = await add(scored(5.38));
      await add(scored(5.6));
      assert.deepEqual(await search('value-quantity=5.4'), [near]);
    },
  },
  {
    name: 'a string matches from the beginning, without case and accents',
    run: async (server) => {
      const family = `Múñoz${unique().replaceAll('-', '')}`;
      const { id } = await stored(server, patient({ name: [{ family }] }));
      const folded = family.replace('Múñoz', 'munoz');
      assert.deepEqual(await found(server, `Patient?family=${folded.slice(0, -2)}`), [id]);
      assert.deepEqual(await found(server, `Patient?family=${folded.slice(3)}`), []);
    },
  },
  {
    name: ':exact matches the whole string only',
    run: async (server) => {
      const family = `Sample${unique().replaceAll('-', '')}`;
      const { id } = await stored(server, patient({ name: [{ family }] }));
      assert.deepEqual(await found(server, `Patient?family:exact=${family}`), [id]);
      assert.deepEqual(await found(server, `Patient?family:exact=${family.toLowerCase()}`), []);
    },
  },
  {
    name: ':contains matches any part of a string',
    needs: 'contains',
    run: async (server) => {
      const family = `Sample${unique().replaceAll('-', '')}`;
      const { id } = await stored(server, patient({ name: [{ family }] }));
      assert.deepEqual(await found(server, `Patient?family:contains=${family.slice(6, -2)}`), [id]);
    },
  },
  {
    name: 'an escaped comma is part of the value',
    run: async (server) => {
      const value = `one,two-${unique()}`;
      const { id } = await stored(server, patient({ identifier: [identified(value)] }));
      const escaped = encodeURIComponent(`${sid}|${value.replace(',', '\\,')}`);
      assert.deepEqual(await found(server, `Patient?identifier=${escaped}`), [id]);
    },
  },
  {
    name: 'a uri is found as a whole',
    run: async (server) => {
      const url = `https://conformance.example/Questionnaire/${unique()}`;
      const { id } = await stored(server, { resourceType: 'Questionnaire', status: 'draft', url });
      assert.deepEqual(await found(server, `Questionnaire?url=${url}`), [id]);
    },
  },
];
