import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { personalities } from '../../sandbox/personalities/all.ts';
import { type Clinic, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

// A record that more than one search finds is shown once: on MEDITECH the handoff note is a
// message, and is found among the messages too.

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  cleanup();
  clinic.close();
});

/** What the list of saved records names, each without where and when it was saved. */
async function listed(): Promise<readonly string[]> {
  const summary = await app.shown.findByText('Saved to the chart', { selector: 'summary' });
  const list = summary.closest('details');
  if (list === null) throw new Error('there is no list of records');
  return within(list)
    .getAllByRole('listitem')
    .map((row) => [...row.childNodes].find(({ nodeType }) => nodeType === 3)?.textContent ?? '')
    .toSorted();
}

const BOOKED = [
  'Appointment',
  'Call',
  'Conversation',
  'Handoff',
  'Referral',
  'Task for the practice',
];

describe('a booked handoff, on every EHR that keeps one', () => {
  const keeps = personalities.filter(({ name }) => name !== 'read-only');
  test.each(keeps)('$name: lists each record once, also when opened again', async ({ name }) => {
    clinic = openClinicOf({ ehr: name }, 'p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await bookByPhone(app, 'Testa');
    expect(await listed()).toEqual(BOOKED);
    app.close();
    app = await openApp(clinic, 'p01');
    await app.shown.findByRole('heading', { name: 'Appointment saved' });
    expect(await listed()).toEqual(BOOKED);
  });
});
