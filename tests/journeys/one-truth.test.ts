import { afterEach, describe, expect, test } from 'vitest';
import { seedBundles } from '../../sandbox/seed.ts';
import { putRight } from '../../src/app/tap/put-right.ts';
import type { TapOf } from '../../src/app/visit/tap-of.ts';
import { arrives } from './support/arrives.ts';
import { atDesk, notToday, recordsOf, yes } from './support/at-desk.ts';
import { type Clinic, MAYA, MONDAY, OLIVE, openClinicOf } from './support/clinic.ts';

// What the screen says was saved is saved, once, whoever else is at work in the same chart.

const PATIENT = 'p01';
let clinic: Clinic;
afterEach(() => clinic.close());

const open = (ehr: string): void => {
  clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
};
const later = (ms: number): void =>
  clinic.setTime(new Date(Date.parse(clinic.now()) + ms).toISOString());

describe.each(['open', 'strict', 'epic-like', 'oracle-like'])('on %s', (ehr) => {
  test('a workstation two minutes slow decides after a colleague, not before', async () => {
    open(ehr);
    const olive = await atDesk(clinic, PATIENT);
    expect((await olive.tap(yes())).is).toBe('saved');
    later(30_000);
    const maya = await atDesk(clinic, PATIENT, { user: MAYA, clockBy: -120_000 });
    expect((await maya.tap({ tap: 'start_call' })).is).toBe('saved');
    const { handoff, unreadable } = await olive.look();
    expect(handoff.stage).toBe('calling');
    expect(unreadable).toEqual([]);
    expect((await maya.look()).handoff.episode?.record.lastAt).toBe(
      handoff.offers.at(-1)?.record.at,
    );
  });

  test('“I have it” taken back is taken back: nobody is told that she herself changed it', async () => {
    open(ehr);
    const olive = await atDesk(clinic, PATIENT);
    const pass = { is: 'person', who: { ...MAYA } } as const;
    expect((await olive.tap({ ...yes(), pass } as never)).is).toBe('saved');
    later(30_000);
    const maya = await atDesk(clinic, PATIENT, { user: MAYA });
    expect((await maya.tap({ tap: 'claim_baton' })).is).toBe('saved');
    later(30_000);
    expect((await maya.undo()).is).toBe('saved');
    expect((await maya.look()).handoff.baton?.record).toMatchObject({
      state: 'requested',
      holder: null,
    });
  });

  test('“not today”, corrected, and then her yes is saved', async () => {
    open(ehr);
    const olive = await atDesk(clinic, PATIENT);
    expect((await olive.tap(notToday)).is).toBe('saved');
    later(30_000);
    const { stored } = await olive.look();
    const because = 'It was another woman.';
    const corrected = await olive.tap({
      tap: 'correct',
      mistake: 'recorded_by_mistake',
      stored,
      because,
    });
    expect(corrected.is).toBe('saved');
    later(30_000);
    await olive.look();
    expect((await olive.tap(yes())).is).toBe('saved');
    expect((await olive.look()).handoff.stage).toBe('agreed');
  });
});

const hers = async (type: string): Promise<readonly fhir4.Resource[]> =>
  clinic.inChart(`${type}?patient=${PATIENT}`);
const inForce = (resources: readonly fhir4.Resource[]): readonly string[] =>
  resources
    .map((one) => (one as fhir4.Task).status)
    .filter((status) => !['entered-in-error', 'cancelled', 'revoked'].includes(status));

describe.each(['open', 'strict', 'launcher-like'])(
  'she declined in another window, on %s',
  (ehr) => {
    test('a yes that was tapped in an older one is told so, and leaves nothing in force', async () => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      const maya = await atDesk(clinic, PATIENT, { user: MAYA });
      expect((await maya.tap(notToday)).is).toBe('saved');
      const before = (await Promise.all(['Task', 'Communication'].map(hers))).flat().length;
      expect((await olive.tap(yes())).is).toBe('changed_elsewhere');
      expect(inForce(await hers('ServiceRequest'))).toEqual([]);
      const now = (await Promise.all(['Task', 'Communication'].map(hers))).flat();
      expect(inForce(now)).toHaveLength(before);
      expect((await olive.look()).handoff.stage).toBe('check_in');
    });

    test('also where the answer to that yes is cut off', async () => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      const maya = await atDesk(clinic, PATIENT, { user: MAYA });
      await maya.tap(notToday);
      clinic.arm({
        name: 'lost-reply',
        matches: ({ method }) => method === 'POST',
        times: 1,
        answer: 'lost-reply',
      });
      expect((await olive.tap(yes())).is).toBe('changed_elsewhere');
      expect(inForce(await hers('ServiceRequest'))).toEqual([]);
      expect((await olive.look()).handoff.stage).toBe('check_in');
    });
  },
);

describe.each(['open', 'strict', 'epic-like', 'oracle-like'])('two clinicians, on %s', (ehr) => {
  test('each assessment is in the chart, or its clinician is told that it is not', async () => {
    open(ehr);
    const one = await atDesk(clinic, PATIENT);
    const two = await atDesk(clinic, PATIENT);
    const assessed: TapOf = {
      tap: 'record_assessment',
      disposition: 'safe-to-continue',
      tool: 'own',
      about: null,
      followUp: { due: '2026-11-24', owner: OLIVE },
      today: '2026-11-23',
    };
    const said = [(await one.tap(assessed)).is];
    later(30_000);
    said.push((await two.tap(assessed)).is);
    const { handoff } = await one.look();
    expect(handoff.safety.assessments).toHaveLength(said.filter((is) => is === 'saved').length);
    expect(said[0]).toBe('saved');
  });
});

describe.each(['open', 'epic-like', 'oracle-like'])(
  'a window that has been open for an hour, on %s',
  (ehr) => {
    const anHour = 3_600_000;

    test('neither agrees nor calls past a new form that leaves the self-harm item open', async () => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      later(anHour);
      withoutItem10();
      expect(await olive.tap(yes())).toEqual({ is: 'refused', refusal: 'clinician_step_first' });
      expect(clinic.writes()).toEqual([]);
    });

    test('is told when she has declined since, and nothing is sent', async () => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      const maya = await atDesk(clinic, PATIENT, { user: MAYA });
      await maya.tap(notToday);
      later(anHour);
      clinic.forgetRequests();
      expect((await olive.tap(yes())).is).toBe('changed_elsewhere');
      expect(clinic.writes()).toEqual([]);
    });

    test('does not save an introduction once she has declined', async () => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      await olive.tap(yes());
      await olive.look();
      const maya = await atDesk(clinic, PATIENT, { user: MAYA });
      await maya.tap(notToday);
      later(anHour);
      const introduced = await olive.tap({ tap: 'record_introduction', to: { ...MAYA } });
      expect(introduced.is).toBe('changed_elsewhere');
      expect((await olive.look()).handoff.introductions).toEqual([]);
    });

    test('says that nothing was sent where the chart cannot be asked', async () => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      later(anHour);
      clinic.forgetRequests();
      clinic.arm({
        name: 'no screens',
        matches: ({ url }) => url.includes('/Observation?'),
        answer: () => new Response('', { status: 500 }),
      });
      expect(await olive.tap(yes())).toMatchObject({ is: 'not_saved' });
      expect(clinic.writes()).toEqual([]);
    });
  },
);

describe.each(['open', 'strict', 'epic-like'])('an order that came late, on %s', (ehr) => {
  test('stands twice until the next launch, by anyone, makes one of it', async () => {
    open(ehr);
    const olive = await atDesk(clinic, PATIENT);
    await olive.tap(yes());
    const [order] = (await hers('ServiceRequest')) as readonly fhir4.ServiceRequest[];
    arrives(clinic, { ...order, id: 'came-late' } as fhir4.ServiceRequest);
    expect(inForce(await hers('ServiceRequest'))).toHaveLength(2);
    const maya = await atDesk(clinic, PATIENT, { user: MAYA });
    expect(maya.visit().kept.twins).toHaveLength(1);
    expect(recordsOf(maya.visit(), 'referral')).toHaveLength(1);
    expect(await putRight(maya.session, maya.visit())).toEqual({ is: 'done' });
    expect(inForce(await hers('ServiceRequest'))).toEqual(['active']);
    expect((await maya.look()).kept.twins).toEqual([]);
    expect(maya.visit().handoff.stage).toBe('agreed');
  });
});

describe('what was sent and cannot be read', () => {
  const failing = (path: string): void =>
    clinic.arm({
      name: path,
      matches: ({ method, url }) => method === 'GET' && url.includes(path),
      answer: () => new Response('', { status: 500 }),
    });

  test.each(['oracle-like', 'epic-like'])(
    'is not called “not saved” where the text of the note cannot be fetched, on %s',
    async (ehr) => {
      open(ehr);
      const olive = await atDesk(clinic, PATIENT);
      failing('/Binary/');
      expect((await olive.tap(yes())).is).toBe('unknown');
      clinic.clearFaults();
      expect((await olive.look()).handoff.stage).toBe('agreed');
    },
  );

  test('is called saved only once every record of it was read back', async () => {
    open('open');
    const olive = await atDesk(clinic, PATIENT);
    failing('&identifier=');
    expect((await olive.tap(yes())).is).toBe('unknown');
    clinic.clearFaults();
    failing('/ServiceRequest?');
    expect((await olive.again()).is).toBe('unknown');
    clinic.clearFaults();
    failing('/Task?');
    expect((await olive.again()).is).toBe('unknown');
    clinic.clearFaults();
    const saved = await olive.again();
    expect(saved).toMatchObject({ is: 'saved' });
    const types = 'resources' in saved ? saved.resources.map((one) => one.resourceType) : [];
    expect(new Set(types)).toEqual(new Set(['Task', 'Communication', 'ServiceRequest']));
  });
});

/** A form arrives on which the tenth item was left blank: Bridget's, in Testa's chart. */
function withoutItem10(): void {
  const [, told] = seedBundles(new Date(MONDAY), { stories: ['x05-bridget-blankitem'] });
  const hers = JSON.stringify(told?.bundle)
    .replaceAll('Patient/x05', `Patient/${PATIENT}`)
    .replaceAll('Encounter/x05', `Encounter/${PATIENT}`);
  const { entry = [], ...bundle } = JSON.parse(hers) as fhir4.Bundle<fhir4.FhirResource>;
  const forms = entry.filter(({ resource }) =>
    ['Observation', 'QuestionnaireResponse'].includes(resource?.resourceType ?? ''),
  );
  expect(forms).not.toEqual([]);
  expect(clinic.ehr.fhir.load({ ...bundle, entry: forms }).ok).toBe(true);
}
