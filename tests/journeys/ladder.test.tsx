import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, MAYA, openClinic, SCOPES } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

/** What this launch is granted: everything, but for what `change` makes of it. */
const granted = (change: (scope: string) => string | null): readonly string[] =>
  SCOPES.split(' ').flatMap((scope) => change(scope) ?? []);

const withoutTasks = granted((scope) => (/\/(Task|Flag)\./.test(scope) ? null : scope));
const readOnly = granted((scope) => scope.replace(/\.(crus|crs)/, '.rs'));

async function handOver(): Promise<void> {
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await app.tap('Start call');
  await app.tap('Appointment set');
  await app.type('Date and time', '12/4 230p');
  await app.tap('Save appointment');
  await screen.findByRole('heading', { name: /^Appointment (saved|made)$/ });
}

describe('where Tasks are not to be had', () => {
  test('the handoff goes on all the same, and the note carries what a Task would', async () => {
    clinic = openClinic('p01-testa-samplewell');
    clinic.grantOnly(withoutTasks);
    app = await openApp(clinic, 'p01');
    await handOver();
    expect(await screen.findByText(/^Saved to chart 11:00/)).toBeTruthy();
    expect(await clinic.inChart('Task?patient=p01')).toEqual([]);
    expect(await clinic.inChart('Appointment?patient=p01&status=booked')).toHaveLength(1);
    const notes = await clinic.inChart('DocumentReference?patient=p01');
    expect(notes).toHaveLength(1);
    app.close();
    app = await openApp(clinic, 'p01', { user: MAYA });
    expect(await screen.findByRole('heading', { name: 'Appointment saved' })).toBeTruthy();
  });
});

describe('where nothing can be written', () => {
  test('the note waits on the screen, marked as not in the chart', async () => {
    clinic = openClinic('p01-testa-samplewell');
    clinic.grantOnly(readOnly);
    app = await openApp(clinic, 'p01');
    await handOver();
    expect(await screen.findByRole('heading', { name: 'NOT IN CHART' })).toBeTruthy();
    expect(clinic.writes()).toEqual([]);
  });
});
