import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

const FILE = JSON.parse(readFileSync('public/practice/sample-no-directory.json', 'utf8'));
const SECOND = {
  id: 'D2',
  name: 'Example Community Counseling',
  phones: ['+1-202-555-0102'],
  languages: ['en', 'es'],
  payers: ['any'],
};
/** With one number, so that the next rung is the next practice. */
const FIRST = { ...FILE.destinations[0], phones: ['+1-202-555-0101'], payers: ['any'] };

let clinic: Clinic;
let app: AtScreen | null = null;

beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell');
  // Epic, Oracle Health and others have no such directory (rules/ehr.md#what-ehrs-take).
  clinic.arm({
    name: 'no directory',
    matches: ({ url }) => url.includes('/HealthcareService'),
    answer: () => Response.json({ resourceType: 'OperationOutcome', issue: [] }, { status: 404 }),
  });
});
afterEach(() => {
  app?.close();
  clinic.close();
  vi.unstubAllGlobals();
});

/** P01's visit in a practice that brings its own list. */
async function open(file: object): Promise<AtScreen> {
  const overHttp = fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('/practice/sample.json')
      ? Promise.resolve(Response.json(file))
      : overHttp(input, init),
  );
  app = await openApp(clinic, 'p01');
  return app;
}

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];

test('an EHR without a directory: the practice’s own place is called, and named in the chart', async () => {
  const screen = await open(FILE);
  await screen.tap('Testa agrees');
  await screen.shown.findByText('Example Perinatal Therapy');
  expect(screen.text()).toContain('Open until 6:00 PM Eastern');
  await screen.tap('Yes, call now');
  await screen.shown.findByText('(202) 555-0101');
  const [referral] = await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p01');
  expect(referral?.performer).toEqual([{ display: 'Example Perinatal Therapy' }]);
});

test('opened again, the place is the practice’s own with its hours, not a bare name', async () => {
  const first = await open(FILE);
  await first.tap('Testa agrees');
  await first.tap('Yes, call now');
  await first.shown.findByRole('heading', { name: 'Call with Testa now' });
  first.close();
  vi.unstubAllGlobals();
  const again = await open(FILE);
  await again.shown.findByText('(202) 555-0101');
  await again.tap('Start call');
  await again.tap('No answer');
  // The second number is only in the practice file.
  await vi.waitFor(() => expect(again.text()).toContain('(202) 555-0111'));
});

test('two places without a reference are not taken for one: no answer at one is none at that one', async () => {
  const screen = await open({ ...FILE, destinations: [FIRST, SECOND] });
  await screen.tap('Testa agrees');
  await screen.tap('Yes, call now');
  await screen.tap('Start call');
  await screen.tap('No answer');
  // As the main step and among the other ways.
  const [next] = await screen.shown.findAllByRole('button', {
    name: 'Call Example Community Counseling instead',
  });
  next?.click();
  await screen.shown.findByText('(202) 555-0102');
  await screen.shown.findByRole('button', { name: 'Start call' });
});

test('a place nobody has checked for long says so, and whom to ask (H18)', async () => {
  const [first] = FILE.destinations;
  const screen = await open({
    ...FILE,
    destinations: [{ ...first, lastVerified: '2026-08-01', owner: 'Maya' }],
  });
  await screen.tap('Testa agrees');
  await screen.shown.findByText(/over 90 days ago/);
  await screen.shown.findByText('Ask Maya to check it.');
});

test('her answer is recorded with the practice’s own question and its version', async () => {
  const screen = await open(FILE);
  await screen.tap('Testa agrees');
  await screen.shown.findByText(/why I am sending you. Is that okay/);
  await screen.tap('Yes, call now');
  await screen.shown.findByRole('heading', { name: 'Call with Testa now' });
  const said = JSON.stringify(await chart('Communication?patient=p01'));
  expect(said).toContain('script/en/EN-CONSENT@2026-1');
  expect(said).toContain(FILE.consent.en.text);
});

test('a question with an error is not asked: the bank’s is, and Details says which and why', async () => {
  const en = { ...FILE.consent.en, text: 'You must let us share your name. Is that okay?' };
  const screen = await open({ ...FILE, consent: { en } });
  await screen.tap('Testa agrees');
  await screen.shown.findByText(/They use it for your care and for billing/);
  expect(screen.text()).not.toContain('You must');
  await screen.tap('Show details');
  await vi.waitFor(() => expect(screen.text()).toContain('EN-CONSENT@2026-1 (EN-COE-1'));
});

test('a referral sent while she is here: the place’s own portal is one tap away, by its host', async () => {
  const screen = await open(FILE);
  await screen.tap('Testa agrees');
  expect(screen.shown.queryByRole('link', { name: /portal/ })).toBeNull();
  await screen.tap('Yes, send it through their portal');
  const link = await screen.shown.findByRole('link', {
    name: /referrals.perinatal-therapy.example/,
  });
  expect(link.getAttribute('rel')).toBe('noreferrer');
});
