import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enLater } from '../../src/content/words/en/en-later.ts';
import { esLater } from '../../src/content/words/es/es-later.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// Before anyone dials the interpreter is on the line, as for someone who signs
// (rules/handoff.md#interpreter), and intake hears which language it will be.

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic('p04-marisol-ejemplo', 'p17-widline-egzanp', 'p01-testa-samplewell');
});
afterEach(() => {
  app.close();
  clinic.close();
});

/** Where words stand on the page, one after the other. */
function inOrder(...said: readonly string[]): void {
  const places = said.map((one) => app.text().indexOf(one));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
}

describe.each([
  ['p04', 'Marisol', 'Spanish'],
  ['p17', 'Widline', 'Haitian Creole'],
])('%s: %s', (patient, given, language) => {
  beforeEach(async () => {
    app = await openApp(clinic, patient);
    await app.tap(`${given} agrees`);
    await app.tap(/^Yes, call now/);
    await app.shown.findByRole('heading', { name: `Call with ${given} now` });
  });

  test('the interpreter comes before the number and the button', () => {
    const start = enLater.call.startInterpreted;
    inOrder(enLater.call.interpreterFirst(given, language), '(202) 555-01', start);
    expect(app.shown.getByRole('button', { name: start })).toBeTruthy();
    expect(app.shown.queryByRole('button', { name: enLater.call.startCall })).toBeNull();
  });

  test('intake is told the language', () => {
    expect(app.text()).toContain(`The language is ${language}.`);
  });

  test('after a call that nobody answered the interpreter is still first', async () => {
    await app.tap(enLater.call.startInterpreted);
    await app.tap(enLater.calling.noAnswer);
    await app.shown.findByRole('heading', { name: `Call with ${given} now` });
    const dials = app.shown
      .getAllByRole('button')
      .map(({ textContent }) => textContent ?? '')
      .filter((name) => /second number|start call|try again/i.test(name));
    expect(dials.length).toBeGreaterThan(0);
    for (const name of dials) expect(name).toMatch(/^Interpreter is on/);
  });
});

test('for Testa nobody has to be on the line first', async () => {
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap(/^Yes, call now/);
  await app.shown.findByRole('button', { name: enLater.call.startCall });
  expect(app.text()).not.toMatch(/interpreter/i);
});

test('in Spanish the interpreter is first too, and the language is named where it is known', () => {
  expect(esLater.call.interpreterFirst('Widline', 'criollo haitiano')).toMatch(
    /^Primero conecte a un intérprete.*criollo haitiano\. Después llame\.$/,
  );
  expect(esLater.call.interpreterFirst('Widline', null)).toMatch(/para Widline\. Después llame\.$/);
  expect(esLater.call.startInterpreted).toMatch(/^Ya está el intérprete/);
});
