import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VisitSession } from '../../src/app/session-context.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type Call, FAILURES } from './support/failures.ts';
import { type AtScreen, show, signIn } from './support/open-app.tsx';

// Every call of the first wave, and every way it can go wrong (issue 3 "Bad input"; hazard H22):
// what happened and what to do now are on the screen, and half a chart never looks like a whole one.

const get = (path: string): Call => ({ method: 'GET', path });

/** Without these there is nothing to show. */
const ESSENTIAL = {
  patient: get('/fhir/Patient/c01'),
  'practice file': get('/practice/sample.json'),
} as const;

/** Without these the picture is not whole, and the screen says which part is missing. */
const SECTIONS = [
  ['check-ins', get('/fhir/Observation?')],
  ['check-ins', get('/fhir/QuestionnaireResponse?')],
  ['earlier handoff records', get('/fhir/Task?')],
  ['earlier handoff records', get('/fhir/Communication?')],
  ['earlier handoff records', get('/fhir/ServiceRequest?')],
  ['earlier handoff records', get('/fhir/Appointment?')],
  ['earlier handoff records', get('/fhir/Flag?')],
  ['this visit', get('/fhir/Encounter/')],
  ['insurance', get('/fhir/Coverage?')],
  ['family', get('/fhir/RelatedPerson?')],
  ['directory of practices', get('/fhir/HealthcareService?')],
  ['your name', get('/fhir/PractitionerRole/')],
] as const;

let clinic: Clinic;
let negative: VisitSession;
let app: AtScreen;

beforeAll(async () => {
  clinic = openClinic('c01-pilar-negativa');
  negative = await signIn(clinic, 'c01');
});
afterAll(() => clinic.close());
afterEach(() => {
  app.close();
  clinic.clearFaults();
});

test('these are all the calls of the first wave, and each is made once', async () => {
  clinic.forgetRequests();
  app = show(negative);
  await app.shown.findByRole('heading', { name: 'Nothing to act on today' });
  const paths = [ESSENTIAL.patient, ...SECTIONS.map(([, call]) => call)].map(({ path }) => path);
  expect(clinic.requests.map((request) => paths.find((path) => request.includes(path)))).toEqual(
    expect.arrayContaining(paths),
  );
  expect(clinic.requests).toHaveLength(paths.length);
});

describe('a chart without its patient', () => {
  test.each(FAILURES)('$name: what happened, what to do, whom to call', async (failure) => {
    clinic.arm(failure.strike(ESSENTIAL.patient));
    app = show(negative);
    await app.shown.findByRole('heading', { name: 'The chart could not be read' });
    expect(app.text()).toMatch(failure.readSays);
    expect(await app.shown.findByText(/You can still call .*202-555-0101/)).toBeTruthy();
  });
});

describe('a practice without its settings', () => {
  test.each(FAILURES)('$name: what happened, what to do, whom to call', async (failure) => {
    clinic.arm(failure.strike(ESSENTIAL['practice file']));
    app = show(negative);
    await app.shown.findByRole('heading', { name: "The practice's settings could not be read" });
    expect(app.text()).toMatch(/Tell IT.*practice\/sample\.json/);
    expect(app.text()).toMatch(/call from your practice’s own list.*1-833-TLC-MAMA.*988/);
  });
});

test.each(Object.entries(ESSENTIAL))('“Try again” opens the visit: %s', async (_what, call) => {
  clinic.arm(...FAILURES.slice(-1).map(({ strike }) => strike(call)));
  app = show(negative);
  await app.shown.findByRole('button', { name: 'Try again' });
  clinic.clearFaults();
  await app.tap('Try again');
  expect(await app.shown.findByRole('heading', { name: 'Nothing to act on today' })).toBeTruthy();
});

describe.each(SECTIONS)('without the %s ($path)', (part, call) => {
  test.each(FAILURES)('$name: the visit says what is missing and what to do', async (failure) => {
    clinic.arm(failure.strike(call));
    app = show(negative);
    const notice = await app.shown.findByRole('alert');
    expect(notice.textContent).toContain(`could not be read: ${part}. This is not the whole`);
    expect(notice.textContent).toMatch(failure.readSays);
    expect(app.shown.queryByRole('heading', { name: 'Nothing to act on today' }) === null).toBe(
      ['check-ins', 'earlier handoff records'].includes(part),
    );
  });

  test('“Try again” makes it whole', async () => {
    clinic.arm(...FAILURES.slice(-1).map(({ strike }) => strike(call)));
    app = show(negative);
    await app.shown.findByRole('alert');
    clinic.clearFaults();
    await app.tap('Try again');
    await app.shown.findByRole('heading', { name: 'Nothing to act on today' });
    expect(app.shown.queryByRole('alert')).toBeNull();
  });
});
