import { afterEach, describe, expect, test } from 'vitest';
import { atDesk, yes } from './support/at-desk.ts';
import { type Clinic, MAYA, openClinicOf } from './support/clinic.ts';

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
});
