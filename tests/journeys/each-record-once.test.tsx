import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { personalities } from '../../sandbox/personalities/all.ts';
import { atDesk, yes } from './support/at-desk.ts';
import { type Clinic, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

// A record that more than one search finds is shown once: on MEDITECH the handoff note is a
// message, and is found among the messages too.

let clinic: Clinic;
let app: AtScreen | undefined;

afterEach(() => {
  app?.close();
  app = undefined;
  cleanup();
  clinic.close();
});

/** What the list of saved records names, each without where and when it was saved. */
async function listed({ shown }: AtScreen): Promise<readonly string[]> {
  const summary = await shown.findByText('Saved to the chart', { selector: 'summary' });
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
    expect(await listed(app)).toEqual(BOOKED);
    app.close();
    app = await openApp(clinic, 'p01');
    await app.shown.findByRole('heading', { name: 'Appointment saved' });
    expect(await listed(app)).toEqual(BOOKED);
  });
});

test('meditech-like: what a save gives back names each record once, found by two searches', async () => {
  clinic = openClinicOf({ ehr: 'meditech-like' }, 'p01-testa-samplewell');
  const olive = await atDesk(clinic, 'p01');
  const saved = await olive.tap(yes());
  if (saved.is !== 'saved') throw new Error(saved.is);
  const kept = saved.resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
  // Her conversation, and the note with the rest.
  expect(kept.toSorted()).toEqual([...new Set(kept)].toSorted());
  expect(kept).toHaveLength(2);
  const told = (await olive.look()).stored.map(({ record }) => record.kind);
  expect(told.toSorted()).toEqual(['episode', 'offer', 'practice_task', 'referral']);
});
