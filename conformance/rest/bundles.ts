import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  found,
  identified,
  observation,
  patient,
  type Server,
  send,
  sid,
  stored,
  unique,
} from './behaviour.ts';

type Entry = fhir4.BundleEntry;

// R4 lets a POST leave out its fullUrl; a server that validates the Bundle may ask for one.
const post = (
  resource: fhir4.FhirResource,
  more: Partial<fhir4.BundleEntryRequest> = {},
  fullUrl = `urn:uuid:${unique()}`,
): Entry => ({
  fullUrl,
  resource,
  request: { method: 'POST', url: resource.resourceType, ...more },
});

const bundle = (server: Server, type: 'transaction' | 'batch', ...entry: readonly Entry[]) =>
  send<fhir4.Bundle>(server, 'POST', '', { resourceType: 'Bundle', type, entry });

const transaction = (server: Server, ...entry: readonly Entry[]) =>
  bundle(server, 'transaction', ...entry);

const statuses = ({ entry = [] }: fhir4.Bundle): readonly string[] =>
  entry.map(({ response }) => response?.status.slice(0, 3) ?? '');

const idIn = (entry: Entry | undefined): string =>
  /[A-Z]\w+\/([A-Za-z0-9\-.]+)\/_history/.exec(entry?.response?.location ?? '')?.[1] ?? '';

const identifiedPatient = (value: string) => patient({ identifier: [identified(value)] });
const count = async (server: Server, value: string) =>
  (await found(server, `Patient?identifier=${sid}|${value}`)).length;

const invalid = { resourceType: 'Observation', status: 'final' } as fhir4.Observation;

export const bundles: readonly Behaviour[] = [
  {
    name: 'a transaction stores all its entries and answers for each',
    run: async (server) => {
      const { status, body } = await transaction(server, post(patient()), post(patient()));
      assert.equal(status, 200);
      assert.equal(body.type, 'transaction-response');
      assert.deepEqual(statuses(body), ['201', '201']);
      const id = idIn(body.entry?.[0]);
      assert.equal((await send(server, 'GET', `Patient/${id}`)).status, 200);
    },
  },
  {
    name: 'entries of a transaction refer to each other by urn:uuid, in any order',
    run: async (server) => {
      const urn = `urn:uuid:${unique()}`;
      const { body } = await transaction(server, post(observation(urn)), post(patient(), {}, urn));
      const [first, second] = body.entry ?? [];
      const { body: read } = await send<fhir4.Observation>(
        server,
        'GET',
        `Observation/${idIn(first)}`,
      );
      assert.equal(read.subject?.reference, `Patient/${idIn(second)}`);
    },
  },
  {
    name: 'a transaction with an invalid entry stores nothing',
    run: async (server) => {
      const value = unique();
      assertRefused(
        await transaction(server, post(identifiedPatient(value)), post(invalid)),
        400,
        412,
        422,
      );
      assert.equal(await count(server, value), 0);
    },
  },
  {
    name: 'a refused transaction names the entry at fault',
    needs: 'named-entries',
    run: async (server) => {
      const reply = await transaction(server, post(patient()), post(invalid));
      const { issue } = assertRefused(reply, 400, 422);
      // A server may say other things beside the error.
      const errors = issue.filter(({ severity }) => severity === 'error' || severity === 'fatal');
      const named = errors.flatMap(({ expression }) => expression ?? []);
      assert.ok(
        named.some((place) => place.startsWith('Bundle.entry[1]')),
        JSON.stringify(errors),
      );
    },
  },
  {
    name: 'an entry with ifNoneExist is stored once, however often the transaction is sent',
    run: async (server) => {
      const value = unique();
      const entry = post(identifiedPatient(value), { ifNoneExist: `identifier=${sid}|${value}` });
      const first = await transaction(server, entry);
      const again = await transaction(server, entry);
      assert.deepEqual(statuses(first.body), ['201']);
      assert.deepEqual(statuses(again.body), ['200']);
      assert.equal(await count(server, value), 1);
    },
  },
  {
    name: 'a reference to an entry that exists already leads to what exists',
    run: async (server) => {
      const value = unique();
      const { id } = await stored(server, identifiedPatient(value));
      const urn = `urn:uuid:${unique()}`;
      const { body } = await transaction(
        server,
        post(identifiedPatient(value), { ifNoneExist: `identifier=${sid}|${value}` }, urn),
        post(observation(urn)),
      );
      const { body: read } = await send<fhir4.Observation>(
        server,
        'GET',
        `Observation/${idIn(body.entry?.[1])}`,
      );
      assert.equal(read.subject?.reference, `Patient/${id}`);
    },
  },
  {
    name: 'a reference by condition leads to the one match',
    run: async (server) => {
      const value = unique();
      const { id } = await stored(server, identifiedPatient(value));
      const { body } = await transaction(
        server,
        post(observation(`Patient?identifier=${sid}|${value}`)),
      );
      const path = `Observation/${idIn(body.entry?.[0])}`;
      const { body: read } = await send<fhir4.Observation>(server, 'GET', path);
      assert.equal(read.subject?.reference, `Patient/${id}`);
    },
  },
  {
    name: 'a reference by condition without a match refuses the transaction',
    run: async (server) => {
      const value = unique();
      const reply = await transaction(
        server,
        post(identifiedPatient(value)),
        post(observation(`Patient?identifier=${sid}|${unique()}`)),
      );
      assertRefused(reply, 400, 404, 412, 422);
      assert.equal(await count(server, value), 0);
    },
  },
  {
    name: 'a transaction creates, updates, deletes and reads',
    run: async (server) => {
      const kept = await stored(server, patient());
      const dropped = await stored(server, patient());
      const { body } = await transaction(
        server,
        { request: { method: 'GET', url: `Patient/${kept.id}` } },
        {
          resource: { ...kept, active: true } as fhir4.Patient,
          request: { method: 'PUT', url: `Patient/${kept.id}` },
        },
        post(patient()),
        { request: { method: 'DELETE', url: `Patient/${dropped.id}` } },
      );
      const [read, update, create, deletion] = statuses(body);
      assert.deepEqual([read, update, create], ['200', '200', '201']);
      assert.ok(deletion === '204' || deletion === '200', deletion);
      assert.equal((body.entry?.[0]?.resource as fhir4.Patient | undefined)?.active, true);
      assert.equal((await send(server, 'GET', `Patient/${dropped.id}`)).status, 410);
    },
  },
  {
    name: 'a stale ifMatch refuses the whole transaction',
    run: async (server) => {
      const value = unique();
      const first = await stored(server, patient());
      await send(server, 'PUT', `Patient/${first.id}`, { ...first, active: true });
      const reply = await transaction(server, post(identifiedPatient(value)), {
        resource: { ...first, active: false } as fhir4.Patient,
        request: { method: 'PUT', url: `Patient/${first.id}`, ifMatch: 'W/"1"' },
      });
      assertRefused(reply, 409, 412);
      assert.equal(await count(server, value), 0);
    },
  },
  {
    name: 'a transaction that writes the same resource twice is refused',
    run: async (server) => {
      const first = await stored(server, patient());
      const put = (active: boolean): Entry => ({
        resource: { ...first, active } as fhir4.Patient,
        request: { method: 'PUT', url: `Patient/${first.id}` },
      });
      assertRefused(await transaction(server, put(true), put(false)), 400, 409, 412, 422);
    },
  },
  {
    name: 'an entry whose fullUrl is not absolute refuses the transaction',
    needs: 'invariants',
    run: async (server) => {
      const first = await stored(server, patient());
      const reply = await transaction(server, {
        fullUrl: `Patient/${first.id}`,
        resource: { ...first, active: true } as fhir4.Patient,
        request: { method: 'PUT', url: `Patient/${first.id}` },
      });
      assertRefused(reply, 400, 422);
    },
  },
  {
    name: 'a batch does what it can and says what it cannot',
    run: async (server) => {
      const value = unique();
      const { status, body } = await bundle(server, 'batch', post(identifiedPatient(value)), {
        request: { method: 'GET', url: `Patient/${unique()}` },
      });
      assert.equal(status, 200);
      assert.equal(body.type, 'batch-response');
      assert.deepEqual(statuses(body), ['201', '404']);
      assert.equal(await count(server, value), 1);
    },
  },
  {
    name: 'a batch answers a search with a searchset',
    run: async (server) => {
      const value = unique();
      await stored(server, identifiedPatient(value));
      const url = `Patient?identifier=${sid}|${value}`;
      const { body } = await bundle(server, 'batch', { request: { method: 'GET', url } });
      const answer = body.entry?.[0]?.resource as fhir4.Bundle | undefined;
      assert.equal(answer?.resourceType, 'Bundle');
      assert.equal(answer.entry?.length, 1);
    },
  },
  {
    name: 'what is posted to the base must be a batch or a transaction',
    run: async (server) => {
      assertRefused(await send(server, 'POST', '', patient()), 400, 422);
    },
  },
];
