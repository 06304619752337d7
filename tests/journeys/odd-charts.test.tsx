import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { inFrontOf, PETRA, PLACE, SCREEN, VISIT } from './support/odd-chart.ts';
import { type AtScreen, show, signIn } from './support/open-app.tsx';

// One odd element in an otherwise ordinary chart (rules/screening.md#never-silent): the sentence is there
// all the same, and what depends on the element is unknown, alone.

let clinic: Clinic;
let session: VisitSession;
let app: AtScreen;

beforeAll(async () => {
  clinic = openClinic('c01-pilar-negativa');
  session = { ...(await signIn(clinic, 'c01')), needPatientBanner: true };
});
afterAll(() => clinic.close());
afterEach(() => app.close());

type Chart = {
  readonly patient?: object;
  readonly visit?: object;
  readonly screen?: object;
  readonly place?: object;
  readonly more?: readonly { readonly resourceType: string }[];
};
const open = ({ patient, visit, screen, place, more = [] }: Chart) => {
  app = show(
    inFrontOf(session, [
      { ...PETRA, ...patient },
      { ...VISIT, ...visit },
      { ...SCREEN, ...screen },
      { ...PLACE, ...place },
      ...more,
    ]),
  );
};
const talk = () => app.shown.findByRole('heading', { name: /^Talk with/ });

describe('a visit whose start is no instant', () => {
  test.each(['2026-11-23T15:30:00', '2026-11', '2026', '2026-11-31T10:00:00Z', '', null, 20261123])(
    '%j',
    async (start) => {
      open({ visit: { period: { start } } });
      expect((await talk()).textContent).toBe('Talk with Petra');
    },
  );
});

describe('a record of somebody else’s that lacks what R4 requires, or holds null', () => {
  const of = { reference: 'Patient/w1' };
  test.each([
    { resourceType: 'Coverage', id: 'c1', status: 'active', beneficiary: of },
    { resourceType: 'Coverage', id: 'c1', status: 'active', beneficiary: of, payor: null },
    { resourceType: 'Flag', id: 'f1', status: 'active', subject: of },
    { resourceType: 'Appointment', id: 'a1', status: 'booked', start: '2026-12-04T10:00:00Z' },
    { resourceType: 'Task', id: 't1', for: of, input: [{}], output: [null] },
    { resourceType: 'Communication', id: 'm1', subject: of, payload: [{ contentString: 7 }] },
    { resourceType: 'DocumentReference', id: 'd1', subject: of },
    { resourceType: 'DocumentReference', id: 'd1', subject: of, content: [{}] },
    { resourceType: 'RelatedPerson', id: 'r1', patient: of, communication: [{}] },
    { resourceType: 'ServiceRequest', id: 's1', subject: of, authoredOn: 'soon' },
    { resourceType: 'QuestionnaireResponse', id: 'q1', subject: of, item: [null] },
    { resourceType: 'HealthcareService', id: 'h2' },
  ])('$resourceType $id', async (record) => {
    open({ more: [record] });
    expect((await talk()).textContent).toBe('Talk with Petra');
    await app.tap('Show details');
    expect(app.text()).not.toContain('cannot be shown');
  });
});

describe('a planned visit whose start is no instant: “Not today” opens', () => {
  const appointment = (start: unknown) => ({
    resourceType: 'Appointment',
    id: 'a1',
    status: 'booked',
    start,
    participant: [{ actor: { reference: 'Patient/w1' }, status: 'accepted' }],
  });
  test.each([
    ['2026-12-04T10:00:00', 'Fri, Dec 4'],
    ['2026-12-04', 'Fri, Dec 4'],
    ['2026-12', null],
    ['next Friday', null],
  ])('%j', async (start, day) => {
    open({ more: [appointment(start)] });
    await app.tap('Not today');
    await app.shown.findByRole('button', { name: /agrees now/ });
    if (day === null) expect(app.text()).not.toContain('Dec 4');
    else expect(app.text()).toContain(day);
  });
});

describe('a directory entry whose hours or zone cannot be read can be called all the same', () => {
  const during = (availableStartTime: unknown) => ({
    availableTime: [{ availableStartTime, availableEndTime: '17:00:00' }],
  });
  const inZone = (valueCode: unknown) => ({
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode }],
  });
  test.each([
    ['opens at 8:00:00', during('8:00:00'), /hours/i],
    ['opens at 9am', during('9am'), /hours/i],
    ['opens at 25:00', during('25:00'), /hours/i],
    ['opens at null', during(null), /hours/i],
    ['in Windows’ Eastern Standard Time', inZone('Eastern Standard Time'), /Open until|closes/i],
    ['in a zone of no name', inZone(''), /Open until|closes/i],
    ['in a zone that is none', inZone('Eastern, mostly'), /Open until|closes/i],
  ])('%s', async (_, place, says) => {
    open({ place });
    await app.tap(/ agrees$/);
    expect((await app.shown.findAllByText(/Wild Place/)).length).toBeGreaterThan(0);
    expect(app.text()).toMatch(says);
  });
});

describe('a birth date that is no date', () => {
  test.each([
    ['1995-04-05T00:00:00Z', 'Born Apr 5, 1995'],
    ['1995', 'Born 1995'],
    ['', null],
    ['1995-02-30', null],
    [19950405, null],
  ])('%j', async (birthDate, said) => {
    open({ patient: { birthDate } });
    await talk();
    if (said === null) expect(app.text()).not.toContain('Born');
    else expect(app.text()).toContain(said);
  });
});

describe('a name', () => {
  test.each([
    ['in text only', [{ text: 'Petra Wildsample' }], 'Talk with Petra Wildsample'],
    ['of which only the family is known', [{ family: 'Wildsample' }], 'Talk with Wildsample'],
    [
      'that is masked',
      [{ extension: [{ url: 'x', valueCode: 'masked' }] }],
      'Talk with this patient',
    ],
    ['that is missing', null, 'Talk with this patient'],
    ['that is text where R4 has a record', 'Petra', 'Talk with this patient'],
    ['without its list', { given: 'Petra' }, 'Talk with Petra'],
  ])('%s leaves no gap in a sentence', async (_, name, heading) => {
    open({ patient: { name } });
    expect((await talk()).textContent).toBe(heading);
    expect(app.text()).not.toMatch(/undefined|null| {2}|\bFor \W/);
  });
});
