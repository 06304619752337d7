import { describe, expect, test } from 'vitest';
import { withVisitsToday } from './visits-today.ts';

type Entry = fhir4.BundleEntry<fhir4.FhirResource>;

const patient = (over: Partial<fhir4.Patient> = {}): Entry => ({
  fullUrl: 'urn:uuid:9c56e4bb-206f-e3af-4fec-ba9443c6bccc',
  resource: { resourceType: 'Patient', id: 'ana', birthDate: '1995-05-05', ...over },
  request: { method: 'PUT', url: 'Patient/ana' },
});

const visit = (start: string, subject = 'Patient/ana'): Entry => ({
  resource: {
    resourceType: 'Encounter',
    status: 'finished',
    class: { code: 'AMB' },
    subject: { reference: subject },
    period: { start },
  },
  request: { method: 'POST', url: 'Encounter' },
});

const load = (...entry: Entry[]) =>
  withVisitsToday(
    { resourceType: 'Bundle', type: 'transaction', entry },
    '2026-11-23',
    'America/New_York',
  );

const addedTo = (result: ReturnType<typeof load>) => {
  const last = result.bundle.entry?.at(-1)?.resource;
  return last?.resourceType === 'Encounter' ? last : null;
};

describe('a visit today for records from elsewhere', () => {
  test('a woman whose last visit was years ago is seen today', () => {
    const result = load(patient(), visit('2019-03-01T10:00:00-05:00'));
    expect(result.patients).toEqual(['Patient/ana']);
    expect(addedTo(result)).toMatchObject({
      id: 'ana-visit-20261123',
      status: 'planned',
      subject: { reference: 'Patient/ana' },
      period: { start: '2026-11-23T08:00:00-05:00' },
    });
  });

  test('a patient the server will number is named by the entry that creates her', () => {
    const created: Entry = { ...patient(), request: { method: 'POST', url: 'Patient' } };
    expect(addedTo(load(created))?.subject?.reference).toBe(created.fullUrl);
  });

  test('who has a visit today keeps that one', () => {
    expect(load(patient(), visit('2026-11-23T21:30:00-05:00')).patients).toEqual([]);
  });

  test('a visit that was yesterday in New York is not today', () => {
    // 02:00 UTC on the 23rd is nine in the evening of the 22nd.
    expect(load(patient(), visit('2026-11-23T02:00:00Z')).patients).toEqual(['Patient/ana']);
  });

  test('a visit that names her by the entry’s fullUrl counts as hers', () => {
    const today = visit('2026-11-23T09:00:00-05:00', patient().fullUrl);
    expect(load(patient(), today).patients).toEqual([]);
  });

  test.each([
    ['an infant', { birthDate: '2026-09-01' }],
    ['a girl who turns twelve tomorrow', { birthDate: '2014-11-24' }],
    ['a woman of 61', { birthDate: '1965-11-23' }],
    ['someone who has died', { deceasedBoolean: true }],
    ['a birth year only', { birthDate: '1995' }],
    ['a birth date that is none', { birthDate: '1995-13-40' }],
  ])('%s gets none', (_who, over) => {
    expect(load(patient(over)).patients).toEqual([]);
  });

  test('a visit with an unreadable date does not stop the load', () => {
    expect(load(patient(), visit('yesterdayT')).patients).toEqual(['Patient/ana']);
  });

  test('two women are not seen at the same minute', () => {
    const second: Entry = {
      fullUrl: 'urn:uuid:2',
      resource: { resourceType: 'Patient', id: 'bea', birthDate: '1990-01-01' },
      request: { method: 'PUT', url: 'Patient/bea' },
    };
    expect(addedTo(load(patient(), second))?.period?.start).toBe('2026-11-23T08:20:00-05:00');
  });
});
