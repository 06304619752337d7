import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personalities, personalityNamed } from './all.ts';
import { type AppOnEhr, advertised, appOnEhr, base } from './testing/app-on-ehr.ts';
import { sampleRecords } from './testing/sample-records.ts';

let app: AppOnEhr;
const openOn = async (name: string) => {
  app = await appOnEhr(personalityNamed(name));
  return app;
};
const ids = (body: { readonly entry?: readonly fhir4.BundleEntry[] }) =>
  (body.entry ?? []).map(({ resource }) => resource?.id);

/** Whether the token lets the app write this type at all: `strict` keeps Flag back. */
const isGranted = (type: string) => new RegExp(`/(\\*|${type})\\.`).test(app.tokens.scope);

const text = { status: 'additional', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' };

describe.each(personalities)('$name: writing', (personality) => {
  const { fhir } = personality;
  beforeEach(async () => {
    app = await appOnEhr(personality);
  });
  afterEach(() => app.ehr.close());

  test('each record is created where that is offered, and nothing is stored elsewhere', async () => {
    const { offers } = await advertised(app);
    const stored = async (type: string) => ids(await app.inChart(`${type}?_count=200`)).length;
    for (const record of sampleRecords) {
      const { resourceType: type } = record;
      const before = await stored(type);
      const { status } = await app.ask('POST', type, { body: record });
      const offered = offers(type, 'create') && isGranted(type);
      expect([type, status === 201]).toEqual([type, offered]);
      expect([type, await stored(type)]).toEqual([type, before + (offered ? 1 : 0)]);
    }
  });

  test.each(['update', 'patch'] as const)(
    'by %s each record is changed where that is offered, of the version that was read',
    async (interaction) => {
      const { byType, offers } = await advertised(app);
      for (const record of sampleRecords) {
        const { resourceType: type } = record;
        const stored = { ...record, id: 'theirs' };
        app.load(stored as fhir4.FhirResource);
        const send = async (headers: Readonly<Record<string, string>>) => {
          const [method, body] =
            interaction === 'update'
              ? ['PUT', { ...stored, text }]
              : ['PATCH', [{ op: 'add', path: '/text', value: text }]];
          return (await app.ask(`${method}`, `${type}/theirs`, { body, headers })).status;
        };
        const refused = byType.has(type) ? fhir.refusals.interaction : fhir.refusals.absentType;
        const outcome = (ifOffered: number) =>
          !offers(type, interaction) ? refused : isGranted(type) ? ifOffered : 403;
        expect([type, await send({ 'If-Match': 'W/"99"' })]).toEqual([
          type,
          outcome(fhir.staleVersion),
        ]);
        if (fhir.ifMatch === 'required')
          expect([type, await send({})]).toEqual([type, outcome(412)]);
        expect((await app.inChart(`${type}/theirs`)).meta?.versionId).toBe('1');
        expect([type, await send({ 'If-Match': 'W/"1"' })]).toEqual([type, outcome(200)]);
      }
    },
  );

  test('a record that is created again with If-None-Exist is one or two, as is advertised', async () => {
    const { byType } = await advertised(app);
    const type = ['DocumentReference', 'QuestionnaireResponse'].find((one) =>
      byType.get(one)?.interaction?.some(({ code }) => code === 'create'),
    );
    const record = sampleRecords.find(({ resourceType }) => resourceType === type);
    if (type === undefined || record === undefined)
      return expect(personality.name).toBe('read-only');
    const identifier = [{ system: 'urn:sample', value: 'once' }];
    const body = {
      ...record,
      identifier: type === 'DocumentReference' ? identifier : identifier[0],
    };
    const headers = { 'If-None-Exist': 'identifier=urn:sample|once' };
    const before = ids(await app.inChart(`${type}?_count=200`)).length;
    for (let times = 0; times < 2; times += 1) await app.ask('POST', type, { body, headers });
    const after = ids(await app.inChart(`${type}?_count=200`)).length;
    expect(after - before).toBe(byType.get(type)?.conditionalCreate ? 1 : 2);
  });

  test('a PUT under an id of the app’s own is taken where that is advertised', async () => {
    const { byType } = await advertised(app);
    const updatable = sampleRecords.find(({ resourceType }) =>
      byType.get(resourceType)?.interaction?.some(({ code }) => code === 'update'),
    );
    if (updatable === undefined)
      return expect(['read-only', 'athena-like']).toContain(personality.name);
    const { resourceType: type } = updatable;
    const body = { ...updatable, id: 'our-own' };
    const { status } = await app.ask('PUT', `${type}/our-own`, { body });
    expect(status).toBe(byType.get(type)?.updateCreate ? 201 : 405);
  });
});

describe('answers to a write', () => {
  afterEach(() => app.ehr.close());
  const note = sampleRecords.find(({ resourceType }) => resourceType === 'DocumentReference');
  const message = sampleRecords.find(({ resourceType }) => resourceType === 'Communication');

  test('Oracle: 201 without a body, with the address of the record and its version tag', async () => {
    const { ask } = await openOn('oracle-like');
    const headers = { Prefer: 'return=representation' };
    const created = await ask('POST', 'DocumentReference', { body: note, headers });
    expect([created.status, created.body]).toEqual([201, null]);
    expect(created.headers.get('Content-Length')).toBe('0');
    expect(created.headers.get('ETag')).toBe('W/"1"');
    expect(created.headers.get('Location')).toMatch(
      new RegExp(`^${base}/DocumentReference/[0-9a-f-]{36}$`),
    );
  });

  test('Oracle: a patch is a 200 without a body', async () => {
    const { ask, load } = await openOn('oracle-like');
    load({ ...message, id: 'hers' } as fhir4.Communication);
    const patched = await ask('PATCH', 'Communication/hers', {
      body: [{ op: 'replace', path: '/status', value: 'entered-in-error' }],
      headers: { 'If-Match': 'W/"1"' },
    });
    expect([patched.status, patched.body, patched.headers.get('ETag')]).toEqual([
      200,
      null,
      'W/"2"',
    ]);
  });

  test('Oracle: a message to anyone but a person of the staff or a group is not taken', async () => {
    const { ask } = await openOn('oracle-like');
    const to = (reference: string) =>
      ask('POST', 'Communication', { body: { ...message, recipient: [{ reference }] } });
    expect((await to('Organization/practice')).status).toBe(422);
    expect((await to('Practitioner/ob-provider')).status).toBe(201);
  });

  test('Epic: what Prefer asks for', async () => {
    const { ask } = await openOn('epic-like');
    const send = (wanted: string) =>
      ask('POST', 'DocumentReference', { body: note, headers: { Prefer: `return=${wanted}` } });
    expect((await send('representation')).body.resourceType).toBe('DocumentReference');
    expect((await send('minimal')).body).toBeNull();
  });
});
