import { describe, expect, test } from 'vitest';
import { handoffProvenance } from './provenance.ts';

const informantFor = (reference: string | null) =>
  handoffProvenance({
    targets: ['Task/1'],
    at: '2026-11-23T16:00:00.000Z',
    by: { reference: 'Practitioner/olive', name: 'Dr. Olive Specimen' },
    activity: 'UPDATE',
    informant: { reference, name: 'Example Perinatal Therapy' },
  }).agent.at(-1)?.who;

describe('the practice whose word staff recorded', () => {
  test.each(['HealthcareService/9', 'https://ehr.example/fhir/HealthcareService/9', null])(
    'is named in words where it cannot be an agent: %s',
    (reference) => {
      expect(informantFor(reference)).toEqual({ display: 'Example Perinatal Therapy' });
    },
  );

  test.each(['Organization/9', 'https://ehr.example/fhir/PractitionerRole/intake'])(
    'is pointed at where R4 lets it answer for a record: %s',
    (reference) => {
      expect(informantFor(reference)).toEqual({ reference, display: 'Example Perinatal Therapy' });
    },
  );
});
