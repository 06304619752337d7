import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batonStanding, openBaton } from '../handoff/baton.ts';
import type { BatonRecord } from '../handoff/baton-record.ts';
import { type Handoff, handoffFrom } from '../handoff/handoff.ts';
import type { StoredRecord } from '../handoff/handoff-record.ts';
import type { Actor } from '../people/actor.ts';
import type { Me } from '../people/staff.ts';
import type { PassTo } from '../people/step-owner.ts';
import { casesOf } from '../testing/cases-for-tests.ts';
import { decide } from './decide.ts';
import type { HandoffAction } from './handoff-action.ts';

const OLIVE: Actor = { reference: 'PractitionerRole/olive', name: 'Dr. Olive Specimen, CNM' };
const MAYA: Actor = { reference: 'PractitionerRole/maya', name: 'Maya Mockworth, MA' };
const JO: Actor = { reference: 'PractitionerRole/jo', name: 'Jo Placeholderson' };
const PRACTICE = { reference: 'Organization/practice', name: 'Example Practice' };
const CODES = new Map([
  [OLIVE, '367A00000X'],
  [MAYA, '22515006'],
  [JO, '171M00000X'],
]);
const TEN = '2026-11-23T15:00:00Z';

const meOf = (who: Actor): Me => ({
  references: who.reference === null ? [] : [who.reference],
  codes: [CODES.get(who) ?? ''],
  at: PRACTICE,
});

type Want = HandoffAction extends infer A
  ? A extends HandoffAction
    ? Omit<A, 'by' | 'me' | 'at' | 'gate' | 'role'>
    : never
  : never;

const by = (who: Actor, want: Want, at = TEN): HandoffAction =>
  ({ ...want, by: who, me: meOf(who), at, gate: 'open', role: 'clinician' }) as HandoffAction;

/** Plays taps one after another, each against what the chart then holds. */
function play(...taps: readonly HandoffAction[]): {
  readonly handoff: Handoff;
  readonly last: ReturnType<typeof decide> | null;
  /** How many batons are open at once. */
  readonly open: number;
} {
  const stored = new Map<string, StoredRecord>();
  const handoff = () => handoffFrom([...stored.values()], 'new');
  let last: ReturnType<typeof decide> | null = null;
  for (const tap of taps) {
    last = decide(handoff(), tap);
    for (const { record } of last.ok ? last.changes : []) {
      const { key } = record;
      const version = String(Number(stored.get(key)?.version ?? 0) + 1);
      stored.set(key, { record, reference: key, version, savedAt: null, handoffId: 'new' });
    }
  }
  const open = [...stored.values()].filter(
    ({ record }) =>
      record.kind === 'baton' && ['requested', 'accepted', 'in_progress'].includes(record.state),
  ).length;
  return { handoff: handoff(), last, open };
}

const person = (who: Actor): PassTo => ({ is: 'person', who });
const agree = (pass?: PassTo): Want => ({
  tap: 'agree',
  to: { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' },
  phone: '+1-202-555-0101',
  screens: [],
  words: 'Testa agreed.',
  ...(pass === undefined ? {} : { pass }),
});
const CLAIM: Want = { tap: 'claim_baton' };
const CALL: Want = { tap: 'start_call' };
const TAKE_BACK: Want = { tap: 'take_back_baton', reason: null };
const BOOK: Want = {
  tap: 'record_appointment',
  start: '2026-12-04T19:30:00Z',
  minutes: 45,
  medium: 'video',
  visitWith: 'Dana',
};
const passed = by(OLIVE, agree(person(MAYA)));

describe('the baton', () => {
  test('is not passed before she has agreed', () => {
    const { last } = play(by(OLIVE, { tap: 'pass_baton', to: person(MAYA) }));
    expect(last).toEqual({ ok: false, refusal: 'agree_first' });
  });

  test('is not touched while the safety gate is closed', () => {
    const claim = { ...by(MAYA, CLAIM), gate: 'paused_until_assessment' } as HandoffAction;
    expect(play(passed, claim).last).toEqual({ ok: false, refusal: 'clinician_step_first' });
  });

  test('is claimed by the one it was passed to, and by nobody else', () => {
    expect(play(passed, by(JO, CLAIM)).last).toEqual({ ok: false, refusal: 'not_passed_to_you' });
    expect(play(passed, by(MAYA, CLAIM)).handoff.baton?.record).toMatchObject({
      state: 'accepted',
      holder: MAYA,
      claimedAt: TEN,
    });
  });

  test('that somebody has is not claimed a second time', () => {
    const { last } = play(passed, by(MAYA, CLAIM), by(JO, CLAIM));
    expect(last).toEqual({ ok: false, refusal: 'someone_else_has_it' });
  });

  test('of a role is claimed by anyone who has the role', () => {
    const queue = by(OLIVE, agree({ is: 'role', role: 'coordinator', at: PRACTICE }));
    expect(play(queue, by(MAYA, CLAIM)).last?.ok).toBe(false);
    expect(play(queue, by(JO, CLAIM)).last?.ok).toBe(true);
  });

  test('never picked up for 3 minutes is anyone’s at the practice', () => {
    expect(play(passed, by(JO, CLAIM, '2026-11-23T15:02:59Z')).last?.ok).toBe(false);
    expect(play(passed, by(JO, CLAIM, '2026-11-23T15:03:00Z')).last?.ok).toBe(true);
  });

  test('past its deadline is anyone’s at the practice', () => {
    const held = [passed, by(MAYA, CLAIM)] as const;
    expect(play(...held, by(JO, CLAIM, '2026-11-23T15:59:59Z')).last?.ok).toBe(false);
    expect(play(...held, by(JO, CLAIM, '2026-11-23T16:00:00Z')).last?.ok).toBe(true);
  });

  test('is taken back by who passed it, without a reason', () => {
    const { handoff } = play(passed, by(MAYA, CLAIM), by(OLIVE, TAKE_BACK));
    expect(handoff.baton?.record.state).toBe('taken_back');
    expect(openBaton(handoff)).toBeNull();
  });

  test('is given back by who has it only with a reason', () => {
    const held = [passed, by(MAYA, CLAIM)] as const;
    expect(play(...held, by(MAYA, TAKE_BACK)).last).toEqual({
      ok: false,
      refusal: 'reason_missing',
    });
    const given = by(MAYA, { tap: 'take_back_baton', reason: 'Called away' });
    expect(play(...held, given).handoff.baton?.record).toMatchObject({
      state: 'returned',
      reason: 'Called away',
    });
  });

  test('H12: while somebody has it nobody else starts the call', () => {
    const { last } = play(passed, by(MAYA, CLAIM), by(JO, CALL));
    expect(last).toEqual({ ok: false, refusal: 'someone_else_has_it' });
  });

  test('ends with the handoff', () => {
    const { handoff } = play(passed, by(MAYA, CLAIM), by(MAYA, CALL), by(MAYA, BOOK));
    expect(handoff.baton?.record).toMatchObject({ state: 'completed', endedAt: TEN });
  });

  test('is at work once the call is', () => {
    const { handoff } = play(passed, by(MAYA, CLAIM), by(MAYA, CALL));
    expect(handoff.baton?.record.state).toBe('in_progress');
  });
});

describe('how it stands', () => {
  const baton = (tap: HandoffAction = passed): BatonRecord | null =>
    play(tap).handoff.baton?.record ?? null;

  test('for the one it was passed to it waits, whatever name the EHR gives them', () => {
    const maya: Me = {
      references: ['Practitioner/m', 'PractitionerRole/maya'],
      codes: [],
      at: null,
    };
    expect(batonStanding(baton(), maya, TEN)).toBe('for_me');
  });

  test('a role at another practice is not asked', () => {
    const queue = by(OLIVE, agree({ is: 'role', role: 'coordinator', at: PRACTICE }));
    const elsewhere: Me = { ...meOf(JO), at: { reference: 'Organization/other', name: 'Other' } };
    expect(batonStanding(baton(queue), elsewhere, TEN)).toBe('waiting');
    expect(batonStanding(baton(queue), meOf(JO), TEN)).toBe('for_me');
  });

  test('3 minutes without a claim are told to the one who passed it', () => {
    const at = (time: string) => batonStanding(baton(), meOf(OLIVE), time);
    expect(at('2026-11-23T15:02:59Z')).toBe('waiting');
    expect(at('2026-11-23T15:03:00Z')).toBe('not_picked_up');
  });
});

describe('whatever is tapped, by whomever, in whatever order', () => {
  const anyone = fc.constantFrom(OLIVE, MAYA, JO);
  const anyWant: fc.Arbitrary<Want> = fc.constantFrom<Want>(
    agree(),
    agree(person(MAYA)),
    { tap: 'pass_baton', to: person(MAYA) },
    { tap: 'pass_baton', to: person(JO) },
    CLAIM,
    TAKE_BACK,
    { tap: 'take_back_baton', reason: 'Called away' },
    CALL,
    { tap: 'record_attempt', outcome: 'no_answer' },
    BOOK,
  );
  const anyTap = fc
    .tuple(anyone, anyWant, fc.integer({ min: 0, max: 90 }))
    .map(([who, want, minute]) =>
      by(who, want, `2026-11-23T15:${String(minute % 60).padStart(2, '0')}:00Z`),
    );

  test('at most one baton is open, and none once the handoff has ended', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 14 }), (taps) => {
        const { handoff, open } = play(...taps);
        expect(open).toBeLessThanOrEqual(handoff.stage === 'appointment' ? 0 : 1);
      }),
    );
  });

  test('a baton that is held names its holder and since when', () => {
    const states = casesOf('requested', 'accepted', 'in_progress');
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 14 }), (taps) => {
        const baton = play(...taps).handoff.baton?.record;
        if (baton !== undefined) states.meet(baton.state);
        if (baton?.state !== 'accepted' && baton?.state !== 'in_progress') return;
        expect(baton.holder).not.toBeNull();
        expect(baton.claimedAt).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
    expect(states.missing()).toEqual([]);
  });
});
