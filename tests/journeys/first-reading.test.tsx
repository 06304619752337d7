import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { readVisit } from '../../src/app/visit/read-visit.ts';
import { en } from '../../src/content/words/en/en.ts';
import { type Clinic, MAYA, openClinic } from './support/clinic.ts';
import { inFrontOf, PETRA, type Sent, VISIT } from './support/odd-chart.ts';
import { type AtScreen, type BrowserWindow, openApp, show, signIn } from './support/open-app.tsx';

// What the first sentence needs is read first, and the rest behind it (docs/decisions/0008): cards that
// need it wait and say so, and nothing that is shown is taken back without a word.

const partOfTheApp = vi.hoisted(() => ({ isHere: true }));
vi.mock('../../src/app/visit/rest-of-visit.ts', async (original) => {
  const real = await original<typeof import('../../src/app/visit/rest-of-visit.ts')>();
  const readRestOfVisit = (...given: Parameters<typeof real.readRestOfVisit>) => {
    if (!partOfTheApp.isHere) throw new TypeError('offline');
    return real.readRestOfVisit(...given);
  };
  return { readRestOfVisit };
});

let clinic: Clinic;
let app: AtScreen | undefined;
afterEach(() => {
  app?.close();
  app = undefined;
  clinic.close();
  partOfTheApp.isHere = true;
});

const REST = /\/fhir\/(?:Coverage|HealthcareService|ServiceRequest|Appointment|PractitionerRole)\b/;
const isRest = (url: string): boolean => REST.test(url) || /Encounter\?.*status=planned/.test(url);

/** The rest of a chart is not answered until the test lets it through. */
function slowRest(): { readonly fault: Fault; readonly letIt: () => void } {
  let letIt = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letIt = resolve;
  });
  const fault: Fault = {
    name: 'a slow rest of the chart',
    matches: ({ url, method }) => method === 'GET' && isRest(url),
    answer: async (_request, letThrough) => {
      await held;
      return letThrough();
    },
  };
  return { fault, letIt: () => letIt() };
}

const open = async (story: string, patient: string, options = {}) => {
  clinic = openClinic(story);
  const { fault, letIt } = slowRest();
  clinic.arm(fault);
  const session = await signIn(clinic, patient, options);
  clinic.forgetRequests();
  app = show(session);
  return { app, letIt, session };
};

const restIsAsked = (): Promise<void> =>
  vi.waitFor(() => expect(clinic.requests.some(isRest)).toBe(true), { timeout: 5000 });

/** Her yes was tapped, reached no chart, and the window was closed; the next reading's rest is slow. */
async function leftUnsent(app: AtScreen): Promise<{ readonly letIt: () => void }> {
  const yes = await app.shown.findByRole('button', { name: /^Yes, call now|^Yes: I will call/ });
  clinic.arm({ name: 'no writes', matches: ({ method }) => method === 'POST', answer: 'cut' });
  yes.click();
  await app.shown.findByText(/Not saved|did not confirm/);
  app.close();
  clinic.clearFaults();
  const { fault, letIt } = slowRest();
  clinic.arm(fault);
  clinic.forgetRequests();
  return { letIt };
}

const typesOf = (requests: readonly string[]): readonly string[] =>
  requests.map((one) => /\/fhir\/([A-Z]\w+)/.exec(one)?.[1] ?? one).toSorted();

describe('the sentence', () => {
  test('hangs on thirteen requests, and no request for the rest is made before they are answered', async () => {
    clinic = openClinic('p01-testa-samplewell');
    const session = await signIn(clinic, 'p01');
    clinic.forgetRequests();
    const { read } = await readVisit(session);
    expect(read.ok).toBe(true);
    expect(typesOf(clinic.requests.filter((one) => !one.includes('/practice/')))).toEqual([
      'Communication',
      'Condition',
      'DocumentReference',
      'Encounter',
      'Encounter',
      'Flag',
      'Observation',
      'Observation',
      'Observation',
      'Patient',
      'QuestionnaireResponse',
      'RelatedPerson',
      'Task',
    ]);
  });

  test('is there while the rest is still being read', async () => {
    const { app, letIt } = await open('p01-testa-samplewell', 'p01');
    await app.shown.findByText('Say this');
    const said = document.querySelector('blockquote')?.textContent;
    letIt();
    await app.tap('Testa agrees');
    await app.shown.findAllByText('Example Perinatal Therapy');
    await app.tap('Back');
    await app.shown.findByText('Say this');
    expect(document.querySelector('blockquote')?.textContent).toBe(said);
    expect(app.text()).not.toContain('has changed');
  });

  test('stays on the screen in the wording that was turned to, when more wordings come', async () => {
    const { app, letIt } = await open('p01-testa-samplewell', 'p01');
    await app.shown.findByText('Say this');
    const said = () => document.querySelector('blockquote')?.textContent ?? '';
    const all = new Set<string>();
    while (!all.has(said())) {
      all.add(said());
      await app.tap('Other wording');
    }
    // The last one: the one that names a practice comes before it.
    const last = [...all].at(-1) ?? '';
    while (said() !== last) await app.tap('Other wording');
    letIt();
    await app.tap('Show details');
    await app.shown.findByRole('region', { name: en.details.heading });
    expect(said()).toBe(last);
  });

  test('H15: is loss-safe from the start: no sign of a loss is read behind it', async () => {
    const { app, letIt } = await open('p13-rosalind-quietmock', 'p13');
    await app.shown.findByText('Say this');
    const said = document.querySelector('blockquote')?.textContent;
    expect(said).toMatch(/I am so sorry for your loss/);
    letIt();
    await app.tap('Show details');
    await app.shown.findByRole('region', { name: en.details.heading });
    expect(document.querySelector('blockquote')?.textContent).toBe(said);
  });

  test('of an infant’s chart is there while the parent’s rest is still being read', async () => {
    const { app, letIt } = await open('p07-keisha-testudo', 'p07-infant', {
      encounter: 'p07-visit',
    });
    await app.shown.findByText('Say this');
    letIt();
  });

  test.each([
    ['waits where a sentence of the practice’s own names a place', '{{destination}}', 'here'],
    ['does not where none of them does', 'a therapist', 'behind'],
  ])('%s', async (_name, whom, comes) => {
    const text = `I'd like to connect you with ${whom}. {{staff}} will get you scheduled before you leave.`;
    clinic = openClinic('p01-testa-samplewell');
    const session = await signIn(clinic, 'p01');
    const sample = await (await fetch(session.practice)).json();
    clinic.arm({
      name: 'a practice with a sentence of its own',
      matches: ({ url }) => url.includes('/practice/'),
      answer: () => Response.json({ ...sample, scripts: [{ ...OUR_OFFER, text }] }),
    });
    const { read, rest } = await readVisit(session);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.practice.ownScripts).toMatchObject({ shown: [{ text }], refused: [] });
    expect(rest === null ? 'here' : 'behind').toBe(comes);
  });
});

const OUR_OFFER = {
  id: 'OUR-T1',
  stage: 'transition',
  lang: 'en',
  author: 'A. Writer',
  date: '2026-11-02',
  approver: 'B. Reader',
  previous: null,
  first: true,
};

describe('what needs the rest waits, and says so', () => {
  test('the next card: the tap is not lost', async () => {
    const { app, letIt } = await open('p01-testa-samplewell', 'p01');
    await app.tap('Testa agrees');
    await app.shown.findByText('Reading the rest of the chart…');
    expect(app.shown.queryByRole('button', { name: /^Yes/ })).toBeNull();
    letIt();
    await app.shown.findByRole('button', { name: /^Yes, call now/ });
  });

  test('the details', async () => {
    const { app, letIt } = await open('p01-testa-samplewell', 'p01');
    await app.tap('Show details');
    await app.shown.findByText('Reading the rest of the chart…');
    letIt();
    await vi.waitFor(() => expect(app.text()).not.toContain('Reading the rest'), { timeout: 5000 });
  });

  test('the clinician step: that it comes first is said at once', async () => {
    const { app, letIt } = await open('p02-amara-mockridge', 'p02');
    await app.shown.findByRole('heading', { name: 'Clinician step first' });
    await app.shown.findByText('Reading the rest of the chart…');
    expect(app.shown.queryByRole('button', { name: /^I talked|Save/ })).toBeNull();
    letIt();
    await app.shown.findByText(/Lines to call/);
  });

  test('urgent help does not: whom to call is there, and who may mark it comes behind', async () => {
    const { app, letIt } = await open('p01-testa-samplewell', 'p01');
    await app.tap('Urgent help');
    await app.shown.findByText(/call 911, stay, and get a clinician/);
    expect(app.shown.getByText(/Lines to call/)).toBeTruthy();
    expect(app.shown.queryByRole('button', { name: /^Mark:/ })).toBeNull();
    letIt();
    await app.shown.findByRole('button', { name: 'Mark: Testa needs emergency help' });
  });

  test('for 15 seconds: then what to do is said, and reading it again opens it', async () => {
    clinic = openClinic('p01-testa-samplewell');
    const session = await signIn(clinic, 'p01');
    let hangs = true;
    const searchPages: VisitSession['client']['searchPages'] = (path, enough) =>
      hangs && isRest(`/fhir/${path}`)
        ? new Promise(() => undefined)
        : session.client.searchPages(path, enough);
    app = show({ ...session, client: { ...session.client, searchPages } });
    await app.shown.findByRole('button', { name: en.safety.notAlone });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    app.shown.getByRole('button', { name: 'Testa agrees' }).click();
    await app.shown.findByText('Reading the rest of the chart…');
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    await app.shown.findByText(/has not answered for 15 seconds/);
    hangs = false;
    await app.tap('Read again');
    await app.shown.findByRole('button', { name: /^Yes, call now/ });
  });

  test('a decision that was left unsent is sent once, by who is signed in (H1)', async () => {
    clinic = openClinic('p01-testa-samplewell');
    const window: BrowserWindow = new Map();
    app = await openApp(clinic, 'p01', { window, user: MAYA });
    await app.tap('Testa agrees');
    const { letIt } = await leftUnsent(app);
    app = await openApp(clinic, 'p01', { window, user: MAYA });
    await app.tap('Save it now');
    await app.shown.findByText('Saving…');
    expect(clinic.writes()).toEqual([]);
    letIt();
    await app.shown.findByText(/^Saved/);
    const offers = (await clinic.inChart('Communication?patient=p01')) as fhir4.Communication[];
    expect(offers.map(({ sender }) => sender?.reference)).toEqual([MAYA.reference]);
  });

  test('a tap that waits ends with the person it was for: nothing of it is sent (H1)', async () => {
    clinic = openClinic('p07-keisha-testudo');
    const launched = { encounter: 'p07-visit', window: new Map<string, string>() };
    app = await openApp(clinic, 'p07-infant', launched);
    await app.tap('Keisha agrees');
    const { letIt } = await leftUnsent(app);
    app = await openApp(clinic, 'p07-infant', launched);
    await app.tap('Save it now');
    await app.shown.findByText('Saving…');
    await app.tap('Change person');
    await app.shown.findByRole('radio', { name: 'Someone else' });
    letIt();
    await restIsAsked();
    await app.shown.findByRole('radio', { name: 'Someone else' });
    expect(app.text()).not.toContain('Saving…');
    expect(clinic.writes()).toEqual([]);
  });

  test('a handoff under way is shown with its rest, never without', async () => {
    clinic = openClinic('p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap(/^Yes, call now/);
    await app.shown.findByRole('button', { name: 'Start call' });
    app.close();
    const { fault, letIt } = slowRest();
    clinic.arm(fault);
    app = await openApp(clinic, 'p01');
    await app.shown.findByText('Reading the chart…');
    await restIsAsked();
    expect(app.shown.queryByRole('heading', { level: 2 })).toBeNull();
    letIt();
    await app.shown.findByRole('button', { name: 'Start call' });
  });
});

test('H22: where the part of the app that reads the rest does not come: told part by part, nothing is saved on top, and it is read again', async () => {
  partOfTheApp.isHere = false;
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.shown.findByText('Say this');
  const alert = await app.shown.findByRole('alert');
  expect(alert.textContent).toMatch(/earlier handoff records.*so none can be saved/);
  expect(app.text()).toMatch(/Not read: insurance, directory of practices, your name/);
  partOfTheApp.isHere = true;
  await app.tap('Try again');
  await vi.waitFor(() => expect(app?.shown.queryByRole('alert')).toBeNull(), { timeout: 5000 });
  await app.tap('Testa agrees');
  await app.shown.findByRole('button', { name: /^Yes, call now/ });
});

describe('an odd record in the rest', () => {
  const AGO = '2026-11-03T10:35:00-05:00';
  /** Positive, twenty days old, and nothing followed it. */
  const OLD_SCREEN: Sent = {
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
    subject: { reference: 'Patient/w1' },
    effectiveDateTime: AGO,
    valueQuantity: { value: 14, unit: '{score}' },
    component: [{ code: { coding: [{ code: 'epds-10' }] }, valueInteger: 0 }],
  } as Sent;
  /** An appointment of ours whose handoff is gone from the chart: it was booked all the same. */
  const BOOKED: Sent = {
    resourceType: 'Appointment',
    id: 'a1',
    identifier: [
      {
        system: 'https://warmhandoff.example/fhir/sid/record',
        value: 'urn-of-a-handoff:appointment-1',
      },
    ],
    status: 'booked',
    created: '2026-11-05T10:00:00-05:00',
    start: '2026-11-12T10:00:00-05:00',
    end: '2026-11-12T11:00:00-05:00',
    participant: [
      { actor: { reference: 'Patient/w1' }, status: 'accepted' },
      { actor: { display: 'Wild Place' }, status: 'accepted' },
    ],
  } as Sent;
  const openPetra = async (...records: readonly Sent[]) => {
    clinic = openClinic('c01-pilar-negativa');
    const session: VisitSession = inFrontOf(await signIn(clinic, 'c01'), records);
    app = show(session);
    return app;
  };

  test('H22: that changes what the first card says: that it did is said', async () => {
    const app = await openPetra(PETRA, VISIT, OLD_SCREEN, BOOKED);
    await app.shown.findByText(/The rest of the chart has now been read, and what this page says/);
    expect(app.shown.queryByRole('heading', { name: 'Repeat the screening' })).toBeNull();
  });

  test('that changes nothing of it: nothing is said', async () => {
    const app = await openPetra(PETRA, VISIT, OLD_SCREEN, {
      resourceType: 'Appointment',
      id: 'a2',
      status: 'booked',
      start: 'tomorrow, ten-ish',
      participant: [{ actor: { reference: 'Patient/w1' } }, null, 7],
    } as Sent);
    await app.shown.findByRole('heading', { name: 'Repeat the screening' });
    await app.tap('Show details');
    await vi.waitFor(() => expect(app.text()).not.toContain('Reading the rest'), { timeout: 5000 });
    expect(app.text()).not.toContain('has changed');
  });
});
