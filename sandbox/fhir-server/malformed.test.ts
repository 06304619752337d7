import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clinicServer, survey, task } from './testing/clinic-server.ts';

// Whatever arrives, the answer is a refusal with a reason or a stored resource: never a failure.
const answered = [200, 201, 400, 404, 405, 409, 412, 422];

/** A copy of a value in which one place, chosen by the numbers, holds something else. */
const spoiled = (value: unknown, places: readonly number[], other: unknown): unknown => {
  if (typeof value !== 'object' || value === null || places.length === 0) return other;
  const keys = Object.keys(value);
  const key = keys[(places[0] ?? 0) % keys.length];
  const entries = Object.entries(value).map(([name, child]) => [
    name,
    name === key ? spoiled(child, places.slice(1), other) : child,
  ]);
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
};

const places = fc.array(fc.nat(12), { minLength: 1, maxLength: 6 });

test('a spoiled resource is refused with a reason', async () => {
  const { ask } = clinicServer();
  await fc.assert(
    fc.asyncProperty(places, fc.jsonValue(), async (where, other) => {
      const body = spoiled(survey('ana', { note: [{ text: 'x' }] }), where, other) as object;
      const reply = await ask('POST', 'Observation', { body: JSON.stringify(body) });
      expect(answered).toContain(reply.status);
      if (reply.status >= 400) expect(reply.body.resourceType).toBe('OperationOutcome');
    }),
    { numRuns: 300 },
  );
});

test.each([{ toString: [] }, [], 3, null])(
  'a type that is no text is refused, whatever it is: %j',
  async (resourceType) => {
    const { ask } = clinicServer();
    const reply = await ask('POST', 'Observation', { body: JSON.stringify({ resourceType }) });
    expect(reply.status).toBe(400);
  },
);

test('a spoiled transaction stores all of it or nothing', async () => {
  const { ask } = clinicServer();
  const condition = { ifNoneExist: 'identifier=urn:sample|1' };
  const whole = {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      { resource: survey('ana'), request: { method: 'POST', url: 'Observation' } },
      { resource: task('ana'), request: { method: 'POST', url: 'Task', ...condition } },
    ],
  };
  const written = async () =>
    (await ask('GET', 'Observation?_summary=count')).body.total +
    (await ask('GET', 'Task?_summary=count')).body.total;
  await fc.assert(
    fc.asyncProperty(places, fc.jsonValue(), async (where, other) => {
      const before = await written();
      const body = JSON.stringify(spoiled(whole, where, other));
      const { status } = await ask('POST', '', { body });
      expect(answered).toContain(status);
      if (status >= 400) expect(await written()).toBe(before);
    }),
    { numRuns: 300 },
  );
});

test('a query of any characters is answered', async () => {
  const { ask } = clinicServer();
  const names = [
    'date',
    'code',
    'subject',
    'value-quantity',
    'code:text',
    '_id',
    '_lastUpdated',
    '_sort',
    '_count',
    '_include',
    'patient.name',
    '_has:Task:focus:code',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.string({ unit: 'binary' }),
      async (name, value) => {
        const query = new URLSearchParams({ [name]: value });
        expect(answered).toContain((await ask('GET', `Observation?${query}`)).status);
      },
    ),
    { numRuns: 400 },
  );
});

test('an id that is no text is refused, null as well', async () => {
  const { ask } = clinicServer();
  for (const id of [null, { a: 1 }, 7]) {
    const body = { ...survey('ana'), id };
    expect((await ask('POST', 'Observation', { body })).status).toBe(400);
  }
});
