import { describe, expect, test } from 'vitest';
import type { TypedParent } from '../../domain/people/parent.ts';
import { patient, relative } from '../records-for-tests.ts';
import { parentsOf } from './parents-of.ts';

const DAY = '2026-11-23';
const infant = patient({ id: '2', birthDate: '2026-09-20', name: [{ given: ['Nia'] }] });
const parents = (resources: readonly fhir4.Resource[], typed: TypedParent | null = null) =>
  parentsOf({ infant, resources, day: DAY, today: DAY, zone: 'America/New_York', typed });

const KEISHA = { name: [{ family: 'Testudo', given: ['Keisha'] }], birthDate: '2001-10-21' };
const linked = (relativeId: string, more: Partial<fhir4.Patient> = {}): fhir4.Patient =>
  patient({
    id: '7',
    ...KEISHA,
    link: [{ type: 'seealso', other: { reference: `RelatedPerson/${relativeId}` } }],
    ...more,
  });

describe('a chart is the parent’s own', () => {
  test('when it links to the relative', () => {
    expect(parents([relative('MTH'), linked('relative-MTH')])).toMatchObject([
      { relative: 'RelatedPerson/relative-MTH', person: { reference: 'Patient/7' }, found: [] },
    ]);
  });

  test('when both carry the same identifier', () => {
    const identifier = [{ system: 'urn:mrn', value: '157' }];
    const resources = [relative('MTH', { identifier }), patient({ id: '7', identifier })];
    expect(parents(resources)).toMatchObject([{ person: { reference: 'Patient/7' } }]);
  });

  test('not when only the value of an identifier is the same', () => {
    const resources = [
      relative('MTH', { identifier: [{ system: 'urn:mrn', value: '157' }] }),
      patient({ id: '7', identifier: [{ system: 'urn:other', value: '157' }] }),
    ];
    expect(parents(resources)).toMatchObject([{ person: { reference: null }, found: [] }]);
  });

  test('not the infant’s, whatever it links to (H10)', () => {
    const resources = [relative('MTH'), linked('relative-MTH', { id: '2' })];
    expect(parents(resources)).toMatchObject([{ person: { reference: null }, found: [] }]);
  });
});

describe('a chart is only found, for staff to confirm (H1)', () => {
  test('when two link to the relative', () => {
    const resources = [
      relative('MTH'),
      linked('relative-MTH'),
      linked('relative-MTH', { id: '8' }),
    ];
    expect(parents(resources)).toMatchObject([
      {
        person: { reference: null },
        found: [{ person: { reference: 'Patient/7' } }, { person: { reference: 'Patient/8' } }],
      },
    ]);
  });

  test('when its birth date is another than the relative’s', () => {
    const resources = [relative('MTH', { birthDate: '1999-01-01' }), linked('relative-MTH')];
    expect(parents(resources)).toMatchObject([{ person: { reference: null }, found: [{}] }]);
  });

  test('when name and birth date are the same', () => {
    const resources = [relative('MTH', KEISHA), patient({ id: '7', ...KEISHA })];
    expect(parents(resources)).toMatchObject([{ person: { reference: null }, found: [{}] }]);
  });

  test('when name and telephone are the same, however they are written', () => {
    const phone = (value: string) => ({ telecom: [{ system: 'phone', value } as const] });
    const resources = [
      relative('MTH', phone('+1-202-555-0157')),
      patient({
        id: '7',
        name: [{ family: 'TESTUDO', given: ['keisha'] }],
        ...phone('(202) 555-0157'),
      }),
    ];
    expect(parents(resources)).toMatchObject([{ found: [{ person: { reference: 'Patient/7' } }] }]);
  });

  test('never by the name alone', () => {
    const resources = [relative('MTH'), patient({ id: '7', name: KEISHA.name })];
    expect(parents(resources)).toMatchObject([{ person: { reference: null }, found: [] }]);
  });

  test('never by birth date and telephone without the name', () => {
    const resources = [
      relative('MTH', KEISHA),
      patient({ id: '7', name: [{ family: 'Other', given: ['Keisha'] }], birthDate: '2001-10-21' }),
    ];
    expect(parents(resources)).toMatchObject([{ found: [] }]);
  });

  test('for someone staff typed in', () => {
    const typed = { given: 'Keisha ', family: 'testudo', birthDate: '2001-10-21', phone: '' };
    expect(parents([patient({ id: '7', ...KEISHA })], typed)).toMatchObject([
      { relative: null, person: { reference: null, given: 'Keisha' }, found: [{}] },
    ]);
  });
});

describe('who among the relatives', () => {
  test('parents, not a grandmother, nor another child’s, nor one no longer active', () => {
    const resources = [
      relative('MTH'),
      relative('FTH'),
      relative('GRMTH'),
      relative('NMTH', { patient: { reference: 'Patient/3' } }),
      relative('NFTH', { active: false }),
    ];
    expect(parents(resources).map(({ person }) => person.role)).toEqual(['father', 'mother']);
  });

  test('one whose relation has no code is named, and not taken for a parent', () => {
    const uncoded = relative('x', { relationship: [{ text: 'grandmother' }] });
    expect(parents([uncoded])).toMatchObject([{ isStated: false }]);
  });

  test.each([
    ['2026-11-23T11:33:00-05:00', true],
    ['2026-11-09', true],
    ['2026-11-08', false],
    ['2026-11-24T11:33:00-05:00', false],
  ])('who answered a form on %s counts as screened: %s', (effectiveDateTime, screened) => {
    const total: fhir4.Observation = {
      resourceType: 'Observation',
      id: 'total',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
      subject: { reference: 'Patient/7' },
      effectiveDateTime,
      valueInteger: 17,
    };
    expect(parents([relative('MTH'), linked('relative-MTH'), total])).toMatchObject([{ screened }]);
  });
});
