import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, type Stage } from '../handoff/handoff.ts';
import type { Change, HandoffRecord } from '../handoff/handoff-record.ts';
import { GATES } from '../safety/safety-gate.ts';
import { ANY_FORMS, ANY_TAPS } from '../testing/any-taps-for-tests.ts';
import { casesOf } from '../testing/cases-for-tests.ts';
import { play, type RoomTap, type Step } from '../testing/room-for-tests.ts';

type Kind = HandoffRecord['kind'];

type Premise = (step: Step, earlier: readonly Step[]) => boolean;

/** Plays anything in any order, and asks the same of every step that the rule is about. */
function always(about: Premise, rule: (step: Step) => void): void {
  let steps = 0;
  fc.assert(
    fc.property(ANY_FORMS, ANY_TAPS, (forms, given) => {
      play(forms, given).forEach((step, index, all) => {
        if (!about(step, all.slice(0, index))) return;
        steps += 1;
        rule(step);
      });
    }),
    { numRuns: 200 },
  );
  // A rule that was never in question has not been tested.
  expect(steps).toBeGreaterThan(0);
}

const anyStep = (): boolean => true;
const isPaused = ({ gate }: Step['before']): boolean => !isOpen(gate);

const made = <K extends Kind>({ changes }: Step, kind: K) =>
  changes.flatMap((change: Change) =>
    change.write === 'create' && change.record.kind === kind
      ? [change.record as Extract<HandoffRecord, { kind: K }>]
      : [],
  );
/** Written out, so that a new one does not compile until it is here. */
const STAGES: Readonly<Record<Stage, true>> = {
  not_started: true,
  agreed: true,
  calling: true,
  sent_by_portal: true,
  appointment: true,
  next_step: true,
  check_in: true,
  escalated: true,
};
const KINDS: Readonly<Record<Kind, true>> = {
  episode: true,
  baton: true,
  introduction: true,
  offer: true,
  referral: true,
  practice_task: true,
  contact: true,
  appointment: true,
  check_in: true,
  assessment: true,
  item_asked: true,
  emergency: true,
  next_step: true,
  packet: true,
  flag: true,
};
const TAKEN: Readonly<Record<RoomTap['tap'], true>> = {
  agree: true,
  agree_again: true,
  pass_baton: true,
  claim_baton: true,
  take_back_baton: true,
  record_introduction: true,
  answer_item: true,
  record_assessment: true,
  mark_emergency: true,
  correct_emergency: true,
  start_call: true,
  record_attempt: true,
  record_appointment: true,
  not_today: true,
  record_next_step: true,
  report_next_step: true,
  take_another_practice: true,
  send_by_portal: true,
  move_appointment: true,
  offer_anyway: true,
  undo: true,
  correct: true,
};

const isOpen = (gate: string): boolean => gate === 'open' || gate === 'none';

describe('whatever is tapped, by whomever, in whatever order', () => {
  test('nobody is called, referred or booked in without her agreement (S-P6)', () => {
    const isReached = (step: Step) =>
      made(step, 'contact').length + made(step, 'appointment').length > 0 ||
      ['calling', 'sent_by_portal', 'appointment', 'next_step'].includes(step.after.handoff.stage);
    always(isReached, ({ after: { handoff } }) => {
      expect(handoff.referral).not.toBeNull();
      expect(handoff.offers.at(-1)?.record.answer).toBe('agreed');
    });
  });

  test('H6: nothing of the ordinary handoff is written while a pause is on', () => {
    const duringPause = ({ before }: Step) => isPaused(before);
    always(duringPause, (step) => {
      const ordinary = [
        'offer',
        'referral',
        'practice_task',
        'contact',
        'appointment',
        'next_step',
      ];
      expect(step.changes.filter(({ record }) => ordinary.includes(record.kind))).toEqual([]);
    });
  });

  test('H6: a pause ends only by what a clinician recorded', () => {
    const endsPause = ({ before, after }: Step) => isPaused(before) && !isPaused(after);
    always(endsPause, (step) => {
      expect(step.tap.role).toBe('clinician');
      const tap = step.tap.tap;
      const way = tap === 'record_assessment' ? step.tap.disposition : tap;
      const may = step.before.gate === 'ask_item' ? ['answer_item'] : [];
      expect(['safe-to-continue', 'correct_emergency', ...may]).toContain(way);
    });
  });

  test('H5: a marked answer is never open without an assessment that says so', () => {
    const isOpenAgain: Premise = (step, earlier) => {
      // Of a wrong patient everything is taken out of the chart, the mark and its answer too.
      const all = [...earlier, step];
      const wrong = all.findLastIndex(
        ({ tap }) => 'mistake' in tap && tap.mistake === 'wrong_patient',
      );
      const paused = all
        .slice(wrong + 1)
        .some(({ before }) => before.gate === 'paused_until_assessment');
      return paused && isOpen(step.after.gate);
    };
    always(isOpenAgain, (step) => {
      const assessed = step.after.handoff.safety.assessments;
      expect(assessed.at(-1)?.record.disposition).toBe('safe-to-continue');
    });
  });

  test('H6: staff write no clinician’s record, except that an item was marked', () => {
    const byStaff = ({ tap, changes }: Step) => tap.role === 'staff' && changes.length > 0;
    always(byStaff, (step) => {
      const [safety, emergency] = [made(step, 'assessment'), made(step, 'emergency')];
      const negative = made(step, 'item_asked').filter(({ answer }) => answer === 'negative');
      expect([safety, emergency, negative]).toEqual([[], [], []]);
    });
  });

  test('H13: an end is an appointment, a dated step, a dated check-in or an emergency', () => {
    always(anyStep, ({ after: { handoff } }) => {
      const { stage, appointment, nextStep, checkIn, safety } = handoff;
      const ends = { appointment: 'A', next_step: 'B', check_in: 'D', escalated: 'E' } as const;
      const end = stage in ends ? ends[stage as keyof typeof ends] : null;
      expect(endOf(handoff)).toBe(end);
      if (end === 'A') expect(appointment?.record.visitWith).not.toBe('');
      if (end === 'B') expect(nextStep?.record.contact).not.toBe('');
      if (end === 'D') expect(checkIn?.record.owner.name).not.toBe('');
      if (end === 'E')
        expect(safety.assessments.length + safety.emergencies.length).toBeGreaterThan(0);
    });
  });

  test('H14: what is promised lies ahead when it is promised', () => {
    const promises = (step: Step) =>
      (['appointment', 'next_step', 'check_in'] as const).some(
        (kind) => made(step, kind).length > 0,
      );
    always(promises, (step) => {
      for (const { start, at } of made(step, 'appointment')) expect(start > at).toBe(true);
      for (const { from, at } of made(step, 'next_step')) expect(from > at).toBe(true);
      for (const { due, at } of made(step, 'check_in')) expect(due > at.slice(0, 10)).toBe(true);
    });
  });

  test('H16: once she named no safe way, no call to her is planned', () => {
    const noSafeWay = ({ before }: Step) => {
      const contact = before.handoff.episode?.record.contact;
      return contact !== undefined && contact.voicemail !== true && contact.text !== true;
    };
    always(noSafeWay, (step) => {
      const calls = made(step, 'next_step').filter(({ way }) => way === 'practice_calls');
      expect(calls).toEqual([]);
    });
  });
});

test('these taps reach every stage, every gate, every kind of record, and each is taken somewhere', () => {
  const stages = casesOf(...Object.keys(STAGES));
  // These forms are of the last days; a form that is too old has tests of its own.
  const gates = casesOf(...GATES.filter((gate) => gate !== 'rescreen'));
  const records = casesOf(...Object.keys(KINDS));
  const taken = casesOf(...Object.keys(TAKEN));
  fc.assert(
    fc.property(ANY_FORMS, ANY_TAPS, (forms, given) => {
      for (const { after, changes, tap } of play(forms, given)) {
        stages.meet(after.handoff.stage);
        gates.meet(after.gate);
        for (const { record } of changes) records.meet(record.kind);
        if (changes.length > 0) taken.meet(tap.tap);
      }
    }),
    { numRuns: 600 },
  );
  const missed = [stages, gates, records, taken].flatMap((cases) => cases.missing());
  expect(missed).toEqual([]);
});
