import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { namedFault } from '../../sandbox/named-faults.ts';
import { type Clinic, MAYA, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// One record at a time, and a note: what an EHR like Epic's allows. Whatever breaks on the way, each
// record is in the chart once, and the screen says no more than the chart holds (hazard H11).

let clinic: Clinic;
let app: AtScreen;

beforeEach(async () => {
  clinic = openClinicOf({ ehr: 'epic-like' }, 'p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
});
afterEach(() => {
  app.close();
  clinic.close();
});

const chart = async <R extends fhir4.Resource>(type: string): Promise<readonly R[]> =>
  (await clinic.inChart(`${type}?patient=p01&_count=100`)) as readonly R[];

async function agree(): Promise<void> {
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
}

const status = () => screen.findByRole('status');
const saved = () => screen.findByText(/^Saved to chart/);

async function eachIsThereOnce(): Promise<void> {
  expect(await chart('ServiceRequest')).toHaveLength(1);
  expect(await chart('Communication')).toHaveLength(1);
  expect(await chart('DocumentReference')).toHaveLength(1);
}

describe.each(['ServiceRequest', 'Communication', 'DocumentReference'])('saving the %s', (type) => {
  const call = { method: 'POST', path: `/fhir/${type}`, times: 1 };

  test('whose answer is lost: it is looked for, found, and not sent again', async () => {
    clinic.arm(namedFault('lost-reply', call));
    await agree();
    await saved();
    await eachIsThereOnce();
    const sent = clinic.requests.filter((request) => request.startsWith(`POST /fhir/${type}`));
    expect(sent).toHaveLength(1);
  });

  test('when the connection is cut: nothing is claimed, and “Try again” completes it', async () => {
    clinic.arm(namedFault('cut', call));
    await agree();
    expect((await status()).textContent).not.toMatch(/Saved/);
    await app.tap(/^(Try again|Check again)$/);
    await saved();
    await eachIsThereOnce();
  });

  test('when the EHR fails: nothing is claimed, and “Try again” completes it', async () => {
    clinic.arm(namedFault('server-error', call));
    await agree();
    await app.tap(/^(Try again|Check again)$/);
    await saved();
    await eachIsThereOnce();
  });

  test('when the sign-in has ended: what to do is said, and nothing is lost', async () => {
    clinic.arm(namedFault('unauthorized', { ...call, times: 9 }));
    await agree();
    expect(await screen.findByText(/sign-in .* ended/)).toBeTruthy();
    clinic.clearFaults();
    await app.tap(/^(Try again|Check again)$/);
    await saved();
    await eachIsThereOnce();
  });
});

test('a referral that this tenant does not take goes into the note, and the screen says so', async () => {
  clinic.arm(namedFault('forbidden', { method: 'POST', path: '/fhir/ServiceRequest' }));
  await agree();
  await saved();
  expect(await screen.findByText(/Referral: the EHR did not take it.*Not allowed/)).toBeTruthy();
  expect(await chart('ServiceRequest')).toEqual([]);
  app.close();
  app = await openApp(clinic, 'p01', { user: MAYA });
  expect(await screen.findByRole('button', { name: 'Start call' })).toBeTruthy();
});

test('a server that raced took it twice: one stays, the other is entered in error', async () => {
  // Another workstation sends the same referral in the same moment: this EHR heeds no If-None-Exist.
  const twice: Fault = {
    name: 'twice',
    times: 1,
    matches: ({ method, url }) => method === 'POST' && url.endsWith('/fhir/ServiceRequest'),
    answer: async (request, letThrough) => {
      const twin = request.clone();
      const answer = await letThrough();
      await clinic.ehr.fhir.handleOwn(twin);
      return answer;
    },
  };
  clinic.arm(twice);
  await agree();
  await saved();
  const referrals = await chart<fhir4.ServiceRequest>('ServiceRequest');
  expect(referrals.map((one) => one.status).toSorted()).toEqual(['active', 'entered-in-error']);
  app.close();
  app = await openApp(clinic, 'p01', { user: MAYA });
  expect(await screen.findByRole('button', { name: 'Start call' })).toBeTruthy();
});

describe('two people at once', () => {
  test('the second one to save sees who was first, and leaves nothing behind', async () => {
    const maya = await openApp(clinic, 'p01', { user: MAYA });
    await maya.tap('Testa agrees');
    await agree();
    await saved();
    await maya.tap(/^Yes: I will call|^Yes, call now/);
    await maya.shown.findByText(/Dr. Olive Specimen, CNM updated this/);
    await eachIsThereOnce();
    maya.close();
  });
});
