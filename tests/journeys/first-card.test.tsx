import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { en } from '../../src/content/words/en/en.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { inFrontOf, PETRA, SCREEN, VISIT } from './support/odd-chart.ts';
import { type AtScreen, memoryStorage, show, signIn } from './support/open-app.tsx';

// The first card is made of the first reading; the later cards, and with them what keeps the visit,
// come behind it (docs/decisions/0008).

const later = vi.hoisted(() => ({
  come: (): void => undefined,
  fail: (): void => undefined,
  here: Promise.resolve(),
}));
vi.mock('../../src/content/languages/languages.ts', async (original) => {
  const real = await original<typeof import('../../src/content/languages/languages.ts')>();
  const { en } = real.LANGUAGE_FOLDERS;
  const words = async () => {
    await later.here;
    return en.words();
  };
  return { LANGUAGE_FOLDERS: { ...real.LANGUAGE_FOLDERS, en: { ...en, words } } };
});

const sentences = vi.hoisted(() => ({ areHere: true }));
vi.mock('../../src/content/scripts/script-bank.ts', async (original) => {
  const real = await original<typeof import('../../src/content/scripts/script-bank.ts')>();
  const takeScriptsFor = (language: string | null) =>
    sentences.areHere ? real.takeScriptsFor(language) : Promise.reject(new TypeError('offline'));
  return { ...real, takeScriptsFor };
});

let clinic: Clinic;
let signedIn: VisitSession;
let app: AtScreen;

beforeAll(async () => {
  clinic = openClinic('c01-pilar-negativa', 'p07-keisha-testudo');
  signedIn = await signIn(clinic, 'c01');
});
beforeEach(() => {
  later.here = new Promise((come, fail) => Object.assign(later, { come, fail }));
});
afterEach(() => app.close());
afterAll(() => clinic.close());

const open = (records: Parameters<typeof inFrontOf>[1], refused: readonly string[] = []) => {
  const session = inFrontOf(signedIn, records);
  const { client } = session;
  let reads = 0;
  let held: Promise<void> | null = null;
  const counted: VisitSession = {
    ...session,
    storage: () => memoryStorage(new Map()),
    client: {
      ...client,
      read: async (path) => {
        if (path.startsWith('Patient/')) {
          reads += 1;
          await held;
        }
        return client.read(path);
      },
      searchPages: async (path, ...rest) =>
        refused.some((type) => path.startsWith(type))
          ? {
              resources: [],
              next: null,
              failure: { kind: 'server_failed', method: 'GET', what: 'Coverage', text: null },
            }
          : client.searchPages(path, ...rest),
    },
  };
  app = show(counted);
  /** From now on no Patient comes, until what this gives back is called. */
  const hold = (): (() => void) => {
    let release = (): void => undefined;
    held = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  };
  return { reads: () => reads, hold };
};

test('is the same element, with the same focus, after the later cards have come', async () => {
  const chart = open([PETRA, VISIT, SCREEN]);
  const heading = await app.shown.findByRole('heading', { name: 'Talk with Petra' });
  const agrees = app.shown.getByRole('button', { name: 'Petra agrees' });
  // The card begins at its heading; from there someone has gone to a button.
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  agrees.focus();
  later.come();
  // A slot of the card that only the later cards fill.
  await app.shown.findByRole('button', { name: en.safety.notAlone });
  expect(app.shown.getByRole('heading', { name: 'Talk with Petra' })).toBe(heading);
  expect(document.activeElement).toBe(agrees);
  expect(chart.reads()).toBe(1);
});

test('can be read again before and after the later cards have come', async () => {
  const refused = ['Coverage'];
  const chart = open([PETRA, VISIT, SCREEN], refused);
  await app.shown.findByText(/insurance/);
  await app.tap('Try again');
  await vi.waitFor(() => expect(chart.reads()).toBe(2));
  await app.shown.findByText(/insurance/);
  later.come();
  await app.shown.findByRole('button', { name: en.safety.notAlone });
  refused.pop();
  await app.tap('Try again');
  await vi.waitFor(() => expect(app.text()).not.toContain('insurance'));
  expect(chart.reads()).toBe(3);
});

test('is read again by the keeper, where it was being read as the later cards came', async () => {
  const refused = ['Coverage'];
  const chart = open([PETRA, VISIT, SCREEN], refused);
  await app.shown.findByText(/insurance/);
  refused.pop();
  const release = chart.hold();
  await app.tap('Try again');
  later.come();
  await app.shown.findByRole('button', { name: en.safety.notAlone });
  expect(app.text()).toContain('insurance');
  await vi.waitFor(() => expect(chart.reads()).toBe(3));
  release();
  await vi.waitFor(() => expect(app.text()).not.toContain('insurance'));
});

test('stays, and says so, where the later cards cannot be had; the chart can still be read again', async () => {
  const chart = open([PETRA, VISIT, SCREEN], ['Coverage']);
  await app.shown.findByRole('heading', { name: 'Talk with Petra' });
  later.fail();
  await app.tap('Try again');
  await vi.waitFor(() => expect(chart.reads()).toBe(2));
  await app.tap('Petra agrees');
  await app.shown.findByRole('heading', { name: 'Part of the app did not load' });
  expect(app.shown.getByRole('button', { name: 'Urgent help' })).toBeTruthy();
});

test('of an infant’s chart: another person asked for before the later cards is another reading (H1)', async () => {
  app = show(await signIn(clinic, 'p07-infant', { encounter: 'p07-visit' }));
  await app.shown.findByText(/Support for: Keisha T\./);
  await app.tap('Change person');
  await vi.waitFor(() => expect(app.text()).not.toContain('Keisha'));
  later.come();
  await app.shown.findByRole('radio', { name: 'Someone else' });
});

test('is not said in another language where hers cannot be fetched: that is said, and read again', async () => {
  sentences.areHere = false;
  const spanish = { coding: [{ system: 'urn:ietf:bcp:47', code: 'es' }] };
  const petra = { ...PETRA, communication: [{ language: spanish, preferred: true }] };
  open([petra, VISIT, SCREEN]);
  await app.shown.findByRole('heading', { name: 'The chart could not be read' });
  expect(app.text()).not.toContain('Say this');
  sentences.areHere = true;
  await app.tap('Try again');
  await app.shown.findByText('Say this');
  expect(document.querySelector('[lang="es"]')?.textContent).toMatch(/\S/);
});
