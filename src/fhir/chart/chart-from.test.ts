import { describe, expect, test } from 'vitest';
import { readStory } from '../../../fhir-fixtures/read-story.ts';
import { isType } from '../codes/of-type.ts';
import { patient } from '../records-for-tests.ts';
import type { ChartInput } from './chart-from.ts';
import { wholeChartFrom } from './whole-chart.ts';

const AT = '2026-11-23T15:00:00Z';

function storyChart(name: string, patientId: string) {
  const resources = [name, 'practice'].flatMap((folder) =>
    (readStory(folder, '2026-11-23').entry ?? []).flatMap(({ resource }) => resource ?? []),
  );
  const ofPatient = resources.filter(isType('Patient')).find(({ id }) => id === patientId);
  const encounter = resources
    .filter(isType('Encounter'))
    .find(
      ({ status, subject }) =>
        status === 'in-progress' && subject?.reference === `Patient/${patientId}`,
    );
  return wholeChartFrom({
    patient: ofPatient ?? patient(),
    encounter: encounter ?? null,
    resources,
    at: AT,
    homeZone: 'America/New_York',
    notRead: [],
  });
}

const chart = (more: Partial<ChartInput>) =>
  wholeChartFrom({
    patient: patient(),
    encounter: null,
    resources: [],
    at: AT,
    homeZone: 'America/New_York',
    notRead: [],
    ...more,
  });

test('a story’s chart: person, visit, screens, cover and destinations', () => {
  expect(storyChart('p01-testa-samplewell', 'p01')).toMatchObject({
    person: { reference: 'Patient/p01', given: 'Testa' },
    child: null,
    visit: { reference: 'Encounter/p01-visit', start: '2026-11-23T09:30:00-05:00' },
    screens: [
      { instrument: 'GAD-7', total: 11 },
      { instrument: 'EPDS', total: 14, answeredBy: 'Testa Samplewell' },
    ],
    unread: [],
    payers: ['Examplecare PPO'],
    destinations: [{ id: 'D1' }, { id: 'D2' }, { id: 'D3' }, { id: 'D4' }],
    handoffResources: [],
    notRead: [],
  });
});

test('an infant’s chart holds the parent’s screens and cover, from the parent’s own records', () => {
  expect(storyChart('p07-keisha-testudo', 'p07-infant')).toMatchObject({
    person: { reference: 'Patient/p07-parent', role: 'mother' },
    child: { reference: 'Patient/p07-infant', given: 'Nia' },
    visit: { reference: 'Encounter/p07-visit' },
    screens: [{ instrument: 'EPDS', total: 17, answeredBy: 'Keisha Testudo' }],
    payers: ['Example State Medicaid'],
    unread: [],
  });
});

test('the records of an earlier handoff come along for whoever derives it', () => {
  const { handoffResources } = storyChart('p11-danielle-replayson', 'p11');
  expect(handoffResources.map(({ id }) => id)).toEqual([
    'p11-handoff',
    'p11-revisit',
    'p11-offer',
    'p11-flag',
  ]);
});

describe('nobody else’s records are in the chart', () => {
  test('a handoff of another patient', () => {
    const task: fhir4.Task = {
      resourceType: 'Task',
      status: 'requested',
      intent: 'order',
      for: { reference: 'Patient/2' },
    };
    expect(chart({ resources: [task] }).handoffResources).toEqual([]);
  });

  test('another person’s cover, or cover that has ended', () => {
    const cover = (status: 'active' | 'cancelled', of: string): fhir4.Coverage => ({
      resourceType: 'Coverage',
      status,
      beneficiary: { reference: of },
      payor: [{ display: `${status} ${of}` }],
    });
    const resources = [
      cover('active', 'Patient/2'),
      cover('cancelled', 'Patient/1'),
      cover('active', 'Patient/1'),
    ];
    expect(chart({ resources }).payers).toEqual(['active Patient/1']);
  });

  test('a visit of another patient is no visit, and it is told', () => {
    const encounter: fhir4.Encounter = {
      resourceType: 'Encounter',
      id: '7',
      status: 'in-progress',
      class: { code: 'AMB' },
      subject: { reference: 'Patient/2' },
      period: { start: AT },
    };
    expect(chart({ encounter })).toMatchObject({
      visit: { reference: null, start: null },
      notRead: [{ what: 'Encounter', failure: { kind: 'unreadable' } }],
    });
  });
});

test('a receiving practice that cannot be called is told, not dropped', () => {
  const service: fhir4.HealthcareService = {
    resourceType: 'HealthcareService',
    id: '9',
    name: 'No Phone Clinic',
  };
  expect(chart({ resources: [service] })).toMatchObject({
    destinations: [],
    notRead: [{ what: 'HealthcareService', failure: { text: 'No Phone Clinic: no phone' } }],
  });
});

test('a receiving practice that is no longer active is not offered', () => {
  const service: fhir4.HealthcareService = {
    resourceType: 'HealthcareService',
    id: '9',
    active: false,
    telecom: [{ system: 'phone', value: '+1-202-555-0109' }],
  };
  expect(chart({ resources: [service] }).destinations).toEqual([]);
});

test('who answered is a name or nothing: a bare reference is nothing to show', () => {
  const screen: fhir4.Observation = {
    resourceType: 'Observation',
    id: 't',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
    subject: { reference: 'Patient/1' },
    effectiveDateTime: AT,
    performer: [{ reference: 'PractitionerRole/9' }],
    valueInteger: 12,
  };
  expect(chart({ resources: [screen] }).screens).toMatchObject([{ answeredBy: null }]);
});
