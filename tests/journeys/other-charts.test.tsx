import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// Charts on which nothing is to be done, and the one where nothing may be done: an infant's.

let clinic: Clinic;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic(
    'x01-nadia-emptychart',
    'x02-stella-staledate',
    'c01-pilar-negativa',
    'p07-keisha-testudo',
  );
});
afterAll(() => clinic.close());
afterEach(() => app.close());

describe('a chart that asks for nothing today', () => {
  test.each([
    {
      chart: 'with nothing on file',
      patient: 'x01',
      heading: 'No recent check-in on file',
      says: /Nothing from the last 14 days was found/,
      silent: /An older one/,
    },
    {
      chart: 'with a screen that is too old',
      patient: 'x02',
      heading: 'No recent check-in on file',
      says: /An older one is on file. Repeat it today./,
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

describe("an infant's chart", () => {
  const openInfants = async () => {
    clinic.forgetRequests();
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
    await app.shown.findByRole('heading', { name: "This is a child's chart" });
  };

  test('says whose chart it is, and where to start', async () => {
    await openInfants();
    expect(app.text()).toMatch(/Open the parent's own chart, and start from there/);
  });

  test('shows nothing about a parent: no name, score, sentence, number or button', async () => {
    await openInfants();
    expect(document.body.innerHTML).not.toMatch(
      /Keisha|Testudo|mother|mom\b|EPDS|depress|anxi|score|check-in|connect you|tel:|555-01/i,
    );
    expect(app.shown.queryAllByRole('button')).toEqual([]);
  });

  test('receives nothing', async () => {
    await openInfants();
    expect(clinic.writes()).toEqual([]);
  });
});
