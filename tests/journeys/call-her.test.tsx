import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// A check-in by phone opens on "are you somewhere private?"; a message only where one is safe.

let clinic: Clinic;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic('p11-danielle-replayson', 'x34-cora-ringback', 'x35-pilar-sinrecado');
});
afterEach(() => app.close());
afterAll(() => clinic.close());

test('the check-in with Cora by phone opens on the call, and a message that says no more than it may', async () => {
  app = await openApp(clinic, 'x34');
  await app.shown.findByText(
    'Hi Cora, it is Olive. I am calling as we planned. Is now a good time, and are you somewhere private?',
  );
  expect(app.text()).toMatch(/How have things been since we talked\?/);
  await app.shown.findByText(
    'Hello, this message is for Cora. This is Olive. Please call me at (202) 555-0100 between 9:00 AM and 5:00 PM. Thank you.',
  );
});

test('H16: where Pilar has not said that a voicemail is safe, there is no message to read', async () => {
  app = await openApp(clinic, 'x35');
  await app.shown.findByText(/Hola, Pilar, habla Olive\. Le llamo como quedamos/);
  expect(app.text()).toMatch(/Pilar has not said that a message is safe: leave none/);
  expect(app.text()).not.toMatch(/mensaje|this message/i);
});

test('a check-in at her visit does not speak of a call', async () => {
  app = await openApp(clinic, 'p11');
  await app.shown.findByText(/How have things been since we talked\?/);
  await app.shown.findByRole('button', { name: 'Someone else is in the room' });
  expect(app.text()).not.toMatch(/I am calling as we planned|On the phone/);
});
