import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
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

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];
const heading = (name: string) => app.shown.findByRole('heading', { name });

const book = () => bookByPhone(app, 'Testa');

const deletes = () => clinic.requests.filter((request) => request.startsWith('DELETE'));

describe('Undo, until the next step', () => {
  test('of an appointment: it is entered in error, and the call goes on', async () => {
    await book();
    await app.tap('Undo');
    await heading('On the line');
    expect((await chart<fhir4.Appointment>('Appointment?patient=p01'))[0]?.status).toBe(
      'entered-in-error',
    );
    expect(app.text()).toContain('Testa has no next step yet.');
    expect(deletes()).toEqual([]);
  });

  test('the right appointment can be saved after it', async () => {
    await book();
    await app.tap('Undo');
    await app.tap('Appointment set');
    await app.type('Date and time', '12/7 9:00a');
    await app.tap('Save appointment');
    await heading('Appointment saved');
    const visits = await chart<fhir4.Appointment>('Appointment?patient=p01');
    expect(visits.map(({ status }) => status).toSorted()).toEqual(['booked', 'entered-in-error']);
  });

  test('of the very first step: nothing of it counts, and it can be started again', async () => {
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await app.tap('Undo');
    await heading('Talk with Testa');
    const records = await chart<fhir4.Task>('Task?patient=p01');
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(['entered-in-error']));
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await app.shown.findByRole('button', { name: 'Start call' });
  });

  test('of an agreement passed on with it: nobody is asked to carry on, and it can be again', async () => {
    await app.tap('Testa agrees');
    await app.tap('Yes: pass to Maya');
    await heading('Passed to Maya');
    await app.tap('Undo');
    await heading('Talk with Testa');
    const records = await chart<fhir4.Task>('Task?patient=p01');
    const statusOf = (code: string) =>
      records
        .filter((task) => task.code?.coding?.some((coding) => coding.code === code))
        .map(({ status }) => status);
    expect(statusOf('handoff-logistics')).toEqual(['entered-in-error']);
    expect(statusOf('warm-handoff')).toEqual(['entered-in-error']);
    await app.tap('Testa agrees');
    await app.tap('Yes: pass to Maya');
    await heading('Passed to Maya');
    expect((await chart<fhir4.Task>('Task?patient=p01&status=requested')).length).toBe(2);
  });

  test('the reason is kept with who took it back', async () => {
    await book();
    await app.tap('Undo');
    await heading('On the line');
    const who = JSON.stringify(await chart<fhir4.Provenance>('Provenance'));
    expect(who).toContain('NULLIFY');
    expect(who).toContain('tapped by mistake');
  });

  test('is not offered for itself', async () => {
    await book();
    await app.tap('Undo');
    await heading('On the line');
    expect(app.shown.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('Correct this, later', () => {
  test('the time moved: the old visit is cancelled, the new one booked', async () => {
    await book();
    await app.tap('Correct this');
    await app.tap('The time moved', 'radio');
    await app.tap('Save correction');
    await app.type('Date and time', '12/7 9:00a');
    await app.tap('Save appointment');
    await app.shown.findByText(/Monday, December 7 at 9:00 AM Eastern/);
    const visits = await chart<fhir4.Appointment>('Appointment?patient=p01');
    expect(visits.map(({ status }) => status).toSorted()).toEqual(['booked', 'cancelled']);
  });

  test('recorded by mistake: back to the practice, without a next step', async () => {
    await book();
    await app.tap('Correct this');
    await app.tap('Recorded by mistake', 'radio');
    await app.tap('Save correction');
    await app.shown.findByText('Testa has no next step yet.');
    expect((await chart<fhir4.Appointment>('Appointment?patient=p01'))[0]?.status).toBe(
      'entered-in-error',
    );
  });

  test('H1: another patient was meant: every record is entered in error, none deleted', async () => {
    await book();
    await app.tap('Correct this');
    await app.tap('Another patient was meant', 'radio');
    await app.shown.findByText(/tell your privacy officer/);
    await app.tap('Save correction');
    await heading('Talk with Testa');
    for (const type of ['Task', 'ServiceRequest', 'Communication', 'Appointment']) {
      const records = await chart<fhir4.Task>(`${type}?patient=p01`);
      expect(records.length).toBeGreaterThan(0);
      expect(new Set(records.map(({ status }) => status))).toEqual(new Set(['entered-in-error']));
    }
    expect(deletes()).toEqual([]);
  });
});
