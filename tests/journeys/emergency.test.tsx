import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrives, markedEarlier } from './support/arrives.ts';
import { type Clinic, MAYA, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell');
});
afterEach(() => {
  app.close();
  clinic.close();
});

const atTheCall = async (): Promise<void> => {
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap(/^Yes, call now|^Yes: I will call/);
  await screen.findByRole('button', { name: 'Start call' });
};

const markIt = async (): Promise<void> => {
  await app.tap('Urgent help');
  await app.tap('Mark: Testa needs emergency help');
  await screen.findByRole('heading', { name: 'Stay with Testa' });
};

const emergencies = async (): Promise<readonly fhir4.Task[]> => {
  const found = (await clinic.inChart('Task?patient=p01&_count=100')) as fhir4.Task[];
  return found.filter(({ code }) => code?.coding?.some((one) => one.code === 'safety-emergency'));
};

describe('someone is in danger while the call is being made', () => {
  test('a clinician marks it in two taps from the call screen', async () => {
    await atTheCall();
    const before = app.taps();
    await markIt();
    expect(app.taps() - before).toBe(2);
  });

  test('H6: the call, the number and the schedule leave the document', async () => {
    await atTheCall();
    await markIt();
    expect(
      screen.queryByRole('button', { name: /Start call|No answer|Appointment set/ }),
    ).toBeNull();
    expect(screen.queryByText('Example Perinatal Therapy')).toBeNull();
    expect(screen.queryByRole('button', { name: /continue/ })).toBeNull();
  });

  test('in another browser it is an emergency too, with nothing to release for Maya', async () => {
    await atTheCall();
    await markIt();
    app.close();
    app = await openApp(clinic, 'p01', { user: MAYA });
    expect(await screen.findByRole('heading', { name: 'Stay with Testa' })).toBeTruthy();
    expect(await screen.findByText('Waiting for clinician')).toBeTruthy();
    expect(screen.queryByText('This was marked by mistake')).toBeNull();
  });

  test('the contact that must follow is in the chart, within 72 hours', async () => {
    await atTheCall();
    await markIt();
    expect(await screen.findByText(/Contact again: Tue, Nov 24, by Dr. Olive/)).toBeTruthy();
  });

  test('a mark made by mistake is left only with a reason, and the call is there again', async () => {
    await atTheCall();
    await markIt();
    await app.tap('Save correction');
    expect(await screen.findByRole('heading', { name: 'Stay with Testa' })).toBeTruthy();
    await app.type('Why it was a mistake', 'Marked on the wrong person');
    await app.tap('Save correction');
    expect(await screen.findByRole('button', { name: 'Start call' })).toBeTruthy();
    expect(await emergencies()).toMatchObject([
      { status: 'cancelled', statusReason: { text: 'Marked on the wrong person' } },
    ]);
  });

  test('Maya reads whom to call and whom to fetch, and cannot mark it', async () => {
    app = await openApp(clinic, 'p01', { user: MAYA });
    await app.tap('Urgent help');
    expect(await screen.findByText(/get a clinician/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Mark:/ })).toBeNull();
  });

  test('a mark on someone with no handoff yet is kept as well', async () => {
    app = await openApp(clinic, 'p01');
    await markIt();
    expect(await emergencies()).toMatchObject([{ status: 'in-progress', priority: 'stat' }]);
  });
});

describe('an earlier answer that nobody followed up', () => {
  beforeEach(() => arrives(clinic, markedEarlier('p01')));

  test('H5: pauses the visit although today’s form says no', async () => {
    app = await openApp(clinic, 'p01');
    expect(await screen.findByRole('heading', { name: 'Clinician step first' })).toBeTruthy();
  });

  test('H5: an assessment, once recorded, settles it for later visits too', async () => {
    app = await openApp(clinic, 'p01');
    await app.tap('I talked with Testa: continue');
    await app.tap('ASQ', 'radio');
    await app.tap('Save: go on with Testa');
    await screen.findByRole('heading', { name: 'Talk with Testa' });
    app.close();
    clinic.setTime('2026-11-25T16:00:00.000Z');
    app = await openApp(clinic, 'p01');
    await waitFor(() => expect(screen.queryByText(/Reading the chart/)).toBeNull());
    expect(screen.queryByRole('heading', { name: 'Clinician step first' })).toBeNull();
  });
});

describe('the days after an emergency', () => {
  test('on the day of the contact, the visit and the list open on the clinician step', async () => {
    await atTheCall();
    await markIt();
    app.close();
    clinic.setTime('2026-11-24T16:00:00.000Z');
    app = await openApp(clinic, 'p01');
    expect(await screen.findByText(/An urgent step was taken on Mon, Nov 23/)).toBeTruthy();
    expect(screen.queryByText(/hurting yourself/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Start call' })).toBeNull();
    await app.tap('I talked with Testa: continue');
    await app.tap('My own way', 'radio');
    await app.tap('Save: go on with Testa');
    // Her yes was for yesterday's call: she is asked again.
    expect(await screen.findByRole('heading', { name: 'Ask Testa again' })).toBeTruthy();
  });
});

describe('the lines to call', () => {
  const lines = async (): Promise<string> => {
    app = await openApp(clinic, 'p01');
    await app.tap('Urgent help');
    await screen.findByText('Lines to call');
    return app.text();
  };

  test('say which are for a crisis, and that the support line is not one', async () => {
    const text = await lines();
    expect(text).toMatch(/988In a crisis: .*press 2, or text AYUDA to 988/);
    expect(text).toMatch(/1-833-852-6262Support, not a crisis line/);
    expect(text).toMatch(/Checked Mon, Nov 23 2026 by: Clinical lead of the practice/);
    expect(text).not.toMatch(/over 90 days ago/);
  });

  test('H18: ask for a check when the last one is over 90 days old', async () => {
    clinic.setTime('2027-02-22T16:00:00.000Z');
    expect(await lines()).toMatch(/checked over 90 days ago/);
  });
});

test('an emergency leaves a chart note, with who is with the baby', async () => {
  await atTheCall();
  await app.tap('Urgent help');
  await app.tap('Family or a friend', 'radio');
  await app.tap('Mark: Testa needs emergency help');
  await screen.findByRole('heading', { name: 'Stay with Testa' });
  const [task] = await emergencies();
  expect(task?.input?.[0]?.valueCode).toBe('family');
  expect(await screen.findByRole('button', { name: 'Copy chart note' })).toBeTruthy();
});
