import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf } from '../handoff/handoff.ts';
import type { Change, HandoffRecord } from '../handoff/handoff-record.ts';
import { ANY_FORMS, ANY_TAPS } from '../testing/any-taps-for-tests.ts';
import { play, type Step } from '../testing/room-for-tests.ts';

type Kind = HandoffRecord['kind'];

/** Plays anything in any order, and asks the same of every step. */
function always(rule: (step: Step, earlier: readonly Step[]) => void): void {
  fc.assert(
    fc.property(ANY_FORMS, ANY_TAPS, (forms, given) => {
      play(forms, given).forEach((step, index, steps) => {
        rule(step, steps.slice(0, index));
      });
    }),
    { numRuns: 200 },
  );
}

const made = <K extends Kind>({ changes }: Step, kind: K) =>
  changes.flatMap((change: Change) =>
    change.write === 'create' && change.record.kind === kind
      ? [change.record as Extract<HandoffRecord, { kind: K }>]
      : [],
  );
const isOpen = (gate: string): boolean => gate === 'open' || gate === 'none';

describe('whatever is tapped, by whomever, in whatever order', () => {
  test('nobody is called, referred or booked in without her agreement (S-P6)', () => {
    always((step) => {
      const { handoff } = step.after;
      const reached = made(step, 'contact').length + made(step, 'appointment').length > 0;
      if (!reached && !['calling', 'sent', 'appointment', 'next_step'].includes(handoff.stage))
        return;
      expect(handoff.referral).not.toBeNull();
      expect(handoff.offers.at(-1)?.record.answer).toBe('agreed');
    });
  });

  test('H6: nothing of the ordinary handoff is written while a pause is on', () => {
    always((step) => {
      if (isOpen(step.before.gate)) return;
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
    always((step) => {
      if (isOpen(step.before.gate) || !isOpen(step.after.gate)) return;
      expect(step.tap.role).toBe('clinician');
      const tap = step.tap.tap;
      const way = tap === 'record_assessment' ? step.tap.disposition : tap;
      const may = step.before.gate === 'ask_item' ? ['answer_item'] : [];
      expect(['safe-to-continue', 'correct_emergency', ...may]).toContain(way);
    });
  });

  test('H5: a marked answer is never open without an assessment that says so', () => {
    always((step, earlier) => {
      // Of a wrong patient everything is taken out of the chart, the mark and its answer too.
      const all = [...earlier, step];
      const wrong = all.findLastIndex(
        ({ tap }) => 'mistake' in tap && tap.mistake === 'wrong_patient',
      );
      const paused = all
        .slice(wrong + 1)
        .some(({ before }) => before.gate === 'paused_until_assessment');
      if (!paused || !isOpen(step.after.gate)) return;
      const assessed = step.after.handoff.safety.assessments;
      expect(assessed.at(-1)?.record.disposition).toBe('safe-to-continue');
    });
  });

  test('H6: staff write no clinician’s record, except that an item was marked', () => {
    always((step) => {
      if (step.tap.role === 'clinician') return;
      const [safety, emergency] = [made(step, 'safety'), made(step, 'emergency')];
      const negative = made(step, 'item_asked').filter(({ answer }) => answer === 'negative');
      expect([safety, emergency, negative]).toEqual([[], [], []]);
    });
  });

  test('H13: an end is an appointment, a dated step, a dated check-in or an emergency', () => {
    always(({ after: { handoff } }) => {
      const { stage, appointment, nextStep, checkIn, safety } = handoff;
      const ends = { appointment: 'A', next_step: 'B', waiting: 'D', escalated: 'E' } as const;
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
    always((step) => {
      for (const { start, at } of made(step, 'appointment')) expect(start > at).toBe(true);
      for (const { from, at } of made(step, 'next_step')) expect(from > at).toBe(true);
      for (const { due, at } of made(step, 'check_in')) expect(due > at.slice(0, 10)).toBe(true);
    });
  });

  test('H16: once she named no safe way, no call to her is planned', () => {
    always((step) => {
      const contact = step.before.handoff.episode?.record.contact;
      if (contact === undefined || contact.voicemail || contact.text) return;
      const calls = made(step, 'next_step').filter(({ way }) => way === 'practice_calls');
      expect(calls).toEqual([]);
    });
  });
});
