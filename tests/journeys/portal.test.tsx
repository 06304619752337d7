import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;

beforeEach(async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, send it now');
  await app.shown.findByRole('heading', { name: 'Sent. When will they call, and who?' });
});
afterEach(() => {
  app.close();
  clinic.close();
});

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];

async function dated(): Promise<void> {
  await app.type('Date and time of the call', '11/24 9:00a');
  await app.tap('Testa says a call at this time is safe', 'checkbox');
  await app.tap('Save next step');
  await app.shown.findByRole('heading', { name: 'Next step saved' });
}

describe('the referral is sent while Testa is here (P09’s way)', () => {
  test('H13: sent is an attempt: it needs a day and a name', async () => {
    expect(app.text()).toContain('Testa has no next step yet.');
    const [root] = await chart<fhir4.Task>('Task?patient=p01&code=warm-handoff');
    expect(root?.businessStatus?.text).toBe('Referral sent, awaiting acknowledgement');
  });

  test('what was sent is what she agreed to share, marked restricted', async () => {
    const [packet, ...more] = await chart<fhir4.DocumentReference>('DocumentReference?patient=p01');
    expect(more).toEqual([]);
    const text = atob(packet?.content[0]?.attachment.data ?? '');
    expect(text).toContain('Testa Samplewell');
    expect(text).toContain('EPDS, total 14');
    expect(text).toContain('May leave a voicemail: not asked. May text: not asked.');
    expect(JSON.stringify(packet?.securityLabel)).toContain('"R"');
  });

  test('the conversation with the practice is no warm contact', async () => {
    const said = JSON.stringify(await chart<fhir4.Communication>('Communication?patient=p01'));
    expect(said).toContain('portal-referral');
    expect(said).toContain('ELECTRONIC');
    expect(said).not.toContain('warm-contact');
  });

  test('a dated call with a named contact is end B, and she hears when and who', async () => {
    await app.type('Date and time of the call', '11/24 9:00a');
    await app.shown.findByText(
      /Dana Demoline will call you on Tuesday, November 24 at 9:00 AM Eastern/,
    );
    await app.tap('Testa says a call at this time is safe', 'checkbox');
    await app.tap('Save next step');
    await app.shown.findByText(
      /You have a call set for Tuesday, November 24 at 9:00 AM Eastern with Dana/,
    );
    const fulfil = await chart<fhir4.Task>('Task?patient=p01&code=fulfill');
    const outputs = JSON.stringify(fulfil[0]?.output);
    expect(outputs).toContain('next-step-date');
    expect(outputs).toContain('next-step-contact');
    expect(outputs).toContain('2026-11-24T14:00:00Z');
  });

  test('when the practice confirms a time it becomes an appointment', async () => {
    await app.tap('They confirmed a time');
    await app.type('Date and time', '12/4 230p');
    await app.tap('Save appointment');
    await app.shown.findByRole('heading', { name: 'Appointment saved' });
    expect(await chart('Appointment?patient=p01&status=booked')).toHaveLength(1);
  });

  describe('opened on a later day', () => {
    beforeEach(async () => {
      app.close();
      clinic.setTime('2026-12-07T16:00:00.000Z');
      clinic.addVisit('p01', 'p01-later');
      app = await openApp(clinic, 'p01', { encounter: 'p01-later' });
      await app.shown.findByRole('heading', {
        name: 'Sent on Mon, Nov 23. When will they call, and who?',
      });
    });

    test('it is shown with its day, and nobody says that it is being sent now', () => {
      expect(app.text()).not.toMatch(/I am sending your information/);
    });

    test('nobody is called on the old yes: she is asked again first', async () => {
      expect(app.shown.queryByRole('button', { name: 'Start call' })).toBeNull();
      await app.tap('Ask again, then call');
      await app.shown.findByRole('heading', { name: 'Ask Testa again' });
      await app.tap('Yes again, call now');
      await app.shown.findByRole('heading', { name: 'Call with Testa now' });
    });
  });

  test('opened again, the same next step is on the screen', async () => {
    await dated();
    app.close();
    app = await openApp(clinic, 'p01');
    await app.shown.findByRole('heading', { name: 'Next step saved' });
  });
});
