import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourceTypes, searchParametersOf } from '../fhir-server/definitions/definitions.ts';
import { issuesOf } from '../fhir-server/validate/validate.ts';
import { personalities } from './all.ts';
import { type AppOnEhr, advertised, appOnEhr, type Reply } from './testing/app-on-ehr.ts';

/** Where each interaction is asked, with a body that says too little to be stored. */
const asked: readonly (readonly [string, string, string, unknown?])[] = [
  ['read', 'GET', '/none'],
  ['vread', 'GET', '/none/_history/1'],
  ['history-instance', 'GET', '/none/_history'],
  ['history-type', 'GET', '/_history'],
  ['search-type', 'GET', '?_id=none'],
  ['create', 'POST', '', {}],
  ['update', 'PUT', '/none', {}],
  ['patch', 'PATCH', '/none', []],
  ['delete', 'DELETE', '/none'],
];

const isRefusal = ({ status, body }: Reply) =>
  [400, 404, 405].includes(status) &&
  (body?.issue ?? []).some(({ code }) => code === 'not-supported');

let app: AppOnEhr;

describe.each(personalities)('$name: what /metadata says is what is so', (personality) => {
  beforeEach(async () => {
    app = await appOnEhr(personality);
  });
  afterEach(() => app.ehr.close());

  test('every type of R4 and every interaction: offered, or refused with the reason', async () => {
    const { byType, offers } = await advertised(app);
    const wrong: string[] = [];
    for (const type of resourceTypes) {
      for (const [interaction, method, more, body] of asked) {
        const reply = await app.ask(method, `${type}${more}`, body === undefined ? {} : { body });
        const works = !isRefusal(reply);
        if (works !== offers(type, interaction)) {
          wrong.push(`${interaction} ${type}: ${reply.status}, ${works ? 'not ' : ''}offered`);
        }
        const { absentType, interaction: refused } = personality.fhir.refusals;
        if (!works) expect(reply.status).toBe(byType.has(type) ? refused : absentType);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the statement is a valid resource', async () => {
    const { body } = await app.ask('GET', 'metadata');
    expect(
      issuesOf(body as fhir4.CapabilityStatement).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test.each(['transaction', 'batch'] as const)(
    'a %s is taken where it is offered',
    async (type) => {
      const { system, offers } = await advertised(app);
      const url = 'Patient/p01';
      const body = { resourceType: 'Bundle', type, entry: [{ request: { method: 'GET', url } }] };
      const reply = await app.ask('POST', '', { body });
      expect(offers('Patient', 'read')).toBe(true);
      if (system.includes(type)) expect(reply.status).toBe(200);
      else {
        expect(reply.status).toBe(personality.fhir.refusals.interaction);
        expect(reply.body.issue?.[0]?.code).toBe('not-supported');
      }
    },
  );

  test('an entry of a batch is held to the same rules', async () => {
    if (!personality.fhir.system.includes('batch')) return;
    const { offers } = await advertised(app);
    const entry = ['Task', 'ServiceRequest'].map((url) => ({
      resource: { resourceType: url },
      request: { method: 'POST', url },
    }));
    const { body } = await app.ask('POST', '', {
      body: { resourceType: 'Bundle', type: 'batch', entry },
    });
    const codes = (body.entry ?? []).map(({ response }) => {
      const { issue = [] } = (response?.outcome ?? {}) as Partial<fhir4.OperationOutcome>;
      return issue.map(({ code }) => code).join();
    });
    expect(codes.map((code) => code.includes('not-supported'))).toEqual(
      ['Task', 'ServiceRequest'].map((type) => !offers(type, 'create')),
    );
  });

  test('the chart page shows her, with all that the EHR itself put there', async () => {
    app.load({
      resourceType: 'Task',
      id: 'made-by-the-ehr',
      status: 'requested',
      intent: 'order',
      code: { text: 'Call her' },
      for: { reference: 'Patient/p01' },
    });
    const page = async (path: string) =>
      (await app.ehr.handle(new Request(`http://localhost:4010${path}`))).text();
    expect(await page('/')).toContain('Testa Samplewell');
    expect(await page('/chart/p01')).toContain('Testa Samplewell');
    expect(await page('/chart/p01/records')).toContain('Task/made-by-the-ehr');
  });
});

describe('the data of every EHR', () => {
  test.each(personalities)('$name says where each fact is from', ({ facts, title }) => {
    expect(title).not.toBe('');
    expect(facts.length).toBeGreaterThan(0);
    for (const { document, date } of facts) {
      expect(document).not.toBe('');
      if (date !== null) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test.each(personalities)('$name names types and search parameters of R4 only', ({ fhir }) => {
    for (const [type, { searchParameters = [], searchNeeds = [] }] of Object.entries(fhir.types)) {
      expect(resourceTypes, type).toContain(type);
      const known = [...searchParametersOf(type).keys()];
      for (const name of [...searchParameters, ...searchNeeds.flat()]) {
        expect(known, `${type}?${name}`).toContain(name);
      }
    }
  });

  test('has a name of its own', () => {
    const names = personalities.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
