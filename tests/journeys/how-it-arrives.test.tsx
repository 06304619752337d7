import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DELIVERIES, isByHand } from '../../src/domain/place/delivery.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// "Sent" is on the screen and in the chart when something left: docs/decisions/0036-how-a-referral-arrives.md.

const FILE = JSON.parse(readFileSync('public/practice/sample-no-directory.json', 'utf8'));
const { portal, delivery: _, ...PLACE } = FILE.destinations[0];

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell');
});
afterEach(() => {
  app.close();
  clinic.close();
  vi.unstubAllGlobals();
});

/** The card on which Testa is asked, in a practice whose only place is this one. */
async function asked(place: object): Promise<void> {
  const overHttp = fetch;
  const file = { ...FILE, destinations: [{ ...PLACE, payers: ['any'], ...place }] };
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('/practice/sample.json')
      ? Promise.resolve(Response.json(file))
      : overHttp(input, init),
  );
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.shown.findByRole('button', { name: 'Yes, call now' });
}

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];

const sendings = async () =>
  (await chart<fhir4.Communication>('Communication?patient=p01')).filter((one) =>
    JSON.stringify(one.category).includes('portal-referral'),
  );
const wayOf = (one: fhir4.Communication | undefined) =>
  one?.medium?.flatMap(({ coding = [] }) => coding.map(({ code }) => code));

test('a practice for which nobody stated a way is called, never "sent" to', async () => {
  await asked({ id: 'D9', name: 'Sample Quiet Practice' });
  expect(app.shown.queryByRole('button', { name: /send|fax|order it/i })).toBeNull();
});

test('ehr-routes: the order is active and saved, and it is said that the EHR sends it', async () => {
  await asked({ delivery: 'ehr-routes' });
  await app.tap('Yes, order it now: the EHR sends it');
  await app.shown.findByRole('heading', { name: /^Ordered; the EHR sends it/ });
  expect(app.text()).not.toMatch(/\bSent\b/);
  const [order] = await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p01');
  expect(order?.status).toBe('active');
  expect(wayOf((await sendings())[0])).toContain('ehr-routes');
});

test('shared-task: the task in the record that both work in is the sending', async () => {
  await asked({ delivery: 'shared-task' });
  await app.tap('Yes, send it now');
  await app.shown.findByRole('heading', { name: /^Sent\./ });
  expect(await chart('Task?patient=p01&code=fulfill')).toHaveLength(1);
  expect(wayOf((await sendings())[0])).toContain('shared-task');
});

test.each([
  ['web-portal', { portal }, 'Yes, send it through their portal', /referrals\.perinatal-therapy/],
  ['secure-message', {}, 'Yes, send it as a secure message', /To Example Perinatal Therapy/],
  ['fax', { fax: '+1-202-555-0119' }, 'Yes, fax it', /fax \(202\) 555-0119/],
] as const)(
  '%s: the packet is shown to paste or print, and it is sent when staff say so',
  async (delivery, more, yes, where) => {
    await asked({ delivery, ...more });
    await app.tap(yes);
    await app.shown.findByText(where);
    expect(app.shown.getByText(/^Name: Testa Samplewell/)).toBeTruthy();
    await app.shown.findByRole('button', { name: /^Copy/ });
    await app.shown.findByRole('button', { name: /^Print/ });
    expect(await sendings()).toEqual([]);
    await app.tap('I sent it');
    await app.shown.findByRole('heading', { name: /^Sent\./ });
    expect(wayOf((await sendings())[0])).toContain(delivery);
  },
);

test('every way is one of these', () => {
  expect(DELIVERIES.filter(isByHand)).toEqual(['web-portal', 'secure-message', 'fax']);
});
