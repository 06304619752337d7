import { describe, expect, test } from 'vitest';
import { clinicServer, ids, nextPage, survey, task } from '../testing/clinic-server.ts';
import { issuesOf } from '../validate/validate.ts';

const chart = async () => {
  const { ask } = clinicServer();
  const put = (resource: fhir4.FhirResource) =>
    ask('PUT', `${resource.resourceType}/${resource.id}`, { body: resource });
  await put({ ...survey('ana', { effectiveDateTime: '2026-11-20' }), id: 'old' });
  await put({ ...survey('ana', { effectiveDateTime: '2026-11-23' }), id: 'new' });
  await put({ ...survey('bea'), id: 'undated' });
  await put({ ...task('ana', { focus: { reference: 'Observation/new' } }), id: 'root' });
  await put({ ...task('ana', { partOf: [{ reference: 'Task/root' }] }), id: 'child' });
  const search = async (query: string) => {
    const { status, body } = await ask('GET', query);
    return status === 200 ? ids(body) : status;
  };
  return { ask, put, search };
};

describe('a search', () => {
  test('takes a plain code with the system its list has', async () => {
    const { search } = await chart();
    expect(
      await search('Observation?status=http://hl7.org/fhir/observation-status|final'),
    ).toHaveLength(3);
    expect(await search('Observation?status=http://other.example|final')).toEqual([]);
  });

  test('finds by what is in meta', async () => {
    const { put, search } = await chart();
    const meta = { tag: [{ system: 'urn:tag', code: 'a' }], profile: ['http://x.example/p'] };
    await put({ ...survey('ana', { meta }), id: 'tagged' });
    expect(await search('Observation?_tag=urn:tag|a')).toEqual(['tagged']);
    expect(await search('Observation?_profile=http://x.example/p')).toEqual(['tagged']);
  });

  test('sorts what has no value last, either way', async () => {
    const { search } = await chart();
    expect(await search('Observation?_sort=date')).toEqual(['old', 'new', 'undated']);
    expect(await search('Observation?_sort=-date')).toEqual(['new', 'old', 'undated']);
  });

  test('without _sort is in the order of creation, whatever was updated since', async () => {
    const { put, search } = await chart();
    await put({
      ...survey('ana', { effectiveDateTime: '2026-11-20', note: [{ text: 'x' }] }),
      id: 'old',
    });
    expect(await search('Observation')).toEqual(['old', 'new', 'undated']);
  });

  test('follows chains of chains and _has of _has', async () => {
    const { search } = await chart();
    expect(await search('Task?part-of.focus:Observation.date=2026-11-23')).toEqual(['child']);
    expect(await search('Observation?_has:Task:focus:_has:Task:part-of:_id=child')).toEqual([
      'new',
    ]);
  });

  test('pages show the server as it was at the first, updates and deletions included', async () => {
    const { ask, search } = await chart();
    const first = await ask('GET', 'Observation?_count=1&_sort=date');
    await ask('DELETE', 'Observation/undated');
    await ask('PATCH', 'Observation/old', {
      body: [{ op: 'replace', path: '/effectiveDateTime', value: '2026-12-01' }],
      headers: { 'Content-Type': 'application/json-patch+json' },
    });
    const second = await ask('GET', nextPage(first.body));
    const third = await ask('GET', nextPage(second.body));
    expect([first, second, third].flatMap(({ body }) => ids(body))).toEqual([
      'old',
      'new',
      'undated',
    ]);
    expect(await search('Observation?_sort=date')).toEqual(['new', 'old']);
  });

  test('is answered with a valid Bundle, matches or none', async () => {
    const { ask } = await chart();
    const paths = [
      'Observation?_count=1&_include=Observation:subject',
      'Observation?code=none',
      'Observation/_history',
      'Observation/_history?_since=2999-01-01T00:00:00Z',
    ];
    for (const path of paths) {
      const { body } = await ask('GET', path);
      const errors = issuesOf(body as unknown as fhir4.Bundle).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors, path).toEqual([]);
    }
  });

  test('_summary and _elements keep what is mandatory', async () => {
    const { ask } = await chart();
    const elements = async (query: string) => {
      const { body } = await ask('GET', `Observation?_id=new&${query}`);
      return Object.keys(body.entry[0]?.resource ?? {}).sort();
    };
    const always = ['code', 'id', 'meta', 'resourceType', 'status'];
    expect(await elements('_elements=effective')).toEqual([...always, 'effectiveDateTime'].sort());
    expect(await elements('_summary=text')).toEqual(always);
    expect(await elements('_summary=true')).not.toContain('note');
    expect(await elements('_summary=data')).toContain('category');
  });

  test.for([
    'Observation?code:above=x',
    'Observation?code.text=x',
    'Observation?subject:Practitioner=x',
    'Observation?date=gt',
    'Observation?value-quantity=many',
    'Observation?code=a|b|c',
    'Observation?code=',
    'Observation?date:missing=maybe',
    'Observation?_count=all',
    'Observation?_sort=shoe-size',
    'Observation?_include=Observation:code',
    'Observation?_include=Observation',
    'Observation?_revinclude:recurse=Task:focus',
    'Observation?_total=perhaps',
    'Observation?_summary=short',
    'Observation?_cursor=abc',
    'Observation?_has:Task:code:_id=x',
    'Observation/_history?code=x',
  ])('says 400 to what it does not understand: %s', async (query) => {
    const { search } = await chart();
    expect(await search(query)).toBe(400);
  });
});

describe('history', () => {
  test('has pages, newest first', async () => {
    const { ask } = await chart();
    const { body } = await ask('GET', '_history?_count=2');
    expect(ids(body)).toEqual(['child', 'root']);
    const second = await ask('GET', nextPage(body));
    expect(ids(second.body)).toEqual(['undated', 'new']);
    expect(second.body.total).toBe(7);
  });

  test('of a deleted resource says that it was deleted, and when', async () => {
    const { ask } = await chart();
    await ask('DELETE', 'Observation/old');
    const { body } = await ask('GET', 'Observation/old/_history');
    expect(body.entry[0]?.request).toEqual({ method: 'DELETE', url: 'Observation/old' });
    expect(body.entry[0]?.response?.lastModified).toBe('2026-11-23T15:00:00.000Z');
    expect((await ask('GET', 'Observation/old/_history/2')).status).toBe(410);
  });
});
