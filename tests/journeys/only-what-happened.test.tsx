import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// The chart says what was said and done, and nothing that was only on the screen (rules/handoff.md#only-what-happened).

let clinic: Clinic;
let app: AtScreen;

beforeEach(async () => {
  clinic = openClinic('p01-testa-samplewell', 'p12-esther-priorwell');
  app = await openApp(clinic, 'p01');
});
afterEach(() => {
  app.close();
  clinic.close();
});

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];

const rootInputs = async (): Promise<readonly string[]> => {
  const [root] = await chart<fhir4.Task>('Task?patient=p01&code=warm-handoff');
  return (root?.input ?? []).flatMap(({ type }) => type.coding?.[0]?.code ?? []);
};

describe('H16: how Testa may be reached', () => {
  test('no answer stands there before she gave one, and none is written', async () => {
    await app.tap('Testa agrees');
    const ways = await app.shown.findByRole('group', { name: 'Okay to leave Testa a message?' });
    expect(ways.querySelectorAll('input').length).toBe(4);
    expect(ways.querySelectorAll('input:checked').length).toBe(0);
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: 'Call with Testa now' });
    expect(await rootInputs()).not.toContain('voicemail-ok');
    expect(await rootInputs()).not.toContain('text-ok');
  });

  test('her no is an answer, and is written', async () => {
    await app.tap('Testa agrees');
    await app.tap('No', 'radio');
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: 'Call with Testa now' });
    expect(await rootInputs()).toEqual(expect.arrayContaining(['voicemail-ok', 'text-ok']));
  });
});

describe('whom Testa is booked with', () => {
  const book = async (who: string | null): Promise<void> => {
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await app.tap('Start call');
    await app.tap('Appointment set');
    await app.type('Date and time', '12/4 230p');
    if (who !== null) await app.type('With', who);
    await app.tap('Save appointment');
    await app.shown.findByRole('heading', { name: 'Appointment saved' });
  };
  const actors = async () => {
    const [visit] = await chart<fhir4.Appointment>('Appointment?patient=p01');
    return visit?.participant.map(({ actor }) => actor?.display);
  };

  test('whoever answers the intake line is not booked as her therapist, nor named as informant', async () => {
    await book(null);
    expect(await actors()).toEqual(['Testa Samplewell', 'Example Perinatal Therapy']);
    const written = JSON.stringify([
      ...(await chart('Provenance?patient=p01')),
      ...(await chart('Communication?patient=p01')),
      ...(await chart('Appointment?patient=p01')),
    ]);
    expect(written).toContain('Example Perinatal Therapy');
    expect(written).not.toContain('Dana Demoline');
    expect(app.text()).not.toContain('with Dana Demoline');
  });

  test('the therapist is booked where they said who it is', async () => {
    await book('Dr. Thea Sampleton');
    expect(await actors()).toContain('Dr. Thea Sampleton');
  });
});

describe('what the receiving practice said', () => {
  test('a dated call is no acceptance: nobody there has taken Testa yet', async () => {
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await app.tap('Start call');
    await app.tap('They will call back');
    await app.type('Date and time of the call', '11/24 9:00a');
    await app.tap('Testa says a call at this time is safe', 'checkbox');
    await app.tap('Save next step');
    await app.shown.findByRole('heading', { name: 'Next step saved' });
    const tasks = await chart<fhir4.Task>('Task?patient=p01');
    expect(tasks.length).toBeGreaterThan(2);
    expect(JSON.stringify(tasks)).not.toMatch(/Accepted|"accepted"/);
    // Whom to ask for tomorrow is not who was spoken with today.
    const said = await chart<fhir4.Communication>('Communication?patient=p01');
    expect(JSON.stringify(said)).not.toContain('Dana Demoline');
  });
});

test('"Information given" is in no note: nothing records that any was', async () => {
  await app.tap('Not today');
  await app.tap('Not ready yet', 'radio');
  await app.tap(/^Save, check in/);
  await app.shown.findByRole('heading', { name: 'Check-in planned' });
  const notes = JSON.stringify(await chart('DocumentReference?patient=p01'));
  expect(`${app.text()} ${notes}`).not.toMatch(/information given/i);
});

describe('Esther agreed 45 days ago, and nothing came of it', () => {
  beforeEach(async () => {
    app.close();
    app = await openApp(clinic, 'p12');
    await app.tap('I talked with Esther: continue');
    await app.tap('My own way', 'radio');
    await app.tap('Save: go on with Esther');
    await app.shown.findByRole('heading', { name: 'Ask Esther again' });
  });

  test('she is asked again before anyone is called, and the old yes has its date', async () => {
    expect(app.text()).toMatch(/Esther agreed on .*Oct 9.* to a call with Example Perinatal/);
    expect(app.text()).not.toMatch(/Start call|555-01/);
  });

  test('her yes of today is one tap, and stands in the chart beside the earlier one', async () => {
    await app.tap('Yes again, call now');
    await app.shown.findByRole('heading', { name: 'Call with Esther now' });
    const said = await chart<fhir4.Communication>('Communication?patient=p12');
    const yes = said.filter(({ reasonCode }) => JSON.stringify(reasonCode)?.includes('agreed'));
    expect(yes.map(({ sent }) => sent?.slice(0, 10)).toSorted()).toEqual([
      '2026-10-09',
      '2026-11-23',
    ]);
    expect(await chart('ServiceRequest?patient=p12')).toHaveLength(1);
  });

  test('she can say no as easily', async () => {
    await app.tap('Not today');
    await app.shown.findByRole('heading', { name: 'Not today' });
  });
});
