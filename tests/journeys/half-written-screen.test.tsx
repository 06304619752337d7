import { afterEach, expect, test } from 'vitest';
import { atDesk, yes } from './support/at-desk.ts';
import { type Clinic, openClinicOf } from './support/clinic.ts';
import { closedAfter } from './support/closed-after.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// A colleague's window was closed in the middle of saving: who opens the chart next sees where it
// stands, what is still on its way, and need do nothing.

let clinic: Clinic;
let app: AtScreen;
afterEach(() => {
  app.close();
  clinic.close();
});

/** Testa agreed, and the window was closed when the first record was in the chart. */
async function halfWritten(): Promise<void> {
  clinic = openClinicOf({ ehr: 'strict' }, 'p01-testa-samplewell');
  const olive = await atDesk(clinic, 'p01');
  closedAfter(clinic, 1);
  await olive.tap(yes());
  clinic.clearFaults();
  expect(await clinic.inChart('ServiceRequest?patient=p01')).toEqual([]);
  clinic.setTime(new Date(Date.parse(clinic.now()) + 60_000).toISOString());
}

test('the rest is written without a tap, in the name of whoever decided', async () => {
  await halfWritten();
  app = await openApp(clinic, 'p01');
  await expect
    .poll(async () => (await clinic.inChart('ServiceRequest?patient=p01')).length, {
      timeout: 8000,
    })
    .toBe(1);
  const [order] = await clinic.inChart('ServiceRequest?patient=p01');
  expect((order as fhir4.ServiceRequest).requester?.display).toBe('Dr. Olive Specimen, CNM');
  await app.shown.findByRole('heading', { name: 'Call with Testa now' });
});

test('where the EHR does not take it now, the details say what is missing and whose it is', async () => {
  await halfWritten();
  clinic.arm({
    name: 'no order',
    matches: ({ method, url }) => method === 'POST' && url.includes('ServiceRequest'),
    answer: () => new Response('', { status: 503 }),
  });
  app = await openApp(clinic, 'p01');
  await app.tap('Show details');
  await app.shown.findByText(
    /Dr\. Olive Specimen, CNM decided this, and it is not all written yet/,
  );
});
