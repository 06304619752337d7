import { describe, expect, test } from 'vitest';
import { openBaton } from '../handoff/baton.ts';
import { endOf } from '../handoff/handoff.ts';
import { PEOPLE, play, type RoomTap, type Step } from '../testing/room-for-tests.ts';

const today = '2026-11-23';
const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };
const agree: RoomTap = {
  role: 'clinician',
  tap: 'agree',
  to,
  phone: '+1-202-555-0101',
  screens: [],
  words: 'She agreed.',
  today,
};
const agreeAndPass: RoomTap = { ...agree, pass: { is: 'person', who: PEOPLE.staff } };
const wait: RoomTap = {
  role: 'clinician',
  tap: 'not_today',
  reason: 'not_ready',
  words: 'She wants to wait.',
  screens: [],
  to,
  checkIn: { due: '2026-12-07', how: 'visit', owner: PEOPLE.clinician },
  today,
};
const followUp = { due: '2026-11-24', owner: PEOPLE.staff };
const emergency: RoomTap = { role: 'clinician', tap: 'mark_emergency', followUp, today };
const noEmergency: RoomTap = {
  role: 'clinician',
  tap: 'correct_emergency',
  reason: 'It was for another person.',
};
const assessed: RoomTap = {
  role: 'clinician',
  tap: 'record_assessment',
  disposition: 'safe-to-continue',
  tool: 'own',
  about: null,
  followUp,
  today,
};
const undo: RoomTap = { role: 'clinician', tap: 'undo' };
const mistake: RoomTap = { role: 'clinician', tap: 'correct', mistake: 'recorded_by_mistake' };

const last = (...taps: readonly RoomTap[]): Step => {
  const step = play([], taps).at(-1);
  if (step === undefined) throw new Error('no tap was played');
  return step;
};

describe('an agreement that was passed on with the same tap', () => {
  test('is taken back together with the baton: nobody is asked to carry on any more', () => {
    const { after, changes } = last(agreeAndPass, undo);
    expect(changes.map(({ write }) => write)).toEqual(changes.map(() => 'enter_in_error'));
    expect(changes.some(({ record }) => record.kind === 'baton')).toBe(true);
    expect(openBaton(after.handoff)).toBeNull();
    expect(after.handoff.stage).toBe('not_started');
  });

  test('can be made and passed on again afterwards', () => {
    const { handoff } = last(agreeAndPass, undo, agreeAndPass).after;
    expect(handoff.stage).toBe('agreed');
    expect(openBaton(handoff)?.record.state).toBe('requested');
  });

  test('undone after a wait, leaves the check-in as it was', () => {
    const { handoff } = last(wait, agreeAndPass, undo).after;
    expect(endOf(handoff)).toBe('D');
    expect(handoff.checkIn?.record.state).toBe('planned');
    expect(openBaton(handoff)).toBeNull();
  });
});

describe('a wait that was recorded by mistake', () => {
  test('after an emergency that was none, does not bring the safety follow-up back', () => {
    const { handoff } = last(wait, emergency, noEmergency, assessed, mistake).after;
    expect(handoff.stage).toBe('not_started');
    // What is owed is the contact of the assessment, and no other.
    expect(handoff.safety.followUp?.record.key).toBe('check-in-3');
  });
});

describe('a second “not today” that was recorded by mistake', () => {
  const { handoff } = last(agree, wait, wait, mistake).after;

  test('leaves the first one as her answer: nobody is asked to act for her', () => {
    expect(endOf(handoff)).toBe('D');
    expect(handoff.referral).toBeNull();
    expect(handoff.practiceTask).toBeNull();
    expect(handoff.checkIn?.record).toMatchObject({ key: 'check-in-1', state: 'planned' });
  });

  test('and the first one corrected too, her yes is her answer again', () => {
    const { handoff: yes } = last(agree, wait, wait, mistake, mistake).after;
    expect(yes.stage).toBe('agreed');
    expect(yes.referral?.record.state).toBe('active');
  });
});
