import { describe, expect, test } from 'vitest';
import {
  notExpanded,
  resourceTypes,
  searchParametersOf,
  skippedInvariants,
} from '../definitions/definitions.ts';
import { clinicServer, survey } from '../testing/clinic-server.ts';
import { issuesOf } from './validate.ts';

const errorsOf = (resource: unknown) =>
  issuesOf(resource as fhir4.FhirResource)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, expression }) => [code, expression?.[0]]);

describe('R4 forbids', () => {
  const cases: readonly (readonly [string, object, string, string])[] = [
    ['an unknown element', { shoeSize: 39 }, 'structure', 'Observation.shoeSize'],
    ['a missing code', { code: undefined }, 'structure', 'Observation.code'],
    ['a status of another list', { status: 'finished' }, 'code-invalid', 'Observation.status'],
    ['a value of two types', { valueString: 'a', valueInteger: 1 }, 'structure', 'valueInteger'],
    [
      'a subject of a wrong type',
      { subject: { reference: 'Task/1' } },
      'value',
      'Observation.subject',
    ],
    [
      'a value with a reason for its absence',
      { valueInteger: 1, dataAbsentReason: { text: 'x' } },
      'invariant',
      'Observation',
    ],
    [
      'a day that does not exist',
      { effectiveDateTime: '2026-02-30' },
      'structure',
      'Observation.effective[x]',
    ],
    [
      'a contained resource nobody refers to (dom-3)',
      { contained: [{ resourceType: 'Practitioner', id: 'x' }] },
      'invariant',
      'Observation.contained[0]',
    ],
    [
      'a reference to no contained resource (ref-1)',
      { performer: [{ reference: '#x' }] },
      'invariant',
      'Observation.performer[0]',
    ],
    ['a null', { note: null }, 'structure', 'Observation.note'],
    ['an empty list', { note: [] }, 'structure', 'Observation.note'],
  ];
  test.for(cases)('%s', ([, flaw, code, path]) => {
    expect(errorsOf({ ...survey('ana'), ...flaw })).toContainEqual([code, path]);
  });

  test('a condition whose clinical status is text only, for its binding is required', () => {
    const condition = {
      resourceType: 'Condition',
      subject: { reference: 'Patient/ana' },
      clinicalStatus: { text: 'active' },
    };
    expect(errorsOf(condition)).toEqual([['code-invalid', 'Condition.clinicalStatus']]);
  });

  test('an organization without name and identifier (org-1)', () => {
    expect(errorsOf({ resourceType: 'Organization', active: true })).toEqual([
      ['invariant', 'Organization'],
    ]);
  });

  test('a questionnaire that uses a link id twice (que-2)', () => {
    const item = (linkId: string, more = {}) => ({ linkId, type: 'string', text: 'x', ...more });
    const group = { linkId: 'g', type: 'group', item: [item('1')] };
    expect(
      errorsOf({ resourceType: 'Questionnaire', status: 'draft', item: [group, item('2')] }),
    ).toEqual([]);
    expect(
      errorsOf({ resourceType: 'Questionnaire', status: 'draft', item: [group, item('1')] }),
    ).toEqual([['invariant', 'Questionnaire']]);
  });
});

describe('R4 allows', () => {
  const cases: readonly (readonly [string, object])[] = [
    [
      'an element that is only said to be absent',
      {
        status: 'final',
        _effectiveDateTime: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'unknown',
            },
          ],
        },
      },
    ],
    [
      'a reference to another server',
      { performer: [{ reference: 'https://elsewhere.example/fhir/Device/1' }] },
    ],
    ['a reference by identifier alone', { performer: [{ identifier: { value: '1' } }] }],
    [
      'an extension nobody knows',
      { extension: [{ url: 'https://x.example/e', valueString: 'x' }] },
    ],
    [
      'a contained resource that is referred to',
      { contained: [{ resourceType: 'Practitioner', id: 'x' }], performer: [{ reference: '#x' }] },
    ],
    ['a code of an open list', { category: [{ text: 'anything' }] }],
  ];
  test.for(cases)('%s', ([, more]) => {
    expect(errorsOf({ ...survey('ana'), ...more })).toEqual([]);
  });
});

describe('the definitions', () => {
  test('are R4: no type and no element of Medplum’s own', () => {
    expect(resourceTypes.size).toBe(142);
    for (const type of ['Project', 'Bot', 'Login', 'SubscriptionStatus', 'EvidenceVariable']) {
      expect(resourceTypes.has(type), type).toBe(false);
    }
    expect(errorsOf({ ...survey('ana'), meta: { project: 'x' } })).toContainEqual([
      'structure',
      'Observation.meta.project',
    ]);
    expect(searchParametersOf('Task').has('due-date')).toBe(false);
  });

  test('say what they cannot check', () => {
    expect(skippedInvariants).toEqual('ele-1 txt-1 txt-2 dom-3 ctm-1 csd-1 que-2 sdf-9'.split(' '));
    expect(notExpanded.map((url) => url.split('/').at(-1))).toEqual([
      'mimetypes',
      'currencies',
      'ucum-units',
      'LL379-9',
    ]);
  });

  test('every search parameter that is declared can be searched', async () => {
    const value = {
      string: 'x',
      token: 'x',
      date: '2026',
      uri: 'x',
      reference: 'x',
      quantity: '1',
      number: '1',
    };
    const { ask } = clinicServer();
    const { body } = await ask('GET', 'metadata');
    const refused: string[] = [];
    for (const { type, searchParam } of body.rest[0]?.resource ?? []) {
      for (const { name, type: kind } of searchParam ?? []) {
        const query = `${type}?${name}=${name === '_lastUpdated' ? '2026' : value[kind as keyof typeof value]}`;
        if ((await ask('GET', query)).status !== 200) refused.push(query);
      }
    }
    expect(refused).toEqual([]);
  });
});
