import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// A form that was found and cannot be used is on the first card, by name and day, with what to do:
// "Nothing from the last 14 days was found" would be false (hazard H22).

let clinic: Clinic;
let patient: string;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic();
  patient = clinic.admit('x01-nadia-emptychart');
});
afterEach(() => {
  app.close();
  clinic.close();
  vi.unstubAllGlobals();
});

async function file(record: fhir4.Observation | fhir4.QuestionnaireResponse): Promise<void> {
  const answer = await clinic.ehr.fhir.handle(
    new Request(`${clinic.ehr.issuer}/${record.resourceType}/${record.id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/fhir+json' },
      body: JSON.stringify({ ...record, subject: { reference: `Patient/${patient}` } }),
    }),
    { scopes: ['system/*.cruds'], patient: null },
  );
  expect(answer.status).toBe(201);
}

const SURVEY = {
  category: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/observation-category',
          code: 'survey',
        },
      ],
    },
  ],
};
const total = (more: Partial<fhir4.Observation>): fhir4.Observation => ({
  resourceType: 'Observation',
  id: 'unread-total',
  status: 'final',
  ...SURVEY,
  code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
  effectiveDateTime: '2026-11-23T09:35:00-05:00',
  valueInteger: 21,
  ...more,
});
const answers = (
  more: Partial<fhir4.QuestionnaireResponse>,
  linkIds: readonly string[] = Array.from({ length: 10 }, (_, index) => `epds-${index + 1}`),
): fhir4.QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  id: 'unread-answers',
  status: 'completed',
  authored: '2026-11-23T09:35:00-05:00',
  item: linkIds.map((linkId) => ({ linkId, answer: [{ valueInteger: 2 }] })),
  ...more,
});

const EPDS = 'https://ehr.example/Questionnaire/epds';

describe('on the first card, and never "nothing was found"', () => {
  test.each<[string, fhir4.Observation | fhir4.QuestionnaireResponse, string]>([
    [
      'a result that is not final',
      total({ status: 'preliminary' }),
      'EPDS · Mon, Nov 23 · a form that is not finished',
    ],
    [
      'answers in progress, the last question answered',
      answers({ status: 'in-progress', questionnaire: EPDS }),
      'EPDS · Mon, Nov 23 · a form that is not finished',
    ],
    [
      'a result without a date',
      total({ effectiveDateTime: undefined }),
      'EPDS · a form without a date',
    ],
    [
      'a form this app has no entry for, known by its words',
      total({ code: { text: 'PHQ-8 Total Score' } }),
      'PHQ-8 · Mon, Nov 23 · a form that could not be read',
    ],
    [
      'a code and words that name two forms',
      total({
        code: {
          coding: [{ system: 'http://loinc.org', code: '71354-5', display: 'MDQ positive count' }],
        },
      }),
      'EPDS · Mon, Nov 23 · a form that could not be read',
    ],
  ])('%s', async (_, record, line) => {
    await file(record);
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: 'Not known today' });
    expect(app.shown.getByText(line)).toBeTruthy();
    expect(app.text()).toContain('Open it in the chart before you go on');
    expect(app.text()).not.toMatch(/Nothing from the last 14 days|Nothing to act on/);
    // Discreet: no score and no answer in view.
    expect(app.text()).not.toMatch(/21|self-harm/i);
  });

  test('a result in her chart that is about someone else', async () => {
    const other = clinic.admit('p01-testa-samplewell');
    await file(total({ focus: [{ reference: `Patient/${other}` }] }));
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: 'Not known today' });
    expect(app.text()).toContain('EPDS · Mon, Nov 23 · a form about someone else');
  });

  test('one entered in error is withdrawn: there is nothing of it to open', async () => {
    await file(total({ status: 'entered-in-error' }));
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: 'No recent screening on file' });
    expect(app.text()).not.toMatch(/EPDS/);
  });

  test('an old one is behind Details', async () => {
    await file(total({ status: 'preliminary', effectiveDateTime: '2026-10-01' }));
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: 'No recent screening on file' });
    await app.tap('Show details');
    await app.shown.findByText(/EPDS result: not final/);
  });

  test('a form that did ask, and of which nothing could be read, asks for the one answer first', async () => {
    await file(total({ valueInteger: undefined, valueQuantity: { value: 70, unit: '%' } }));
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: 'Clinician step first' });
    expect(app.text()).toContain('EPDS · Mon, Nov 23 · a form that could not be read');
    await app.tap('Show details');
    await app.shown.findByText(/EPDS total 70 %: in another unit/);
  });
});

test('a form of the practice’s own is scored once its linkIds are in the practice file', async () => {
  const linkIds = 'abcdefghij'.split('').map((letter) => `row-${letter}`);
  const questionnaire = 'https://ehr.example/Questionnaire/771';
  await file(answers({ questionnaire }, linkIds));
  app = await openApp(clinic, patient);
  await app.shown.findByRole('heading', { name: 'No recent screening on file' });
  app.close();
  const practice = JSON.parse(readFileSync('public/practice/sample.json', 'utf8'));
  const own = { ...practice, linkIds: [{ questionnaire, instrument: 'EPDS', items: linkIds }] };
  const overHttp = fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('/practice/sample.json')
      ? Promise.resolve(Response.json(own))
      : overHttp(input, init),
  );
  app = await openApp(clinic, patient);
  await app.shown.findByRole('heading', { name: 'Clinician step first' });
});
