import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, MAYA, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

let clinic: Clinic;
let app: AtScreen;

beforeEach(async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
});

afterEach(() => {
  app.close();
  clinic.close();
});

const handOver = () => bookByPhone(app, 'Testa');

const kinds = async (search: string): Promise<readonly string[]> =>
  (await clinic.inChart(search)).map(({ resourceType }) => resourceType).toSorted();

describe('handing Testa over by phone', () => {
  test('the visit opens on the article’s sentence', async () => {
    expect(
      await screen.findByText(
        /connect you with a therapist who works specifically with postpartum/,
      ),
    ).toBeTruthy();
  });

  test('by when they call back is said as a day, not as a time at night', async () => {
    await app.tap('Testa agrees');
    await screen.findAllByText('Calls back in 1 business day, by the end of Tue, Nov 24');
    expect(app.text()).not.toContain('12:00 AM');
  });

  test('takes at most 6 taps and 2 typed fields', async () => {
    await handOver();
    expect(app.taps()).toBeLessThanOrEqual(6);
    expect(app.typedFields()).toBeLessThanOrEqual(2);
  });

  test('leaves referral, tasks, conversations, appointment and who wrote them in the chart', async () => {
    await handOver();
    expect(await kinds('ServiceRequest?patient=p01')).toEqual(['ServiceRequest']);
    expect(await kinds('Task?patient=p01')).toEqual(['Task', 'Task']);
    expect(await kinds('Communication?patient=p01')).toEqual(['Communication', 'Communication']);
    const [appointment] = await clinic.inChart('Appointment?patient=p01&status=booked');
    expect(appointment).toMatchObject({ status: 'booked', start: '2026-12-04T19:30:00Z' });
    expect((await kinds('Provenance')).length).toBeGreaterThan(0);
  });

  test('the receipt names what is in the chart, and the status line says when', async () => {
    await handOver();
    const receipts = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    for (const kind of ['Handoff', 'Conversation', 'Referral', 'Call', 'Appointment']) {
      expect(receipts.some((line) => line.includes(kind) && line.includes('saved 11:00'))).toBe(
        true,
      );
    }
    expect(await screen.findByText(/^Saved to chart 11:00/)).toBeTruthy();
  });

  test('opened again in another browser, it shows where the handoff stands', async () => {
    await handOver();
    app.close();
    app = await openApp(clinic, 'p01', { user: MAYA });
    expect(await screen.findByRole('heading', { name: 'Appointment saved' })).toBeTruthy();
    expect(screen.getByText(/Friday, December 4 at 2:30 PM Eastern/)).toBeTruthy();
  });

  test('no answer is saved as a try, and the call can be made again', async () => {
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await app.tap('Start call');
    await app.tap('No answer');
    expect(await screen.findByText('1 try so far, no answer yet')).toBeTruthy();
    const calls = await clinic.inChart('Communication?patient=p01&status=not-done');
    expect(calls).toHaveLength(1);
  });
});
