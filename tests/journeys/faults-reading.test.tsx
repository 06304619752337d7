import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { busyFor, type Call, FAILURES } from './support/failures.ts';
import { type AtScreen, show, signIn } from './support/open-app.tsx';
import { agree, appointment, type WriteStep } from './support/steps.ts';

// Every call of the first reading, and every way it can go wrong (hazard H22):
// what happened and what to do now are on the screen, and half a chart never looks like a whole one.

const get = (path: string): Call => ({ method: 'GET', path });

/** Without these there is nothing to show. */
const ESSENTIAL = {
  patient: get('/fhir/Patient/c01'),
  'practice file': get('/practice/sample.json'),
} as const;

/** Without these a finding may be wrong or a handoff started twice: an alert on every card. */
const DECISIVE = [
  { part: 'screening results', call: get('/fhir/Observation?') },
  { part: 'screening results', call: get('/fhir/QuestionnaireResponse?') },
  { part: 'earlier handoff records', call: get('/fhir/Task?') },
  { part: 'earlier handoff records', call: get('/fhir/Communication?') },
  { part: 'earlier handoff records', call: get('/fhir/ServiceRequest?') },
  { part: 'earlier handoff records', call: get('/fhir/Appointment?') },
  { part: 'earlier handoff records', call: get('/fhir/Flag?') },
  { part: 'this visit', call: get('/fhir/Encounter/') },
  { part: 'this visit', call: get('/fhir/Encounter?') },
] as const;

/** Without these the finding stands: a quiet line. */
const ASIDE = [
  { part: 'insurance', call: get('/fhir/Coverage?') },
  { part: 'family', call: get('/fhir/RelatedPerson?') },
  // The contact record says that it was sent; the document itself decides nothing.
  { part: 'what was sent earlier', call: get('/fhir/DocumentReference?') },
  { part: 'directory of practices', call: get('/fhir/HealthcareService?') },
  { part: 'your name', call: get('/fhir/PractitionerRole/') },
] as const;

const SECTIONS = [...DECISIVE, ...ASIDE].map((row) => ({ ...row, path: row.call.path }));
const CUT = FAILURES.filter(({ name }) => name === 'a cut connection');
const QUIET = { name: 'Nothing to act on today' };

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

test('these are all the calls of the first reading, and each is made once', async () => {
  clinic.forgetRequests();
  app = show(negative);
  await app.shown.findByRole('heading', { name: 'Nothing to act on today' });
  // Results by category and by code; then what tells of a birth or a loss.
  const more = ['Observation', 'Observation', 'Condition', 'Encounter'];
  const calls = more.map((type) => get(`/fhir/${type}?`));
  const paths = [ESSENTIAL.patient, ...calls, ...SECTIONS].map(({ path }) => path);
  // Some of them come behind the first card (first-reading.test.tsx).
  await expect.poll(() => clinic.requests.length).toBe(paths.length);
  expect(clinic.requests.map((request) => paths.find((path) => request.includes(path)))).toEqual(
    expect.arrayContaining(paths),
  );
});

describe('a chart without its patient', () => {
  test.each(FAILURES)('$name: what happened, what to do, whom to call', async (failure) => {
    clinic.arm(failure.strike(ESSENTIAL.patient));
    app = show(negative);
    await app.shown.findByRole('heading', { name: 'The chart could not be read' });
    expect(app.text()).toMatch(failure.readSays);
    expect(await app.shown.findByText(/You can still call .*\(202\) 555-0101/)).toBeTruthy();
  });
});

describe('a practice without its settings', () => {
  test.each(FAILURES)('$name: what happened, what to do, whom to call', async (failure) => {
    clinic.arm(failure.strike(ESSENTIAL['practice file']));
    app = show(negative);
    await app.shown.findByRole('heading', { name: "The practice's settings could not be read" });
    expect(app.text()).toMatch(/Tell IT.*practice\/sample\.json/);
    expect(
      await app.shown.findByText(/call from your practice’s own list.*1-833-TLC-MAMA.*988/),
    ).toBeTruthy();
  });
});

test.each(Object.entries(ESSENTIAL))(
  'without the %s, “Try again” opens the visit',
  async (...row) => {
    const [, call] = row;
    clinic.arm(...CUT.map(({ strike }) => strike(call)));
    app = show(negative);
    await app.shown.findByRole('button', { name: 'Try again' });
    clinic.clearFaults();
    await app.tap('Try again');
    expect(await app.shown.findByRole('heading', QUIET)).toBeTruthy();
  },
);

describe.each(SECTIONS)('the $part ($path) with', ({ part, call }) => {
  const decisive = DECISIVE.some((row) => row.part === part);

  test.each(FAILURES)('$name: the visit says what is missing and what to do', async (failure) => {
    clinic.arm(failure.strike(call));
    app = show(negative);
    const said = (await app.shown.findByRole(decisive ? 'alert' : 'note')).textContent;
    expect(said).toContain(
      decisive ? `could not be read: ${part}. This is not` : `Not read: ${part}.`,
    );
    expect(said).toMatch(failure.readSays);
    if (decisive && part !== 'this visit') {
      expect(app.shown.queryByRole('heading', QUIET)).toBeNull();
    }
  });

  test('a failure that passes: “Try again” makes the picture whole', async () => {
    clinic.arm(...CUT.map(({ strike }) => strike(call)));
    app = show(negative);
    await app.shown.findByRole(decisive ? 'alert' : 'note');
    clinic.clearFaults();
    await app.tap('Try again');
    await expect.poll(() => app.shown.queryByRole(decisive ? 'alert' : 'note')).toBeNull();
    expect(app.shown.getByRole('heading', QUIET)).toBeTruthy();
  });

  test('F29: one hiccup: it is asked once more, and nothing is missing', async () => {
    clinic.arm(busyFor(0)(call, 1));
    app = show(negative);
    await app.shown.findByRole('heading', QUIET);
    expect(app.text()).not.toMatch(/not read|not be read|not the whole/i);
  });
});

describe('while a handoff is under way and its records cannot be read', () => {
  /** Testa's handoff up to this step, and a session to open it again. */
  async function handedUpTo(step: WriteStep): Promise<VisitSession> {
    const session = await signIn(clinic, clinic.admit('p01-testa-samplewell'));
    const first = show(session);
    await step.reach(first);
    await first.tap(step.tap);
    await first.shown.findByRole('heading', { name: step.next });
    first.close();
    clinic.forgetRequests();
    return session;
  }

  test.each([
    { type: 'Task', taps: ['Testa agrees', 'Yes, call now'] },
    { type: 'Communication', taps: ['Start call'] },
    { type: 'ServiceRequest', taps: ['Start call'] },
    { type: 'Appointment', taps: ['Start call'] },
    { type: 'Flag', taps: ['Start call'] },
  ])('nothing is written on top of it: $type', async ({ type, taps }) => {
    const session = await handedUpTo(agree);
    clinic.arm(...CUT.map(({ strike }) => strike(get(`/fhir/${type}?`))));
    app = show(session);
    expect((await app.shown.findByRole('alert')).textContent).toContain(
      'A handoff may be under way already, so none can be saved until it is read.',
    );
    for (const tap of taps) await app.tap(tap);
    expect(
      await app.shown.findByText(/^Nothing was saved. A handoff may be under way/),
    ).toBeTruthy();
    expect(clinic.writes()).toEqual([]);
  });

  test('an appointment that cannot be read is not an empty card', async () => {
    const session = await handedUpTo(appointment);
    clinic.arm(...CUT.map(({ strike }) => strike(get('/fhir/Appointment?'))));
    app = show(session);
    await app.shown.findByRole('heading', { name: 'Appointment saved' });
    expect(app.text()).toMatch(/The time could not be read. Look it up in the chart/);
  });
});
