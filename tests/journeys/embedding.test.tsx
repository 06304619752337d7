import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clinic, openClinic, PARENT_SCOPES, SCOPES } from './support/clinic.ts';
import { type AtScreen, type BrowserWindow, openApp } from './support/open-app.tsx';
import { agree, appointment } from './support/steps.ts';

// What an EHR's frame or server takes away, and what the app does without it
// (docs/failure-modes.md).

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  vi.stubGlobal('print', () => undefined);
});
afterEach(() => {
  app.close();
  clinic.close();
  vi.unstubAllGlobals();
});

async function book(given: string): Promise<void> {
  await app.tap(`${given} agrees`);
  await app.tap('Yes, call now');
  await app.tap('Start call');
  await app.tap('Appointment set');
  await app.type('Date and time', '12/4 230p');
  await app.tap('Save appointment');
  await screen.findByRole('heading', { name: /^Appointment (saved|made)$/ });
}

/** Answers as real servers do: a status, and nothing that says why. */
const bare = (status: number, method: string, path: string) => ({
  name: `bare ${status}`,
  matches: (request: Request) => request.method === method && request.url.includes(path),
  answer: () => new Response('', { status }),
});

test('F27: a refusal without a reason says what to do, and keeps what was typed', async () => {
  clinic = openClinic('p01-testa-samplewell');
  const window: BrowserWindow = new Map();
  app = await openApp(clinic, 'p01', { window });
  await appointment.reach(app);
  clinic.arm(bare(403, 'POST', '/fhir'));
  await app.tap(appointment.tap);
  await app.shown.findByText(/Your account can't do this in the chart\. Ask IT/);
  await app.shown.findByText(/The chart gave no reason\. Tell IT the time/);
  expect(app.shown.getByLabelText<HTMLInputElement>('Date and time').value).toBe('12/4 230p');
  app.close();
  clinic.clearFaults();

  app = await openApp(clinic, 'p01', { window });
  await app.tap('Save it now');
  await app.shown.findByRole('heading', { name: appointment.next });
});

test('F28: a search the server wants more of is a part not read, never an empty chart', async () => {
  clinic = openClinic('p01-testa-samplewell');
  clinic.arm(bare(400, 'GET', '/fhir/Communication?'));
  app = await openApp(clinic, 'p01');
  await app.shown.findByText(/A handoff may be under way already/);
  await agree.reach(app);
  await app.tap(agree.tap);
  await app.shown.findByText(/^Nothing was saved\. A handoff may be under way/);
  expect(clinic.writes()).toEqual([]);
});

describe('F31: a frame in which tel: links do nothing', () => {
  test('the number is text to read and dial, and the call is what someone says it is', async () => {
    clinic = openClinic('p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: agree.next });
    const link = app.shown.getByRole('link', { name: /555-01/ });
    expect(link.closest('.phone')?.textContent).toMatch(/\(\d{3}\) 555-01\d\d/);
    const before = clinic.writes().length;
    await userEvent.click(link);
    expect(clinic.writes()).toHaveLength(before);
    await app.tap('Start call');
    await app.shown.findByRole('heading', { name: 'On the line' });
    expect(clinic.writes().length).toBeGreaterThan(before);
  });
});

test('F32: a window that does not open is told, and her date stays on the screen', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await book('Testa');
  vi.stubGlobal('open', () => null);
  await app.tap('Print sheet');
  await userEvent.click(await screen.findByRole('button', { name: 'Open in a window' }));
  await screen.findByText('The window was blocked. Let her take a photo of this page.');
  await screen.findByRole('heading', { name: 'Your next appointment' });
});

test('F33: the packet of someone without a chart says so where printing is blocked', async () => {
  clinic = openClinic('p07-keisha-testudo');
  const parents = PARENT_SCOPES.split(' ');
  clinic.grantOnly(SCOPES.split(' ').filter((scope) => !parents.includes(scope)));
  app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
  await app.tap('Offer support now');
  await book('Keisha');
  await app.tap('Print');
  await screen.findByText('Printing is blocked in this panel. Copy the text instead.');
  vi.stubGlobal('print', () => window.dispatchEvent(new Event('beforeprint')));
  await app.tap('Print');
  expect(screen.queryByText(/^Printing is blocked/)).toBeNull();
});

test('F19: without a banner of the EHR’s own, her full name and birth date are on the first card', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01', { needPatientBanner: true });
  await app.shown.findByText('Testa Samplewell');
  expect(app.text()).toContain('Born Jul 6, 1995');
  app.close();
  app = await openApp(clinic, 'p01');
  await app.shown.findByRole('button', { name: 'Testa agrees' });
  expect(app.text()).not.toContain('Samplewell');
});

test('F17: a launch that names no visit is a visit of today', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01', { encounter: null });
  await book('Testa');
});
