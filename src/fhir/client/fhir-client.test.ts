import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFhirClient } from './fhir-client.ts';

const BASE = 'https://ehr.example/fhir';
const PATIENT: fhir4.Patient = { resourceType: 'Patient', id: '1', meta: { versionId: '3' } };

type Sent = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
};

/** A client whose server gives the answers in turn; an Error is a cut connection. */
function clientWith(...answers: readonly (Response | Error)[]) {
  const sent: Sent[] = [];
  const client = createFhirClient({
    base: `${BASE}/`,
    authorization: async () => 'Bearer token',
    fetch: async (input, init) => {
      const answer = answers[sent.length];
      sent.push({
        url: String(input),
        method: init?.method ?? 'GET',
        headers: new Headers(init?.headers),
        body: String(init?.body ?? ''),
      });
      if (answer instanceof Error || answer === undefined) throw answer ?? new Error('no answer');
      return answer;
    },
  });
  return { client, sent };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

const outcome = (...issue: fhir4.OperationOutcomeIssue[]) => ({
  resourceType: 'OperationOutcome',
  issue,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settled<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(20_000);
  return work;
}

describe('reading', () => {
  test('gives the record and its version, asking for FHIR with the session token', async () => {
    const { client, sent } = clientWith(json(200, PATIENT));
    expect(await client.read('Patient/1')).toEqual({
      ok: true,
      value: { resource: PATIENT, versionId: '3' },
    });
    expect(sent[0]?.url).toBe(`${BASE}/Patient/1`);
    expect(sent[0]?.headers.get('accept')).toBe('application/fhir+json');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer token');
  });

  test('takes the version from ETag when the record does not carry it', async () => {
    const { client } = clientWith(json(200, { ...PATIENT, meta: {} }, { ETag: 'W/"7"' }));
    expect(await client.read('Patient/1')).toMatchObject({ value: { versionId: '7' } });
  });

  test.each([
    [401, 'session_ended'],
    [403, 'not_permitted'],
    [404, 'not_found'],
    [410, 'not_found'],
    [400, 'refused'],
    [422, 'refused'],
    [500, 'server_failed'],
    [502, 'server_failed'],
  ])('status %i is the failure %s', async (status, kind) => {
    const { client } = clientWith(json(status, {}));
    expect(await client.read('Patient/1')).toMatchObject({
      ok: false,
      failure: { kind, method: 'GET', what: 'Patient' },
    });
  });

  test('carries what the server said: details, else diagnostics, else the code', async () => {
    const body = outcome(
      { severity: 'error', code: 'invalid', details: { text: 'Unknown patient' } },
      { severity: 'error', code: 'invalid', diagnostics: 'at line 3' },
      { severity: 'error', code: 'required' },
    );
    const { client } = clientWith(json(400, body));
    expect(await client.read('Patient/1')).toMatchObject({
      failure: { text: 'Unknown patient; at line 3; required' },
    });
  });

  test('F29: is tried once more after a cut connection', async () => {
    const { client, sent } = clientWith(new Error('cut'), json(200, PATIENT));
    expect(await settled(client.read('Patient/1'))).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  test('is tried once more, not twice', async () => {
    const { client, sent } = clientWith(json(503, {}), json(503, {}), json(200, PATIENT));
    expect(await settled(client.read('Patient/1'))).toMatchObject({
      failure: { kind: 'server_failed' },
    });
    expect(sent).toHaveLength(2);
  });

  test('waits as long as a busy server asks, up to three seconds', async () => {
    const { client, sent } = clientWith(json(429, {}, { 'Retry-After': '3' }), json(200, PATIENT));
    const reading = client.read('Patient/1');
    await vi.advanceTimersByTimeAsync(2_900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await reading).toMatchObject({ ok: true });
  });

  test('says busy at once, and for how long, when the wait is longer', async () => {
    const { client, sent } = clientWith(json(429, {}, { 'Retry-After': '30' }));
    expect(await client.read('Patient/1')).toMatchObject({
      failure: { kind: 'busy', retryAfterSeconds: 30 },
    });
    expect(sent).toHaveLength(1);
  });

  test('a page that is not FHIR is unreadable, never an empty chart', async () => {
    const { client } = clientWith(new Response('<html>Sign in</html>'));
    expect(await client.read('Patient/1')).toMatchObject({ failure: { kind: 'unreadable' } });
  });

  test('a record of another type than asked is unreadable', async () => {
    const { client } = clientWith(json(200, { resourceType: 'Group', id: '1' }));
    expect(await client.read('Patient/1')).toMatchObject({ failure: { kind: 'unreadable' } });
  });

  test('never asks another server, whatever the reference says', async () => {
    const { client, sent } = clientWith(json(200, PATIENT));
    expect(await client.read('https://elsewhere.example/fhir/Patient/1')).toMatchObject({
      failure: { kind: 'refused' },
    });
    expect(sent).toHaveLength(0);
  });

  test('a session that cannot be renewed has ended', async () => {
    const client = createFhirClient({
      base: BASE,
      authorization: () => Promise.reject(new Error('refresh refused')),
      fetch: async () => json(200, PATIENT),
    });
    expect(await client.read('Patient/1')).toMatchObject({ failure: { kind: 'session_ended' } });
  });

  test.each([
    ['the clock says the token may have ended', true, 'session_ended'],
    ['the token is still good', false, 'offline'],
  ])('F14: a refusal without CORS headers, when %s', async (_when, mayHaveEnded, kind) => {
    const client = createFhirClient({
      base: BASE,
      authorization: async () => 'Bearer token',
      mayHaveEnded: () => mayHaveEnded,
      // What a browser makes of a 401 that it may not show the page.
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    expect(await settled(client.read('Patient/1'))).toMatchObject({ failure: { kind } });
    // A write may have arrived all the same: only reading back can tell.
    const task: fhir4.Task = { resourceType: 'Task', status: 'requested', intent: 'order' };
    expect(await settled(client.create(task, null))).toMatchObject({
      failure: { kind: 'unknown_outcome' },
    });
  });

  test('a server silent for 15 seconds is offline', async () => {
    const client = createFhirClient({
      base: BASE,
      authorization: async () => 'Bearer token',
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    expect(await settled(client.read('Patient/1'))).toMatchObject({ failure: { kind: 'offline' } });
  });
});

describe('writing', () => {
  const task: fhir4.Task = { resourceType: 'Task', status: 'requested', intent: 'order' };

  test('creates once for one identifier, and asks for the record back', async () => {
    const { client, sent } = clientWith(json(201, { ...task, id: '9' }, { ETag: 'W/"1"' }));
    expect(await client.create(task, 'identifier=sid|a')).toEqual({
      ok: true,
      value: { resource: { ...task, id: '9' }, versionId: '1' },
    });
    expect(sent[0]?.headers.get('if-none-exist')).toBe('identifier=sid|a');
    expect(sent[0]?.headers.get('prefer')).toBe('return=representation');
    expect(sent[0]?.headers.get('content-type')).toBe('application/fhir+json');
  });

  test('F26: takes the id from Location when the server answers without a body', async () => {
    const headers = { Location: `${BASE}/Task/9/_history/1`, ETag: 'W/"1"' };
    const { client } = clientWith(new Response(null, { status: 201, headers }));
    expect(await client.create(task, null)).toMatchObject({
      ok: true,
      value: { resource: { id: '9', status: 'requested' }, versionId: '1' },
    });
  });

  test('updates only the version it read', async () => {
    const { client, sent } = clientWith(json(200, { ...task, id: '9' }));
    await client.update({ ...task, id: '9' }, '4');
    expect(sent[0]).toMatchObject({ method: 'PUT', url: `${BASE}/Task/9` });
    expect(sent[0]?.headers.get('if-match')).toBe('W/"4"');
  });

  test.each([409, 412])('status %i is one event: someone else changed it first', async (status) => {
    const { client } = clientWith(json(status, {}));
    expect(await client.update({ ...task, id: '9' }, '4')).toMatchObject({
      failure: { kind: 'conflict', method: 'PUT', what: 'Task' },
    });
  });

  test.each([409, 412])(
    'status %i to a read is a refusal: it has no version to lose',
    async (status) => {
      const { client } = clientWith(json(status, {}));
      expect(await client.read('Task/9')).toMatchObject({
        failure: { kind: 'refused', method: 'GET', what: 'Task' },
      });
    },
  );

  test('is never repeated in silence: a cut connection leaves the outcome unknown', async () => {
    const { client, sent } = clientWith(new Error('cut'), json(201, task));
    expect(await settled(client.create(task, null))).toMatchObject({
      failure: { kind: 'unknown_outcome' },
    });
    expect(sent).toHaveLength(1);
  });

  test.each([
    [429, 'busy'],
    [503, 'server_failed'],
    [504, 'unknown_outcome'],
  ])('status %i is %s, and not repeated', async (status, kind) => {
    const { client, sent } = clientWith(json(status, {}), json(201, task));
    expect(await settled(client.create(task, null))).toMatchObject({ failure: { kind } });
    expect(sent).toHaveLength(1);
  });

  test('is not sent at all while the browser knows it is offline: surely nothing was written', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { client, sent } = clientWith(json(201, task));
    expect(await client.create(task, null)).toMatchObject({ failure: { kind: 'offline' } });
    expect(sent).toHaveLength(0);
  });

  test('a transaction names its records by absolute addresses, as R4 §2.36.4 wants', async () => {
    const { client, sent } = clientWith(json(200, { resourceType: 'Bundle' }));
    const request = { method: 'PUT', url: 'Task/1' } as const;
    await client.transaction({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [{ fullUrl: 'Task/1', request }, { fullUrl: 'urn:uuid:2', request }, { request }],
    });
    const { entry = [] } = JSON.parse(sent[0]?.body ?? '') as fhir4.Bundle;
    expect(entry.map(({ fullUrl }) => fullUrl)).toEqual([
      `${BASE}/Task/1`,
      'urn:uuid:2',
      undefined,
    ]);
  });

  test('a refusal is told by its errors, not by what a validator says beside them', async () => {
    const { client } = clientWith(
      json(
        422,
        outcome(
          { severity: 'warning', code: 'processing', diagnostics: 'no narrative' },
          { severity: 'error', code: 'processing', diagnostics: 'the date does not exist' },
        ),
      ),
    );
    expect(await client.create(PATIENT, null)).toMatchObject({
      failure: { text: 'the date does not exist' },
    });
  });

  test('a transaction answered with something else has an unknown outcome', async () => {
    const bundle: fhir4.Bundle = { resourceType: 'Bundle', type: 'transaction' };
    const { client, sent } = clientWith(new Response('<html>proxy</html>'));
    expect(await client.transaction(bundle)).toMatchObject({
      failure: { kind: 'unknown_outcome', what: 'Bundle' },
    });
    expect(sent[0]).toMatchObject({ method: 'POST', url: BASE });
  });
});

describe('searching', () => {
  const page = (id: string, next?: string) =>
    json(200, {
      resourceType: 'Bundle',
      type: 'searchset',
      link: next === undefined ? [] : [{ relation: 'next', url: next }],
      entry: [{ resource: { resourceType: 'Observation', id } }],
    });
  const path = 'Observation?patient=1';

  test('follows every page to the end', async () => {
    const { client, sent } = clientWith(page('a', `${BASE}?page=2`), page('b'));
    expect(await client.searchAll(path)).toMatchObject({
      ok: true,
      value: [{ id: 'a' }, { id: 'b' }],
    });
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/${path}`, `${BASE}?page=2`]);
  });

  test.each([
    ['Observation?patient=1&category=survey&_count=200', 'Observation?patient=1&category=survey'],
    ['Encounter?_count=100&date=ge2026-11-23', 'Encounter?date=ge2026-11-23'],
    ['Task?_count=100', 'Task'],
    ['DocumentReference?type=a%7Cb,c%7Cd&_count=50', 'DocumentReference?type=a%7Cb,c%7Cd'],
  ])('a page size that is refused is left out, once (%s)', async (asked, plain) => {
    const tooMany = json(400, outcome({ severity: 'error', code: 'value', diagnostics: '_count' }));
    const { client, sent } = clientWith(tooMany, page('a', `${BASE}?page=2`), page('b'));
    expect(await client.searchAll(asked)).toMatchObject({
      ok: true,
      value: [{ id: 'a' }, { id: 'b' }],
    });
    expect(sent.map(({ url }) => url)).toEqual([
      `${BASE}/${asked}`,
      `${BASE}/${plain}`,
      `${BASE}?page=2`,
    ]);
  });

  test.each([
    ['it is refused without its page size too', `${path}&_count=200`, [400, 400], 2],
    ['it named no page size', path, [400], 1],
    ['it may not be asked at all', `${path}&_count=200`, [403], 1],
    ['the session has ended', `${path}&_count=200`, [401], 1],
  ] as const)('a search is not asked again and again: %s', async (_why, asked, statuses, times) => {
    const { client, sent } = clientWith(...statuses.map((status) => json(status, {})));
    expect(await client.searchAll(asked)).toMatchObject({ ok: false });
    expect(sent).toHaveLength(times);
  });

  test('a later page is the server’s own address, and is asked for as it is', async () => {
    const { client, sent } = clientWith(page('a', `${BASE}?page=2&_count=50`), json(400, {}));
    expect(await client.searchAll(path)).toMatchObject({ failure: { kind: 'refused' } });
    expect(sent).toHaveLength(2);
  });

  test('a record that moved to the next page while it was turned is one record', async () => {
    const { client } = clientWith(
      page('a', `${BASE}?page=2`),
      page('a', `${BASE}?page=3`),
      page('b'),
    );
    expect(await client.searchAll(path)).toMatchObject({
      ok: true,
      value: [{ id: 'a' }, { id: 'b' }],
    });
  });

  test('resolves a relative next page against the server', async () => {
    const { client, sent } = clientWith(page('a', 'Observation?page=2'), page('b'));
    await client.searchAll(path);
    expect(sent[1]?.url).toBe(`${BASE}/Observation?page=2`);
  });

  test.each([
    'https://elsewhere.example/fhir?page=2',
    'http://ehr.example/fhir?page=2',
    'https://ehr.example/other?page=2',
    'https://ehr.example/fhir/../admin',
    'https://ehr.example/fhirevil',
    'https://me:you@ehr.example/fhir?page=2',
    'javascript:alert(1)',
  ])('refuses a next page at %s, and the token stays home', async (next) => {
    const { client, sent } = clientWith(page('a', next), page('b'));
    expect(await client.searchAll(path)).toMatchObject({ failure: { kind: 'unreadable' } });
    expect(sent).toHaveLength(1);
  });

  test('a second page that fails, fails the search: half a list is not a list', async () => {
    const { client } = clientWith(page('a', `${BASE}?page=2`), json(500, {}));
    expect(await client.searchAll(path)).toMatchObject({
      failure: { kind: 'server_failed', what: 'Observation' },
    });
  });

  test('a next page that comes round again fails the search', async () => {
    const { client } = clientWith(page('a', `${BASE}/${path}`), page('a'));
    expect(await client.searchAll(path)).toMatchObject({ failure: { kind: 'unreadable' } });
  });

  test('a list without end fails loudly', async () => {
    const pages = Array.from({ length: 210 }, (_, n) => page(`${n}`, `${BASE}?page=${n}`));
    const { client, sent } = clientWith(...pages);
    expect(await client.searchAll(path)).toMatchObject({ failure: { kind: 'unreadable' } });
    expect(sent).toHaveLength(200);
  });

  test('an order that is refused is left out, after the page size', async () => {
    const asked = `${path}&_sort=-date&_count=200`;
    const { client, sent } = clientWith(json(400, {}), json(400, {}), page('a'));
    expect(await client.searchAll(asked)).toMatchObject({ ok: true, value: [{ id: 'a' }] });
    expect(sent.map(({ url }) => url)).toEqual([
      `${BASE}/${asked}`,
      `${BASE}/${path}&_sort=-date`,
      `${BASE}/${path}`,
    ]);
  });

  test('for whoever can use a part: what was read before a page failed is kept', async () => {
    const { client } = clientWith(page('a', `${BASE}?page=2`), json(500, {}));
    expect(await client.searchPages(path)).toMatchObject({
      resources: [{ id: 'a' }],
      failure: { kind: 'server_failed', what: 'Observation' },
      next: null,
    });
  });

  test('for whoever has enough: the next page is not read, and is named', async () => {
    const { client, sent } = clientWith(page('a', `${BASE}?page=2`), page('b'));
    expect(await client.searchPages(path, ({ length }) => length > 0)).toMatchObject({
      resources: [{ id: 'a' }],
      failure: null,
      next: `${BASE}?page=2`,
    });
    expect(sent).toHaveLength(1);
  });

  test('keeps what the server says it left out among the results', async () => {
    const body = {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [
        {
          resource: outcome({ severity: 'warning', code: 'suppressed' }),
          search: { mode: 'outcome' },
        },
      ],
    };
    const { client } = clientWith(json(200, body));
    expect(await client.searchAll(path)).toMatchObject({
      ok: true,
      value: [{ resourceType: 'OperationOutcome' }],
    });
  });
});

describe('an answer that is FHIR in part', () => {
  const task = { resourceType: 'Task', id: '1', meta: { versionId: '3' }, authoredOn: 'then' };

  test('is read in part, and sent back whole', async () => {
    const sent: unknown[] = [];
    const client = createFhirClient({
      base: 'https://ehr.example/fhir',
      authorization: async () => 'Bearer token',
      fetch: async (_, init) => {
        if (init?.body) sent.push(JSON.parse(String(init.body)));
        return Response.json(task);
      },
    });
    const read = await client.read<fhir4.Task>('Task/1');
    if (!read.ok) throw new Error('not read');
    expect(read.value.resource).not.toHaveProperty('authoredOn');
    await client.update({ ...read.value.resource, status: 'completed' }, '3');
    expect(sent).toEqual([{ ...task, status: 'completed' }]);
  });

  test.each([
    ['an entry that is no record', [{ resource: task }, { resource: 'Task/2' }]],
    ['an entry without one', [{ resource: task }, {}]],
    ['an entry that is null', [{ resource: task }, null]],
    ['an entry that is text', [{ resource: task }, 'Task/2']],
  ])('%s among the results is told beside the others', async (_, entry) => {
    const client = createFhirClient({
      base: 'https://ehr.example/fhir',
      authorization: async () => 'Bearer token',
      fetch: async () => Response.json({ resourceType: 'Bundle', type: 'searchset', entry }),
    });
    const read = await client.searchAll('Task?patient=1');
    const types = read.ok ? read.value.map(({ resourceType }) => resourceType) : [];
    expect(types).toEqual(['Task', 'OperationOutcome']);
  });
});

test('a sign-in that hangs while it is renewed is a failure, not a wait', async () => {
  vi.useFakeTimers();
  const client = createFhirClient({
    base: 'https://ehr.example/fhir',
    authorization: () => new Promise(() => undefined),
  });
  const read = client.read('Patient/1');
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await read).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  vi.useRealTimers();
});
