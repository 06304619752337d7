import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic, SCOPES } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

const open = async (): Promise<void> => {
  clinic = openClinic('x01-nadia-emptychart');
  app = await openApp(clinic, 'x01');
  await app.tap('Enter a result from paper');
};

const enter = async (total: string, item: '0' | '1 or more' | 'Left blank'): Promise<void> => {
  await app.tap('EPDS', 'radio');
  await app.type('Total', total);
  await app.tap(item, 'radio');
  await app.tap('Save result');
};

const results = async () =>
  (await clinic.inChart('Observation?patient=x01')) as readonly fhir4.Observation[];

describe('Nadia answered on paper', () => {
  test('her result goes into the chart, and the visit opens on the sentence', async () => {
    await open();
    await enter('14', '0');
    expect(await screen.findByRole('heading', { name: 'Talk with Nadia' })).toBeTruthy();
    expect(await results()).toMatchObject([
      {
        status: 'final',
        subject: { reference: 'Patient/x01' },
        effectiveDateTime: '2026-11-23',
        valueQuantity: { value: 14 },
      },
    ]);
  });

  test('a PC-PTSD-5 asks no self-harm question, goes into the chart under our own code, and counts', async () => {
    await open();
    await app.tap('PC-PTSD-5', 'radio');
    expect(screen.queryByText('The question about thoughts of self-harm')).toBeNull();
    await app.type('Total', '4');
    await app.tap('Save result');
    expect(await screen.findByRole('heading', { name: 'Talk with Nadia' })).toBeTruthy();
    expect(await results()).toMatchObject([
      { code: { coding: [{ code: 'pc-ptsd-5-total' }] }, valueQuantity: { value: 4 } },
    ]);
    await app.tap('Show details');
    expect(await screen.findByText(/Self-harm item: not asked on this form/)).toBeTruthy();
  });

  test('another browser reads it from the chart', async () => {
    await open();
    await enter('14', '0');
    await screen.findByRole('heading', { name: 'Talk with Nadia' });
    app.close();
    app = await openApp(clinic, 'x01');
    expect(await screen.findByRole('heading', { name: 'Talk with Nadia' })).toBeTruthy();
  });

  test('H3: a marked item pauses, however low the total', async () => {
    await open();
    await enter('4', '1 or more');
    expect(await screen.findByRole('heading', { name: 'Clinician step first' })).toBeTruthy();
  });

  test('H4: an item left blank is asked about, never read as "no"', async () => {
    await open();
    await enter('4', 'Left blank');
    expect(await screen.findByText(/One answer is not on file/)).toBeTruthy();
  });

  test('H4: nothing is saved before the item is answered', async () => {
    await open();
    await app.tap('EPDS', 'radio');
    await app.type('Total', '14');
    await app.tap('Save result');
    expect(await screen.findByText(/Choose what the self-harm question says/)).toBeTruthy();
    expect(await results()).toEqual([]);
  });

  test('where the chart does not take it, it is used for this visit, and said to be nowhere else', async () => {
    clinic = openClinic('x01-nadia-emptychart');
    clinic.grantOnly(SCOPES.split(' ').map((scope) => scope.replace('.crs?', '.rs?')));
    app = await openApp(clinic, 'x01');
    await app.tap('Enter a result from paper');
    await enter('14', '0');
    await app.tap('Go on with it for this visit only');
    expect(await screen.findByRole('heading', { name: 'Talk with Nadia' })).toBeTruthy();
    expect(await screen.findByText(/NOT IN CHART/)).toBeTruthy();
    expect(await results()).toEqual([]);
  });

  test('H11: an answer that was lost on the way is read back, and written once', async () => {
    await open();
    clinic.arm({
      name: 'lost',
      times: 1,
      matches: ({ method, url }) => method === 'POST' && url.endsWith('/Observation'),
      answer: 'lost-reply',
    });
    await enter('14', '0');
    expect(await screen.findByRole('heading', { name: 'Talk with Nadia' })).toBeTruthy();
    expect(await results()).toHaveLength(1);
  });

  test('behind Details, the year’s results stand as a sentence and as a table', async () => {
    await open();
    await enter('14', '0');
    await screen.findByRole('heading', { name: 'Talk with Nadia' });
    await app.tap('Show details');
    expect(await screen.findByText(/EPDS: one result, 14 on Mon, Nov 23 2026/)).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: '10 or more' })).toBeTruthy();
  });
});
