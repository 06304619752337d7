import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchParametersOf } from '../fhir-server/definitions/definitions.ts';
import { personalities, personalityNamed } from './all.ts';
import { type AppOnEhr, appOnEhr } from './testing/app-on-ehr.ts';

let app: AppOnEhr;
const openOn = async (name: string) => {
  app = await appOnEhr(personalityNamed(name));
  return app.ask;
};

/** A value that a parameter takes, by its type. */
const valueFor = (type: string, name: string): string => {
  const kind = searchParametersOf(type).get(name)?.type;
  return kind === 'date' ? 'ge2026-01-01' : kind === 'reference' ? 'Patient/p01' : 'x';
};

const queryOf = (type: string, names: readonly string[]) =>
  `${type}?${new URLSearchParams(names.map((name) => [name, valueFor(type, name)]))}`;

describe.each(personalities)('$name: what a search needs', (personality) => {
  beforeEach(async () => {
    app = await appOnEhr(personality);
  });
  afterEach(() => app.ehr.close());

  test('is refused with 400 where it lacks it, and answered with each way to have it', async () => {
    for (const [type, { searchNeeds = [] }] of Object.entries(personality.fhir.types)) {
      if (searchNeeds.length === 0) continue;
      const bare = await app.ask('GET', `${type}?_count=1`);
      expect([type, bare.status, bare.body.issue?.[0]?.code]).toEqual([type, 400, 'required']);
      for (const names of searchNeeds) {
        const asked = queryOf(type, names);
        expect([asked, (await app.ask('GET', asked)).status]).toEqual([asked, 200]);
      }
    }
  });

  test('every parameter that is listed is understood, and no other is listed', async () => {
    const [rest] = (await app.ask('GET', 'metadata')).body.rest ?? [];
    for (const [type, rules] of Object.entries(personality.fhir.types)) {
      const { searchParameters, searchNeeds = [] } = rules;
      if (searchParameters === undefined) continue;
      const { searchParam = [] } = rest?.resource?.find((one) => one.type === type) ?? {};
      expect(searchParam.map(({ name }) => name).sort()).toEqual([...searchParameters].sort());
      for (const name of searchParameters) {
        const asked = queryOf(type, [...new Set([...(searchNeeds[0] ?? []), name])]);
        const { status, body } = await app.ask('GET', asked);
        const warned = body.entry?.some(({ search }) => search?.mode === 'outcome') ?? false;
        expect([asked, status, warned]).toEqual([asked, 200, false]);
      }
    }
  });
});

describe('searches that real EHRs are known for', () => {
  afterEach(() => app.ehr.close());

  test('Epic: results need a category or a code (59108)', async () => {
    const ask = await openOn('epic-like');
    expect((await ask('GET', 'Observation?patient=p01')).status).toBe(400);
    expect((await ask('GET', 'Observation?patient=p01&category=survey')).status).toBe(200);
    expect((await ask('GET', 'Observation?patient=p01&code=99046-5')).status).toBe(200);
  });

  test('Epic: tasks of the whole practice cannot be asked for', async () => {
    const ask = await openOn('epic-like');
    expect((await ask('GET', 'Task?status=requested')).status).toBe(400);
  });

  test('Epic: an unknown parameter is ignored, and a warning in the answer says so (4122)', async () => {
    const ask = await openOn('epic-like');
    const { status, body } = await ask('GET', 'Coverage?patient=p01&network=x');
    expect(status).toBe(200);
    expect(body.entry?.some(({ resource }) => resource?.resourceType === 'Coverage')).toBe(true);
    const warning = body.entry?.find(({ search }) => search?.mode === 'outcome')?.resource;
    expect(warning).toMatchObject({ issue: [{ severity: 'warning', code: 'not-supported' }] });
    expect(body.link?.[0]?.url).not.toContain('network');
  });

  test('Oracle: messages need category and recipient, or the id', async () => {
    const ask = await openOn('oracle-like');
    expect((await ask('GET', 'Communication?patient=p01')).status).toBe(400);
    expect((await ask('GET', 'Communication?category=notification')).status).toBe(400);
    const both = 'category=notification&recipient=Practitioner/ob-provider';
    expect((await ask('GET', `Communication?${both}`)).status).toBe(200);
    expect((await ask('GET', 'Communication?_id=x')).status).toBe(200);
  });

  test('Oracle: a record is not found by its identifier, and the identifier is not kept', async () => {
    const ask = await openOn('oracle-like');
    const identifier = [{ system: 'urn:sample', value: 'note-1' }];
    const created = await ask('POST', 'DocumentReference', {
      body: {
        resourceType: 'DocumentReference',
        status: 'current',
        identifier,
        subject: { reference: 'Patient/p01' },
        content: [{ attachment: { contentType: 'text/plain', data: 'Tm90ZQ==' } }],
      },
    });
    expect(created.status).toBe(201);
    const byIdentifier = 'DocumentReference?identifier=urn:sample|note-1';
    expect((await ask('GET', byIdentifier)).status).toBe(400);
    const { body } = await ask('GET', 'DocumentReference?patient=p01');
    expect(body.total).toBe(1);
    expect(body.entry?.[0]?.resource).not.toHaveProperty('identifier');
  });

  test('Oracle: appointments need a date as well as the patient', async () => {
    const ask = await openOn('oracle-like');
    expect((await ask('GET', 'Appointment?patient=p01')).status).toBe(400);
    expect((await ask('GET', 'Appointment?patient=p01&date=ge2026-01-01')).status).toBe(200);
  });

  test('MEDITECH: a task is read by its id and never found', async () => {
    const ask = await openOn('meditech-like');
    app.load({
      resourceType: 'Task',
      id: 'theirs',
      status: 'requested',
      intent: 'order',
      for: { reference: 'Patient/p01' },
    });
    expect((await ask('GET', 'Task/theirs')).status).toBe(200);
    expect((await ask('GET', 'Task?patient=p01')).status).toBe(405);
  });
});

describe('how long lists come', () => {
  afterEach(() => app.ehr.close());

  const load = (id: string, effectiveDateTime: string) =>
    app.load({
      resourceType: 'Observation',
      id,
      status: 'final',
      category: [{ coding: [{ code: 'survey' }] }],
      code: { coding: [{ code: 'long-list' }] },
      subject: { reference: 'Patient/p01' },
      effectiveDateTime,
    });
  const asked = 'Observation?patient=p01&code=long-list&_sort=-date';
  const idsOf = (body: { readonly entry?: readonly fhir4.BundleEntry[] }) =>
    (body.entry ?? [])
      .filter(({ search }) => search?.mode === 'match')
      .map(({ resource }) => resource?.id);

  test.each([
    ['open', ['newer', 'older']],
    ['oracle-like', ['older', 'newer']],
  ])('%s answers a search for the newest first with %j', async (name, ids) => {
    const ask = await openOn(name);
    load('older', '2025-01-01');
    load('newer', '2026-01-01');
    expect(idsOf((await ask('GET', asked)).body)).toEqual(ids);
  });

  test('Epic warns that it did not sort', async () => {
    const ask = await openOn('epic-like');
    const { body } = await ask('GET', asked);
    const warning = body.entry?.find(({ search }) => search?.mode === 'outcome')?.resource;
    expect(warning).toMatchObject({
      issue: [{ code: 'not-supported', diagnostics: expect.stringContaining('_sort') }],
    });
  });

  test('a page holds no more than the server’s largest, and names the next', async () => {
    const ask = await openOn('oracle-like');
    for (let nth = 0; nth < 101; nth += 1) load(`one-${nth}`, '2026-01-01');
    const { body } = await ask('GET', `${asked}&_count=200`);
    expect(idsOf(body)).toHaveLength(100);
    expect(body.link?.map(({ relation }) => relation)).toContain('next');
  });
});
