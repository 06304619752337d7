import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, MAYA, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic('p10-priya-sandboxer');
});
afterEach(() => {
  app.close();
  clinic.close();
});

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];
const heading = (name: string) => app.shown.findByRole('heading', { name });

async function notToday(reason: string): Promise<void> {
  app = await openApp(clinic, 'p10');
  await app.tap('Not today');
  await app.tap(reason, 'radio');
}

/** Puts a visit to come into the chart. */
function plan(day: string): void {
  const loaded = clinic.ehr.fhir.load({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        resource: nextAppointment(day),
        request: { method: 'PUT', url: 'Appointment/p10-next' },
      },
    ],
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
}

const nextAppointment = (day: string): fhir4.Appointment => ({
  resourceType: 'Appointment',
  id: 'p10-next',
  status: 'booked',
  start: `${day}T15:00:00Z`,
  end: `${day}T15:15:00Z`,
  participant: [{ actor: { reference: 'Patient/p10' }, status: 'accepted' }],
});

describe('when what she shared can be solved now', () => {
  test('her own provider’s office is called instead, and counts like any other', async () => {
    await notToday('Has own provider');
    await app.tap('Call their office now');
    await app.type('Name of the office', 'Sample Family Counseling');
    await app.type('Phone of the office', '(202) 555-0188');
    await app.tap('Agrees, call Sample Family Counseling now');
    await app.shown.findByText('Sample Family Counseling');
    await app.shown.findByText('(202) 555-0188');
    await app.tap('Start call');
    await app.tap('Appointment set');
    await app.type('Date and time', '12/4 230p');
    await app.tap('Save appointment');
    await heading('Appointment saved');
    const [referral] = await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p10');
    expect(referral?.performer).toEqual([{ display: 'Sample Family Counseling' }]);
    expect(await chart('Appointment?patient=p10&status=booked')).toHaveLength(1);
  });

  test('another language leads to the other practices', async () => {
    await notToday('Language or culture');
    await app.shown.findByText('Change');
    await app.tap('Choose another practice');
    await heading('Ask, then call');
  });

  test('a question about cost: the call on which it is asked is one tap away', async () => {
    await notToday('Cost or insurance');
    await app.tap('Call, and ask the cost first');
    await heading('Ask, then call');
  });

  test('without a phone she calls from the room’s', async () => {
    await notToday('No phone or internet');
    await app.tap('Call from the room phone');
    await heading('Ask, then call');
  });

  test('another kind of support is named, with its number', async () => {
    await notToday('Prefers other support');
    await app.shown.findByText(/1-833-TLC-MAMA \(1-833-852-6262\)/);
  });
});

describe('when to check in', () => {
  test('her next visit, when it is within 14 days', async () => {
    plan('2026-12-01');
    await notToday('Not ready yet');
    await app.tap('Save, check in Tue, Dec 1');
    await heading('Check-in planned');
  });

  test('a visit further off is not the default', async () => {
    plan('2026-12-15');
    await notToday('Not ready yet');
    await app.shown.findByRole('button', { name: 'Save, check in Mon, Dec 7' });
  });
});

describe('what the chart says', () => {
  test.each([
    ['A family question', 'worry_about_child_custody'],
    ['Wants another moment', 'needs_private_time'],
  ])('"%s" is nowhere in words that can be read', async (chip, code) => {
    await notToday(chip);
    await app.tap(/^Save, check in/);
    await heading('Check-in planned');
    const [said] = await chart<fhir4.Communication>('Communication?patient=p10');
    expect(said?.payload).toEqual([{ contentString: 'Priya prefers to wait.' }]);
    const { reasonCode: _, ...readable } = said ?? {};
    expect(JSON.stringify(readable)).not.toContain(code);
    expect(JSON.stringify(await chart('Task?patient=p10'))).not.toContain(code);
    expect(app.text()).not.toMatch(/family question|another moment|custody|private/i);
    expect(JSON.stringify(said?.meta?.security)).toContain('"R"');
  });
});

describe('please do not ask again until', () => {
  beforeEach(async () => {
    await notToday('Not ready yet');
    fireEvent.change(await app.shown.findByLabelText('Please do not ask again until'), {
      target: { value: '2026-12-21' },
    });
    await app.tap(/^Save, check in/);
    await heading('Check-in planned');
    app.close();
    clinic.setTime('2026-12-07T16:00:00.000Z');
    clinic.addVisit('p10', 'p10-visit-2');
  });

  const next = (user?: typeof MAYA) =>
    openApp(clinic, 'p10', { encounter: 'p10-visit-2', ...(user === undefined ? {} : { user }) });

  test('the next visit does not ask, and says why', async () => {
    app = await next(MAYA);
    await heading('Check-in planned');
    await app.shown.findByText(/Priya asked not to be asked again until Mon, Dec 21\./);
    expect(app.shown.queryByRole('button', { name: 'Offer again now' })).toBeNull();
    expect(app.shown.queryByRole('button', { name: 'Offer now' })).toBeNull();
  });

  test('a clinician may offer all the same, with a reason', async () => {
    app = await next();
    await app.type('Why now', 'She asked about it herself.');
    await app.tap('Offer now');
    await heading('Planned check-in');
    const tasks = JSON.stringify(await chart('Task?patient=p10&code=revisit-handoff-offer'));
    expect(tasks).toContain('She asked about it herself.');
  });
});

describe('the plan follows what she said', () => {
  test('no phone or internet is never planned by phone', async () => {
    await notToday('No phone or internet');
    expect(app.text()).toMatch(/Check in again: Mon, Dec 7, at a visit/);
    expect(app.shown.queryByRole('radio', { name: 'by phone' })).toBeNull();
    await app.tap(/^Save, check in/);
    await heading('Check-in planned');
    expect(JSON.stringify(await chart('Task?patient=p10'))).toContain('"valueCode":"visit"');
  });

  test('another moment: a call is planned only once she said that it is safe', async () => {
    await notToday('Wants another moment');
    expect(app.text()).toMatch(/Check in again: Mon, Dec 7, at a visit/);
    await app.tap(/safe/, 'checkbox');
    expect(app.text()).toMatch(/Check in again: Mon, Dec 7, by phone/);
    await app.tap(/^Save, check in/);
    await heading('Check-in planned');
  });

  test('"at your next visit" is said of a visit, and not of a call', async () => {
    await notToday('Not ready yet');
    expect(app.text()).toMatch(/Check in again: Mon, Dec 7, by phone/);
    expect(app.text()).not.toMatch(/at your next visit/);
    await app.tap('at a visit', 'radio');
    expect(app.text()).toMatch(/at your next visit/);
  });
});
