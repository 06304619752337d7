import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { createFhirClient } from '../../src/fhir/client/fhir-client.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { inFrontOf, PETRA, SCREEN, VISIT } from './support/odd-chart.ts';
import { type AtScreen, memoryStorage, show, signIn } from './support/open-app.tsx';

// A fault of the app itself, or an answer that never comes: the page says what happened, whom to
// call, and how to go on (rules/screening.md#never-silent).

const fault = vi.hoisted(() => ({ in: null as 'visit' | 'card' | 'details' | null }));
const throwIn = (where: typeof fault.in): void => {
  if (fault.in === where) throw new Error('Petra Wildsample, EPDS 14');
};
vi.mock('../../src/domain/screening/screening.ts', async (original) => {
  const real = await original<typeof import('../../src/domain/screening/screening.ts')>();
  return {
    ...real,
    assessScreening: (...given: Parameters<typeof real.assessScreening>) => {
      throwIn('visit');
      return real.assessScreening(...given);
    },
  };
});
vi.mock('../../src/app/visit/next-visit.ts', async (original) => {
  const real = await original<typeof import('../../src/app/visit/next-visit.ts')>();
  return {
    ...real,
    plannedCheckIn: (...given: Parameters<typeof real.plannedCheckIn>) => {
      throwIn('card');
      return real.plannedCheckIn(...given);
    },
  };
});
vi.mock('../../src/ui/basis/trend.tsx', async (original) => {
  const real = await original<typeof import('../../src/ui/basis/trend.tsx')>();
  return {
    ...real,
    Trend: () => {
      throwIn('details');
      return <real.Trend />;
    },
  };
});

const REASON = 'Time or work';

let clinic: Clinic;
let session: VisitSession;
let app: AtScreen;

beforeAll(async () => {
  clinic = openClinic('c01-pilar-negativa');
  session = inFrontOf(await signIn(clinic, 'c01'), [PETRA, VISIT, SCREEN]);
});
afterAll(() => clinic.close());
afterEach(() => {
  app.close();
  fault.in = null;
  vi.useRealTimers();
});

/** React says every caught fault on the console of a development build. */
const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

describe('a fault of the app', () => {
  test('H23: in the whole page: a reason, a number to call, and the chart is read again', async () => {
    const said = quiet();
    fault.in = 'visit';
    app = show(session);
    await app.shown.findByRole('heading', { name: 'This cannot be shown' });
    expect(await app.shown.findByText(/You can still call .*\(202\) 555-0101/)).toBeTruthy();
    expect(app.text()).not.toContain('EPDS');
    fault.in = null;
    await app.tap('Read again');
    expect(await app.shown.findByRole('heading', { name: 'Talk with Petra' })).toBeTruthy();
    said.mockRestore();
  });

  test('in one card: the rest of the page stays, and so does what was entered', async () => {
    const said = quiet();
    app = show(session);
    await app.tap('Not today');
    await app.tap(REASON, 'radio');
    app.close();
    fault.in = 'card';
    app = show(session);
    await app.tap('Not today');
    await app.shown.findByRole('heading', { name: 'This cannot be shown' });
    expect(app.text()).toContain('What was typed is kept');
    expect(await app.shown.findByText(/You can still call .*\(202\) 555-0101/)).toBeTruthy();
    expect(app.shown.getByRole('button', { name: 'Urgent help' })).toBeTruthy();
    fault.in = null;
    await app.tap('Read again');
    expect((await app.shown.findByRole<HTMLInputElement>('radio', { name: REASON })).checked).toBe(
      true,
    );
    said.mockRestore();
  });
});

test('a fault in the details leaves the card, and is said in their place', async () => {
  const said = quiet();
  fault.in = 'details';
  app = show(session);
  await app.tap('Show details');
  expect(await app.shown.findByText(/A part of this page cannot be shown/)).toBeTruthy();
  expect(app.shown.getByRole('heading', { level: 2 })).toBeTruthy();
  said.mockRestore();
});

describe('nothing comes', () => {
  const never = (): Promise<never> => new Promise(() => undefined);

  test('H23: for 15 seconds: the wait becomes a failure with a number to call and a way on', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const client = createFhirClient({ base: session.issuer, authorization: never });
    // Each request ends by itself after 15 seconds; a session that never answers does not.
    const hung = { ...client, read: never, searchAll: never, searchPages: never };
    app = show({ ...session, client: hung });
    await app.shown.findByText('Reading the chart…');
    await vi.advanceTimersByTimeAsync(15_000);
    await app.shown.findByText(/The chart has not answered for 15 seconds/);
    expect(app.shown.queryByText('Reading the chart…')).toBeNull();
    expect(await app.shown.findByText(/You can still call .*\(202\) 555-0101/)).toBeTruthy();
    expect(app.shown.getByRole('button', { name: 'Read again' })).toBeTruthy();
  });
});

test('a save that hangs says after 15 seconds that nothing is confirmed', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const never = (): Promise<never> => new Promise(() => undefined);
  const { client } = session;
  app = show({
    ...session,
    storage: () => memoryStorage(new Map()),
    client: { ...client, transaction: never, create: never, update: never, capabilities: never },
  });
  await app.shown.findByRole('heading', { name: 'Talk with Petra' });
  vi.useRealTimers();
  await app.tap('Not today');
  await app.tap(REASON, 'radio');
  const save = await app.shown.findByRole('button', { name: /^Save, check in/ });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  save.click();
  await app.shown.findByText('Saving…');
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await app.shown.findByText(/^Still saving.*Nothing is confirmed yet/)).toBeTruthy();
});
