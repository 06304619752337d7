import { afterEach, expect, test } from 'vitest';
import { arrives } from './support/arrives.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// What came late and stands twice is put right by the next launch; where the chart does not let it,
// whoever opens the details is told which record to mark.

let clinic: Clinic;
let app: AtScreen;
afterEach(() => {
  app.close();
  clinic.close();
});

/** Testa agreed, and the same order arrived a second time. */
async function withTwoOrders(): Promise<void> {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await app.shown.findByText(/^Saved to chart/);
  app.close();
  const [order] = await clinic.inChart('ServiceRequest?patient=p01');
  arrives(clinic, { ...order, id: 'came-late' } as fhir4.ServiceRequest);
}

const TOLD = /ServiceRequest\/\S+ is in the chart a second time/;

test('made one: nothing is said of it', async () => {
  await withTwoOrders();
  app = await openApp(clinic, 'p01');
  const active = async () =>
    (await clinic.inChart('ServiceRequest?patient=p01')).filter(
      (one) => (one as fhir4.ServiceRequest).status === 'active',
    );
  await expect.poll(async () => (await active()).length).toBe(1);
  await app.tap('Show details');
  await app.shown.findByText(/^Screens read/);
  await expect.poll(() => app.text()).not.toMatch(TOLD);
});

test('not taken back: the details name it, and what to do', async () => {
  await withTwoOrders();
  clinic.arm({
    name: 'no change',
    matches: ({ method }) => method === 'PUT',
    answer: () => new Response('', { status: 403 }),
  });
  app = await openApp(clinic, 'p01');
  await app.tap('Show details');
  await app.shown.findByText(TOLD);
  expect(app.text()).toContain('mark it as entered in error');
});
