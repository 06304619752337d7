import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// Charts on which nothing is to be done.

let clinic: Clinic;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic('x01-nadia-emptychart', 'x02-stella-staledate', 'c01-pilar-negativa');
});
afterAll(() => clinic.close());
afterEach(() => app.close());

describe('a chart that asks for nothing today', () => {
  test.each([
    {
      chart: 'with nothing on file',
      patient: 'x01',
      heading: 'No recent screening on file',
      says: /Nothing from the last 14 days was found/,
      silent: /An older one/,
    },
    {
      chart: 'with a screen that is too old',
      patient: 'x02',
      heading: 'Repeat the screening',
      says: /No next step followed the screening of .*Repeat it today./,
      silent: /positive/,
    },
    {
      chart: 'with a negative screen',
      patient: 'c01',
      heading: 'Nothing to act on today',
      says: /do not ask for a next step today/,
      silent: /An older one/,
    },
  ])('$chart says which of the three it is', async ({ patient, heading, says, silent }) => {
    clinic.forgetRequests();
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: heading });
    expect(app.text()).toMatch(says);
    expect(app.text()).not.toMatch(silent);
    expect(clinic.writes()).toEqual([]);
  });

  test.each(['x01', 'x02', 'c01'])('support can still be offered: %s', async (patient) => {
    app = await openApp(clinic, patient);
    await app.tap('Offer support now');
    expect(await app.shown.findByRole('button', { name: /agrees$/ })).toBeTruthy();
    expect(app.text()).not.toMatch(/Based on what you shared|you've described/);
  });
});
