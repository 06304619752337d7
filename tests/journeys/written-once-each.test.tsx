import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { paperAttempt, sendPaper } from '../../src/app/paper/save-paper.ts';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { attemptOf } from '../../src/app/tap/act.ts';
import { childNoteOf } from '../../src/app/tap/child-note.ts';
import { readWholeVisit } from '../../src/app/tap/read-whole-visit.ts';
import { sendChildLine } from '../../src/app/tap/send-child-line.ts';
import { type Visit, visitFrom } from '../../src/app/visit/visit.ts';
import { sendClaim } from '../../src/app/waiting-list/use-waiting-list.ts';
import { LANGUAGE_FOLDERS } from '../../src/content/languages/languages.ts';
import type { PaperEntry } from '../../src/domain/screening/paper-screen.ts';
import { firstWordsOf, LanguageProvider } from '../../src/ui/context/language.ts';
import { WaitingListPage } from '../../src/ui/waiting-list/waiting-list.tsx';
import { type Clinic, MAYA, openClinic, PARENT_SCOPES, SCOPES } from './support/clinic.ts';
import { type AtScreen, listSession, openApp, openedFrom, signIn } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

// What is written beside a visit's taps keeps the same promises as they do (hazard H11): a result
// from paper, a claim on the waiting list, the line in an infant's chart.

let clinic: Clinic;
let app: AtScreen | undefined;

afterEach(() => {
  app?.close();
  app = undefined;
  cleanup();
  clinic.close();
});

const isWrite = (request: Request, path: string): boolean =>
  request.method !== 'GET' && new URL(request.url).pathname === `/fhir${path}`;

/** The EHR stores it; its answer never arrives. */
const lostReply = (path: string): Fault => ({
  name: 'lost reply',
  times: 1,
  matches: (request) => isWrite(request, path),
  answer: 'lost-reply',
});

/** Nothing of this type can be read just now. */
const noReading = (type: string): Fault => ({
  name: `no reading of ${type}`,
  matches: ({ method, url }) => method === 'GET' && url.includes(`/fhir/${type}`),
  answer: 'cut',
});

/** The EHR says "created" and keeps nothing. */
const saysCreated = (type: string): Fault => ({
  name: 'says created',
  matches: (request) => isWrite(request, `/${type}`),
  answer: async (request) =>
    Response.json(
      { ...((await request.json()) as fhir4.Resource), id: 'nowhere', meta: { versionId: '1' } },
      { status: 201, headers: { ETag: 'W/"1"' } },
    ),
});

/** The same EHR without conditional creates: it says so, and turns the header down. */
const noConditionalCreate: readonly Fault[] = [
  {
    name: 'states no conditional create',
    matches: ({ url }) => url.endsWith('/metadata'),
    answer: async (_request, letThrough) => {
      const statement = (await (await letThrough()).json()) as fhir4.CapabilityStatement;
      const rest = (statement.rest ?? []).map((one) => ({
        ...one,
        resource: (one.resource ?? []).map((type) => ({ ...type, conditionalCreate: false })),
      }));
      return Response.json({ ...statement, rest });
    },
  },
  {
    name: 'turns If-None-Exist down',
    matches: ({ headers }) => headers.has('If-None-Exist'),
    answer: () => Response.json({ resourceType: 'OperationOutcome', issue: [] }, { status: 400 }),
  },
  {
    name: 'turns ifNoneExist in a transaction down',
    matches: (request) => isWrite(request, '') || isWrite(request, '/'),
    answer: async (request, letThrough) =>
      (await request.clone().text()).includes('"ifNoneExist"')
        ? Response.json({ resourceType: 'OperationOutcome', issue: [] }, { status: 400 })
        : letThrough(),
  },
];

const UNKNOWN = 'Sent, but the chart did not confirm it. Check before going on.';

describe('a result from paper', () => {
  const results = () => clinic.inChart('Observation?patient=x01');
  const open = async (...faults: readonly Fault[]): Promise<AtScreen> => {
    clinic = openClinic('x01-nadia-emptychart');
    clinic.arm(...faults);
    app = await openApp(clinic, 'x01');
    await app.tap('Enter a result from paper');
    await app.tap('EPDS', 'radio');
    await app.type('Total', '14');
    await app.tap('0', 'radio');
    return app;
  };

  test('H11: a cut after it was stored is unknown; checked again it is found, and never sent twice', async () => {
    const at = await open();
    clinic.arm(lostReply('/Observation'), noReading('Observation'));
    await at.tap('Save result');
    await screen.findByText(UNKNOWN);
    clinic.clearFaults();
    await at.tap('Check again');
    await screen.findByRole('heading', { name: 'Talk with Nadia' });
    expect(clinic.writes().filter((one) => one.includes('/Observation'))).toHaveLength(1);
    expect(await results()).toHaveLength(1);
    expect(await clinic.inChart('Provenance')).toHaveLength(1);
  });

  test('H11: “created” is not “saved”: what the chart does not hold is not shown as in it', async () => {
    const at = await open(saysCreated('Observation'));
    await at.tap('Save result');
    await screen.findByText(/^Not saved yet\./);
    expect(screen.queryByRole('heading', { name: 'Talk with Nadia' })).toBeNull();
    expect(await results()).toEqual([]);
  });

  test('an EHR without conditional creates is not asked for one; it is looked for instead', async () => {
    const at = await open(...noConditionalCreate);
    await at.tap('Save result');
    await screen.findByRole('heading', { name: 'Talk with Nadia' });
    expect(await results()).toHaveLength(1);
  });
});

describe('a claim on the waiting list', () => {
  const batons = () => clinic.inChart('Task?patient=p01&code=handoff-logistics');
  beforeEach(async () => {
    clinic = openClinic('p01-testa-samplewell');
    const olive = await openApp(clinic, 'p01');
    await olive.tap('Testa agrees');
    await olive.tap('Yes: pass to Maya');
    await screen.findByRole('heading', { name: 'Passed to Maya' });
    olive.close();
  });
  const open = async (...faults: readonly Fault[]): Promise<void> => {
    clinic.arm(...faults);
    const opened = await openedFrom(clinic, clinic.launchUrl(null, null, MAYA));
    render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider value={{ language: 'en', words: await firstWordsOf('en') }}>
          <WaitingListPage
            session={listSession(clinic, opened)}
            words={(await LANGUAGE_FOLDERS.en.pages()).waiting}
          />
        </LanguageProvider>
      </QueryClientProvider>,
    );
    await screen.findByText(/^Read \d+ chart/);
    clinic.forgetRequests();
  };
  const claim = async () =>
    userEvent.click(await screen.findByRole('button', { name: 'I have it: Testa S.' }));

  test('H11: a cut after it was stored is unknown, not “still waiting”; checked again it is hers', async () => {
    await open();
    clinic.arm(lostReply(''), noReading('Task'));
    await claim();
    await screen.findByText(/^Not known yet whether Testa S\. is yours/);
    expect(screen.queryByText(/^Not saved/)).toBeNull();
    clinic.clearFaults();
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await screen.findByText(/^You have it\. Now open the chart of Testa S\./);
    expect(clinic.writes().filter((one) => !one.includes('Provenance'))).toHaveLength(1);
    expect(await batons()).toMatchObject([{ status: 'accepted' }]);
  });

  test('H11: “done” is not “mine”: what the chart does not hold is not said to be hers', async () => {
    await open({
      name: 'says done',
      matches: (request) => isWrite(request, ''),
      answer: async (request) => {
        const { entry = [] } = (await request.json()) as fhir4.Bundle;
        return Response.json({
          resourceType: 'Bundle',
          type: 'transaction-response',
          entry: entry.map(() => ({ response: { status: '200' } })),
        });
      },
    });
    await claim();
    await screen.findByText(/^Not saved: Testa S\. is still waiting/);
    expect(await batons()).toMatchObject([{ status: 'requested' }]);
  });

  test('an EHR without conditional creates is not asked for one', async () => {
    await open(...noConditionalCreate);
    await claim();
    await screen.findByText(/^You have it\. Now open the chart of Testa S\./);
    expect(await batons()).toMatchObject([{ status: 'accepted' }]);
  });
});

test('a decision is written in an EHR that takes transactions, and no conditional creates in them', async () => {
  clinic = openClinic('p01-testa-samplewell');
  clinic.arm(...noConditionalCreate);
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await screen.findByText(/^Saved to chart/);
  expect(await clinic.inChart('ServiceRequest?patient=p01')).toHaveLength(1);
});

describe('the line in the infant’s chart', () => {
  const lines = () => clinic.inChart('Communication?patient=p07-infant');
  const IS_IN = "One line without results is in Nia's chart.";
  const SENT = /^It is not known whether the line is in Nia's chart\./;

  /** Keisha has no chart here that the app may use: the line is saved when asked for. */
  const openKept = async (...faults: readonly Fault[]): Promise<AtScreen> => {
    clinic = openClinic('p07-keisha-testudo');
    clinic.arm(...faults);
    const parents = PARENT_SCOPES.split(' ');
    clinic.grantOnly(SCOPES.split(' ').filter((scope) => !parents.includes(scope)));
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
    await app.tap('Offer support now');
    await bookByPhone(app, 'Keisha');
    return app;
  };
  const save = (at: AtScreen) => at.tap("Save the line in Nia's chart");

  test('H11: an answer that was lost on the way is read back: the line is in the chart', async () => {
    const at = await openKept();
    clinic.arm(lostReply('/Communication'));
    await save(at);
    await screen.findByText(IS_IN);
    expect(await lines()).toHaveLength(1);
  });

  test('H11: a cut after it was stored is unknown; checked again it is found, and never sent twice', async () => {
    const at = await openKept();
    clinic.arm(lostReply('/Communication'), noReading('Communication'));
    await save(at);
    await screen.findByText(SENT);
    expect(screen.queryByText(/was not saved/)).toBeNull();
    clinic.clearFaults();
    await at.tap('Check again');
    await screen.findByText(IS_IN);
    expect(clinic.writes().filter((one) => one.includes('/Communication'))).toHaveLength(1);
    expect(await lines()).toHaveLength(1);
  });

  test('H11: “created” is not “in the chart”', async () => {
    const at = await openKept(saysCreated('Communication'));
    await save(at);
    await screen.findByText(/^The line for Nia's chart was not saved\./);
    expect(screen.queryByText(IS_IN)).toBeNull();
    expect(await lines()).toEqual([]);
  });

  test('an EHR without conditional creates is not asked for one, and the day has one line', async () => {
    const at = await openKept(...noConditionalCreate);
    await save(at);
    await screen.findByText(IS_IN);
    at.close();
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
    await app.tap('Offer support now');
    await bookByPhone(app, 'Keisha');
    await save(app);
    await screen.findByText(IS_IN);
    expect(await lines()).toHaveLength(1);
  });

  test('H11: beside the mother’s own records too, a line that cannot be read back is not known', async () => {
    clinic = openClinic('p07-keisha-testudo');
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
    clinic.arm(lostReply('/Communication'), {
      ...noReading('Communication'),
      matches: ({ method, url }) => method === 'GET' && /Communication.*p07-infant/.test(url),
    });
    await bookByPhone(app, 'Keisha');
    await screen.findByText(SENT);
    expect(screen.queryByText(IS_IN)).toBeNull();
    clinic.clearFaults();
    await app.tap('Check again');
    await waitFor(() => expect(screen.queryByText(IS_IN)).not.toBeNull());
    expect(await lines()).toHaveLength(1);
  });
});

describe('what stops a write', () => {
  const visitOf = async (session: VisitSession): Promise<Visit> => {
    const read = await readWholeVisit(session);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return visitFrom(read.value, session.clock());
  };
  const entry: PaperEntry = {
    instrument: 'EPDS',
    total: 14,
    selfHarm: 'negative',
    taken: '2026-11-23',
    answeredBy: 'Nadia Emptychart',
  };

  test('H1: a result from paper is not written when another chart is open by then', async () => {
    clinic = openClinic('x01-nadia-emptychart');
    const session = await signIn(clinic, 'x01');
    const attempt = paperAttempt(await visitOf(session), entry, clinic.now());
    if (attempt === null) throw new Error('she has a chart');
    const became = await sendPaper({ ...session, patientId: 'p01' }, attempt, null);
    expect(became).toEqual({ is: 'wrong_chart' });
    expect(clinic.writes()).toEqual([]);
    expect(await sendPaper(session, attempt, null)).toMatchObject({ is: 'saved' });
  });

  test('H10: a parent’s result that names the infant is not written', async () => {
    clinic = openClinic('p07-keisha-testudo');
    const session = await signIn(clinic, 'p07-infant', { encounter: 'p07-visit' });
    const attempt = paperAttempt(await visitOf(session), entry, clinic.now());
    if (attempt === null) throw new Error('she has a chart');
    const { record } = attempt;
    const named = { ...record.resource, focus: [{ reference: 'Patient/p07-infant' }] };
    const became = await sendPaper(
      session,
      { ...attempt, record: { ...record, resource: named } },
      null,
    );
    expect(became).toEqual({ is: 'wrong_chart' });
    expect(clinic.writes()).toEqual([]);
  });

  test('H1: the infant’s line is not written when another chart is open by then', async () => {
    clinic = openClinic('p07-keisha-testudo');
    const session = await signIn(clinic, 'p07-infant', { encounter: 'p07-visit' });
    const note = childNoteOf(await visitOf(session), clinic.now());
    if (note === null) throw new Error('the practice wants the line');
    const became = await sendChildLine({ ...session, patientId: 'p07-parent' }, note);
    expect(became).toEqual({ is: 'wrong_chart' });
    expect(clinic.writes()).toEqual([]);
  });

  test('H6: a claim does not pass a pause, nor goes into another chart (H1)', async () => {
    clinic = openClinic('p01-testa-samplewell', 'p06-zainab-demoverse');
    const olive = await openApp(clinic, 'p01');
    await olive.tap('Testa agrees');
    await olive.tap('Yes: pass to Maya');
    await screen.findByRole('heading', { name: 'Passed to Maya' });
    olive.close();
    const testa = await visitOf(await signIn(clinic, 'p01', { user: MAYA }));
    const zainab = await visitOf(await signIn(clinic, 'p06', { user: MAYA }));
    const attempt = attemptOf(testa, { tap: 'claim_baton' }, clinic.now());
    if ('is' in attempt) throw new Error(attempt.is);
    const list = listSession(clinic, await openedFrom(clinic, clinic.launchUrl(null, null, MAYA)));
    clinic.forgetRequests();
    const paused = {
      ...attempt,
      action: { ...attempt.action, gate: 'paused_until_assessment' as const },
    };
    expect(await sendClaim(list, paused, testa.chart.person, null)).toEqual({
      is: 'refused',
      refusal: 'clinician_step_first',
    });
    expect(await sendClaim(list, attempt, zainab.chart.person, null)).toEqual({
      is: 'wrong_chart',
    });
    expect(clinic.writes()).toEqual([]);
    expect(await sendClaim(list, attempt, testa.chart.person, null)).toMatchObject({ is: 'saved' });
  });
});
