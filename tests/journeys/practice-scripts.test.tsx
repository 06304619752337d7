import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { openClinic } from './support/clinic.ts';
import { openApp } from './support/open-app.tsx';

const SAMPLE = JSON.parse(readFileSync('public/practice/sample.json', 'utf8'));
const OURS = {
  id: 'OUR-T1',
  stage: 'transition',
  lang: 'en',
  text: "I'd like to connect you with {{destination}}. {{staff}} will get you scheduled before you leave.",
  author: 'A. Writer',
  date: '2026-11-02',
  approver: 'B. Reader',
  previous: null,
};
const HARMFUL = { ...OURS, id: 'OUR-T2', text: `If you want: ${OURS.text}`, first: true };

let clinic: ReturnType<typeof openClinic> | null = null;
afterEach(() => {
  clinic?.close();
  vi.unstubAllGlobals();
});

/** P01's visit in a practice whose file has these sentences of its own. */
async function visitWith(...scripts: readonly object[]) {
  clinic = openClinic('p01-testa-samplewell');
  const overHttp = fetch;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    String(input).endsWith('/practice/sample.json')
      ? Promise.resolve(Response.json({ ...SAMPLE, scripts }))
      : overHttp(input, init),
  );
  return openApp(clinic, 'p01');
}

test('a practice’s own sentence is behind "Other wording", filled', async () => {
  const app = await visitWith(OURS);
  expect(app.text()).not.toContain('Maya will get you scheduled before you leave.');
  for (let turn = 0; turn < 10 && !app.text().includes('Maya will get you'); turn += 1) {
    await app.tap('Other wording');
  }
  expect(app.text()).toContain("I'd like to connect you with Example Perinatal Therapy. Maya will");
  await app.close();
});

test('a practice that puts its sentence first hears it first', async () => {
  const app = await visitWith({ ...OURS, first: true });
  await app.tap('Other wording');
  expect(app.text()).toContain('who works specifically with postpartum patients');
  await app.close();
});

test('a harmful one is never on the card: the article’s is; Details says which and why (H19)', async () => {
  const app = await visitWith(HARMFUL);
  for (let turn = 0; turn < 10; turn += 1) {
    await app.tap('Other wording');
    expect(app.text()).not.toContain('If you want');
  }
  expect(app.text()).not.toContain('OUR-T2');
  await app.tap('Show details');
  await vi.waitFor(() => expect(app.text()).toContain('OUR-T2 (EN-CON-1)'));
  await app.close();
});
