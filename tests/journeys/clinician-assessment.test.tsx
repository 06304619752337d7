import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, MAYA, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

const pausedFor = async (story: string, person: string): Promise<void> => {
  clinic = openClinic(story);
  app = await openApp(clinic, person);
};

const tasks = async (person: string, code: string): Promise<readonly fhir4.Task[]> => {
  const found = (await clinic.inChart(`Task?patient=${person}&_count=100`)) as fhir4.Task[];
  return found.filter((task) => task.code?.coding?.some((one) => one.code === code));
};

const talkedWithAmara = async (): Promise<void> => {
  await app.tap('I talked with Amara: continue');
  await app.tap('C-SSRS', 'radio');
  await app.tap('Save: go on with Amara');
  await screen.findByRole('heading', { name: 'Talk with Amara' });
};

describe('Amara’s answer comes first', () => {
  const open = () => pausedFor('p02-amara-mockridge', 'p02');

  test('her clinician talks with her, records it, and the offer resumes', async () => {
    await open();
    await talkedWithAmara();
    expect(await screen.findByText(/Thank you for talking that through with me/)).toBeTruthy();
  });

  test('H6: what is recorded says that it was done, when, with what and what follows: no score', async () => {
    await open();
    await talkedWithAmara();
    const [task, ...more] = await tasks('p02', 'safety-assessment');
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      status: 'completed',
      priority: 'stat',
      owner: { reference: 'PractitionerRole/ob-provider' },
      output: [{ valueCodeableConcept: { coding: [{ code: 'safe-to-continue' }] } }],
      input: [{ valueCode: 'C-SSRS' }],
    });
    expect(JSON.stringify(task)).not.toMatch(/valueQuantity|valueInteger|score|risk level/i);
  });

  test('and the handoff goes on to an appointment', async () => {
    await open();
    await talkedWithAmara();
    await bookByPhone(app, 'Amara');
    const [referral] = await clinic.inChart('ServiceRequest?patient=p02');
    expect(referral).toMatchObject({ priority: 'urgent' });
  });

  test('opened again in another browser, the step is not asked for twice', async () => {
    await open();
    await talkedWithAmara();
    app.close();
    app = await openApp(clinic, 'p02', { user: MAYA });
    expect(await screen.findByRole('heading', { name: 'Talk with Amara' })).toBeTruthy();
  });
});

describe('Maya, who is not on the clinician list', () => {
  test('H6: reads "Waiting for clinician", and no release is in the document', async () => {
    clinic = openClinic('p02-amara-mockridge');
    app = await openApp(clinic, 'p02', { user: MAYA });
    expect(await screen.findByText('Waiting for clinician')).toBeTruthy();
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons.filter((name) => !/details|Urgent help|[○●]/.test(name ?? ''))).toEqual([]);
  });

  test('H6: closing the app while it waits has written nothing', async () => {
    clinic = openClinic('p02-amara-mockridge');
    app = await openApp(clinic, 'p02', { user: MAYA });
    await screen.findByText('Waiting for clinician');
    expect(
      clinic.requests.filter(
        (line) => !/^(GET|POST \/auth|POST \/token|OPTIONS)/.test(line) && line.includes('/fhir'),
      ),
    ).toEqual([]);
  });
});

describe('Linh, who needs care today', () => {
  const urgent = async (): Promise<void> => {
    await pausedFor('p03-linh-fixtura', 'p03');
    await app.tap('Linh needs urgent care today');
    await app.tap('Seen by psychiatry today', 'radio');
    await app.tap('My own way', 'radio');
    await app.tap('Save: urgent care for Linh');
    await screen.findByRole('heading', { name: 'Care for Linh today' });
  };

  test('H3: is paused although the total is low', async () => {
    await pausedFor('p03-linh-fixtura', 'p03');
    expect(await screen.findByRole('heading', { name: 'Clinician step first' })).toBeTruthy();
  });

  test('gets the same-day line, 911 and a contact in the next days; no ordinary call', async () => {
    await urgent();
    expect(screen.getByText('Mock Perinatal Psychiatry Urgent Line')).toBeTruthy();
    expect(screen.queryByText(/Example Perinatal Therapy/)).toBeNull();
    expect(screen.getByText(/Contact again: Tue, Nov 24/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start call' })).toBeNull();
  });

  test('the handoff ends there, with the contact that must follow in the chart', async () => {
    await urgent();
    const [root] = await tasks('p03', 'warm-handoff');
    expect(root).toMatchObject({
      status: 'completed',
      businessStatus: { coding: [{ code: 'escalated' }] },
    });
    const [followUp] = await tasks('p03', 'revisit-handoff-offer');
    expect(followUp).toMatchObject({
      status: 'requested',
      restriction: { period: { end: '2026-11-24' } },
    });
    expect(JSON.stringify(followUp)).not.toContain('895451009');
  });

  test('opened again in another browser, it still says so', async () => {
    await urgent();
    app.close();
    app = await openApp(clinic, 'p03', { user: MAYA });
    expect(await screen.findByRole('heading', { name: 'Care for Linh today' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /continue/ })).toBeNull();
  });

  test('the next day, the visit opens on the clinician step, not on a call', async () => {
    await urgent();
    app.close();
    clinic.setTime('2026-11-24T16:00:00.000Z');
    app = await openApp(clinic, 'p03');
    expect(await screen.findByText(/An urgent step was taken on Mon, Nov 23/)).toBeTruthy();
    await app.tap('I talked with Linh: continue');
    await app.tap('ASQ', 'radio');
    await app.tap('Save: go on with Linh');
    expect(await screen.findByRole('heading', { name: 'Talk with Linh' })).toBeTruthy();
    const contacts = await tasks('p03', 'revisit-handoff-offer');
    // That contact was made; the next is planned.
    expect(contacts.map(({ status }) => status).toSorted()).toEqual(['completed', 'requested']);
  });
});

describe('Bridget, who left one answer blank', () => {
  const open = () => pausedFor('x05-bridget-blankitem', 'x05');

  test('H4: is asked about it first', async () => {
    await open();
    expect(
      await screen.findByText(/One answer is not on file. Please ask about it first/),
    ).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/negative/i);
  });

  test('H4: "no" opens the handoff, and the answer is in the chart', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Bridget said no' })).toBeNull();
    expect(await screen.findByText(/the answer about safety/)).toBeTruthy();
    expect(screen.getByText(/In the last days, have you had/)).toBeTruthy();
    await app.tap('I asked Bridget', 'checkbox');
    await app.tap('Bridget said no');
    await waitFor(() => expect(screen.queryByText(/not on file/)).toBeNull());
    const asked = await clinic.inChart('Communication?patient=x05');
    expect(JSON.stringify(asked)).toContain('item-answer-no');
  });

  test('H4: "yes" pauses it', async () => {
    await open();
    await app.tap('I asked Bridget', 'checkbox');
    await app.tap('Bridget said yes');
    expect(
      await screen.findByRole('button', { name: 'I talked with Bridget: continue' }),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bridget said no' })).toBeNull();
  });
});
