import assert from 'node:assert/strict';
import {
  assertRefused,
  type Behaviour,
  found,
  identified,
  type Need,
  observation,
  patient,
  send,
  sid,
  stored,
  unique,
} from './behaviour.ts';

/** A resource that R4 forbids is refused, and is not there afterwards. */
const refused = (name: string, flaw: object, needs?: Need): Behaviour => ({
  name: `${name} is refused`,
  ...(needs && { needs }),
  run: async (server) => {
    const value = unique();
    const resource = { ...patient({ identifier: [identified(value)] }), ...flaw };
    assertRefused(await send(server, 'POST', 'Patient', resource), 400, 422);
    assert.deepEqual(await found(server, `Patient?identifier=${sid}|${value}`), []);
  },
});

const refusedObservation = (name: string, flaw: object, needs?: Need): Behaviour => ({
  name: `${name} is refused`,
  ...(needs && { needs }),
  run: async (server) => {
    const { id } = await stored(server, patient());
    const resource = { ...observation(`Patient/${id}`), ...flaw };
    assertRefused(await send(server, 'POST', 'Observation', resource), 400, 422);
    assert.deepEqual(await found(server, `Observation?subject=Patient/${id}`), []);
  },
});

export const validating: readonly Behaviour[] = [
  refused('an element that does not exist', { shoeSize: 39 }),
  refused('a code outside its required value set', { gender: 'nonsense' }, 'bindings'),
  refused('a date that does not exist', { birthDate: '2026-13-45' }),
  refused('a string where a boolean belongs', { active: 'yes' }),
  refused('a single value where a list belongs', { name: { family: 'Sample' } }),
  refused(
    'a contact without any detail (pat-1)',
    { contact: [{ gender: 'female' }] },
    'invariants',
  ),
  refusedObservation('a missing required element', { code: undefined }, 'invariants'),
  refusedObservation('a choice made twice', { valueString: 'a', valueInteger: 1 }),
  refusedObservation(
    'a value together with the reason for its absence (obs-6)',
    { valueInteger: 1, dataAbsentReason: { text: 'not asked' } },
    'invariants',
  ),
  refusedObservation(
    'a coded status outside its required value set',
    { status: 'finished' },
    'bindings',
  ),
  {
    name: 'a reference to what is not there is refused',
    needs: 'integrity',
    run: async (server) => {
      const resource = observation(`Patient/${unique()}`);
      assertRefused(await send(server, 'POST', 'Observation', resource), 400, 404, 409, 412, 422);
    },
  },
  {
    name: 'a reference to another server is taken',
    run: async (server) => {
      const elsewhere = {
        performer: [{ reference: 'https://elsewhere.example/fhir/Practitioner/1' }],
      };
      const { id } = await stored(server, patient());
      await stored(server, observation(`Patient/${id}`, elsewhere));
    },
  },
  {
    name: 'a reference to a resource of the wrong type is refused',
    needs: 'invariants',
    run: async (server) => {
      const { id } = await stored(server, { resourceType: 'Organization', name: 'Sample' });
      const resource = observation(`Organization/${id}`);
      assertRefused(await send(server, 'POST', 'Observation', resource), 400, 422);
    },
  },
  {
    name: 'a reference to a contained resource is taken',
    run: async (server) => {
      const contained = [{ resourceType: 'Practitioner', id: 'who' } as const];
      const { id } = await stored(server, patient());
      await stored(
        server,
        observation(`Patient/${id}`, {
          contained: [...contained],
          performer: [{ reference: '#who' }],
        }),
      );
    },
  },
  {
    name: 'an extension nobody knows is taken and kept',
    run: async (server) => {
      const extension = [{ url: 'https://conformance.example/ext', valueString: 'kept' }];
      const { id } = await stored(server, patient({ extension }));
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${id}`);
      assert.deepEqual(body.extension, extension);
    },
  },
  {
    name: 'a refused update leaves the resource as it was',
    run: async (server) => {
      const first = await stored(server, patient());
      const flawed = { ...first, shoeSize: 39 };
      assertRefused(await send(server, 'PUT', `Patient/${first.id}`, flawed), 400, 422);
      const { body } = await send<fhir4.Patient>(server, 'GET', `Patient/${first.id}`);
      assert.equal(body.meta?.versionId, '1');
    },
  },
  {
    name: '$validate of a valid resource finds no error',
    run: async (server) => {
      const resource = patient({
        text: {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml">Sample</div>',
        },
      });
      const { status, body } = await send<fhir4.OperationOutcome>(
        server,
        'POST',
        'Patient/$validate',
        resource,
      );
      assert.equal(status, 200);
      assert.ok(!body.issue.some(({ severity }) => severity === 'error'), JSON.stringify(body));
    },
  },
  {
    name: '$validate of an invalid resource says what is wrong, and stores nothing',
    run: async (server) => {
      const value = unique();
      const resource = { ...patient({ identifier: [identified(value)] }), active: 'yes' };
      const { status, body } = await send<fhir4.OperationOutcome>(
        server,
        'POST',
        'Patient/$validate',
        resource,
      );
      assert.ok([200, 400, 412, 422].includes(status), `status ${status}`);
      assert.ok(body.issue.some(({ severity }) => severity === 'error' || severity === 'fatal'));
      assert.deepEqual(await found(server, `Patient?identifier=${sid}|${value}`), []);
    },
  },
];
