import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  found,
  identified,
  observation,
  patient,
  type Server,
  searched,
  send,
  sid,
  stored,
  unique,
} from './behaviour.ts';

/** A patient of its own and the path of an Observation search that stays with this patient. */
const chart = async (server: Server) => {
  const { id } = await stored(server, patient());
  const add = async (more: Partial<fhir4.Observation>) =>
    (await stored(server, observation(`Patient/${id}`, more))).id;
  const search = (query: string) => found(server, `Observation?subject=Patient/${id}&${query}`);
  return { patientId: id, add, search };
};

const on = (date: string) => ({ effectiveDateTime: date });
const coded = (code: string, system = 'http://loinc.org') => ({
  code: { coding: [{ system, code }] },
});
const scored = (value: number, unit = '{score}') => ({
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});

export const searching: readonly Behaviour[] = [
  {
    name: 'a token of system and code finds that code of that system only',
    run: async (server) => {
      const { add, search } = await chart(server);
      const right = await add(coded('44261-6'));
      await add(coded('44261-6', 'http://other.example/codes'));
      assert.deepEqual(await search('code=http://loinc.org|44261-6'), [right]);
    },
  },
  {
    name: 'a token of a code alone finds it in every system',
    run: async (server) => {
      const { add, search } = await chart(server);
      const both = [await add(coded('1-8')), await add(coded('1-8', 'http://other.example/codes'))];
      await add(coded('2-6'));
      assert.deepEqual(await search('code=1-8'), both.sort());
    },
  },
  {
    name: 'a token of an empty system finds the code that has none',
    run: async (server) => {
      const { add, search } = await chart(server);
      const bare = await add({ code: { coding: [{ code: '1-8' }] } });
      await add(coded('1-8'));
      assert.deepEqual(await search('code=|1-8'), [bare]);
    },
  },
  {
    name: 'values with a comma are alternatives',
    run: async (server) => {
      const { add, search } = await chart(server);
      const both = [await add(coded('1-8')), await add(coded('2-6'))];
      await add(coded('3-4'));
      assert.deepEqual(await search('code=1-8,http://loinc.org|2-6'), both.sort());
    },
  },
  {
    name: 'a parameter given twice must hold twice',
    run: async (server) => {
      const { add, search } = await chart(server);
      await add(on('2026-01-10'));
      const middle = await add(on('2026-02-10'));
      await add(on('2026-03-10'));
      assert.deepEqual(await search('date=ge2026-02-01&date=lt2026-03-01'), [middle]);
    },
  },
  {
    name: ':not finds what has another code, and what has none',
    run: async (server) => {
      const { add, search } = await chart(server);
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
    run: async (server) => {
      const { add, search } = await chart(server);
      const dated = await add(on('2026-01-10'));
      const undated = await add({});
      assert.deepEqual(await search('date:missing=true'), [undated]);
      assert.deepEqual(await search('date:missing=false'), [dated]);
    },
  },
  {
    name: 'a date finds every time of that day',
    run: async (server) => {
      const { add, search } = await chart(server);
      const day = [await add(on('2026-02-10')), await add(on('2026-02-10T12:30:00Z'))];
      await add(on('2026-02-12'));
      assert.deepEqual(await search('date=2026-02-10'), day.sort());
    },
  },
  {
    name: 'a month finds every day of it',
    run: async (server) => {
      const { add, search } = await chart(server);
      const inside = await add(on('2026-02-28'));
      await add(on('2026-03-02'));
      assert.deepEqual(await search('date=2026-02'), [inside]);
    },
  },
  {
    name: 'ge and le include the day itself, gt and lt do not',
    run: async (server) => {
      const { add, search } = await chart(server);
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
      const { add, search } = await chart(server);
      const id = await add(on('2026-02-10T23:30:00-05:00'));
      assert.deepEqual(await search('date=ge2026-02-11T04:00:00Z'), [id]);
      assert.deepEqual(await search('date=lt2026-02-11T04:00:00Z'), []);
    },
  },
  {
    name: 'a period overlaps what begins before its end and ends after its start',
    run: async (server) => {
      const { add, search } = await chart(server);
      const id = await add({ effectivePeriod: { start: '2026-02-01', end: '2026-02-20' } });
      assert.deepEqual(await search('date=ge2026-02-10&date=le2026-02-10'), [id]);
      assert.deepEqual(await search('date=sa2026-02-10'), []);
      assert.deepEqual(await search('date=sa2026-01-10'), [id]);
      assert.deepEqual(await search('date=eb2026-03-10'), [id]);
    },
  },
  {
    name: 'a quantity compares by value, in its unit',
    run: async (server) => {
      const { add, search } = await chart(server);
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
      const { add, search } = await chart(server);
      const near = await add(scored(5.38));
      await add(scored(5.6));
      assert.deepEqual(await search('value-quantity=5.4'), [near]);
    },
  },
  {
    name: 'a reference is found by id, by type and id, and by its whole address',
    run: async (server) => {
      const { patientId, add } = await chart(server);
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
      const { add, search } = await chart(server);
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
      const { patientId, add } = await chart(server);
      await add({ identifier: [identified(value)] });
      const asked = `_has:Observation:patient:identifier=${sid}|${value}`;
      assert.deepEqual(await found(server, `Patient?${asked}`), [patientId]);
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
    name: ':exact matches the whole string only, :contains any part',
    run: async (server) => {
      const family = `Sample${unique().replaceAll('-', '')}`;
      const { id } = await stored(server, patient({ name: [{ family }] }));
      assert.deepEqual(await found(server, `Patient?family:exact=${family}`), [id]);
      assert.deepEqual(await found(server, `Patient?family:exact=${family.toLowerCase()}`), []);
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
  {
    name: '_id finds several at once',
    run: async (server) => {
      const ids = [(await stored(server, patient())).id, (await stored(server, patient())).id];
      assert.deepEqual(await found(server, `Patient?_id=${ids.join(',')}`), ids.sort());
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
      const { patientId, add } = await chart(server);
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
    name: 'a date that is none is refused',
    run: async (server) => {
      assertRefused(await send(server, 'GET', 'Observation?date=yesterday'), 400);
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
      const { patientId, add } = await chart(server);
      for (const code of ['1-8', '2-6', '3-4']) await add(coded(code));
      const query = `Observation?subject=Patient/${patientId}&_count=1&_total=accurate`;
      assert.equal((await searched(server, query)).bundle.total, 3);
    },
  },
];
