import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, type Handoff, handoffFrom } from '../handoff/handoff.ts';
import type { Change, StoredRecord } from '../handoff/handoff-record.ts';
import { GATES, type Gate, isPaused } from '../safety/safety-gate.ts';
import { casesOf } from '../testing/cases-for-tests.ts';
import { decide } from './decide.ts';
import type { HandoffAction } from './handoff-action.ts';

const by = { reference: 'PractitionerRole/ob', name: 'Dr. Olive Specimen, CNM' };
const at = '2026-11-23T15:00:00Z';
const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };
const base = { by, at, gate: 'open' as Gate, role: 'staff' as const };

const agree: HandoffAction = {
  ...base,
  tap: 'agree',
  to,
  phone: '+1-202-555-0101',
  screens: ['Observation/epds'],
  words: 'Testa agreed.',
};
const startCall: HandoffAction = { ...base, tap: 'start_call' };
const noAnswer: HandoffAction = { ...base, tap: 'record_attempt', outcome: 'no_answer' };
const book: HandoffAction = {
  ...base,
  tap: 'record_appointment',
  start: '2026-12-04T19:30:00Z',
  minutes: 45,
  medium: 'video',
  visitWith: 'Dana Demoline',
};
const wait: HandoffAction = {
  ...base,
  tap: 'not_today',
  reason: 'talk_with_partner_family',
  words: 'Priya wants to talk it over first.',
  screens: ['Observation/epds'],
  to,
  checkIn: { due: '2026-12-07', how: 'visit', owner: by },
  today: '2026-11-23',
};

const ID = 'a0000000-0000-8000-8000-000000000001';
const nothingYet = handoffFrom([], ID);

/** The chart after a decision: what a server would hold. */
function written(records: readonly StoredRecord[], changes: readonly Change[]): StoredRecord[] {
  const kept = records.filter(
    (stored) =>
      !changes.some(({ write, record }) => write === 'update' && record.key === stored.record.key),
  );
  const stored = changes.map(({ record }) => ({
    record,
    reference: `Any/${record.key}`,
    version: '1',
    savedAt: record.at,
    handoffId: ID,
  }));
  return [...kept, ...stored];
}

/** Plays taps in order; a refused tap changes nothing. */
function play(...taps: readonly HandoffAction[]): Handoff {
  const records = taps.reduce<readonly StoredRecord[]>((sofar, tap) => {
    const decision = decide(handoffFrom(sofar, ID), tap);
    return decision.ok ? written(sofar, decision.changes) : sofar;
  }, []);
  return handoffFrom(records, ID);
}

const refusalOf = (handoff: Handoff, action: HandoffAction) => {
  const decision = decide(handoff, action);
  return decision.ok ? null : decision.refusal;
};

describe('agreement before the call (S-P6)', () => {
  test('no call can start before she agrees', () => {
    expect(refusalOf(nothingYet, startCall)).toBe('agree_first');
  });

  test('after she agrees, the call can start', () => {
    expect(refusalOf(play(agree), startCall)).toBeNull();
  });

  test('agreeing writes the conversation, the referral and the practice’s task together', () => {
    const decision = decide(nothingYet, agree);
    expect(decision.ok && decision.changes.map(({ record }) => record.kind)).toEqual([
      'episode',
      'offer',
      'referral',
      'practice_task',
    ]);
  });

  test('a second agreement to the same handoff is refused, not written twice', () => {
    expect(refusalOf(play(agree), agree)).toBe('already_agreed');
  });

  test('once she prefers to wait, a call cannot start until she agrees again', () => {
    expect(refusalOf(play(agree, wait), startCall)).toBe('agree_first');
    expect(refusalOf(play(agree, wait, agree), startCall)).toBeNull();
  });
});

describe('a yes of an earlier day (rules/handoff.md#agreement)', () => {
  const later = { at: '2027-01-07T15:00:00Z', agreedEarlier: true };
  const again: HandoffAction = { ...base, ...later, tap: 'agree_again', words: 'Esther agreed.' };
  const message: HandoffAction = {
    ...base,
    ...later,
    tap: 'record_attempt',
    outcome: 'voicemail',
  };
  const send: HandoffAction = {
    ...base,
    ...later,
    tap: 'send_by_portal',
    packet: 'Packet.',
    delivery: 'shared-task',
    agreement: null,
  };

  test.each([
    ['a call', { ...startCall, ...later }],
    ['a message to the practice', message],
    ['sending the referral', send],
  ] as const)('opens nothing: %s is refused', (_, tap) => {
    expect(refusalOf(play(agree), tap)).toBe('agree_again_first');
  });

  test('is asked for again, and then the call can start', () => {
    const today = { ...startCall, at: later.at, agreedEarlier: false };
    expect(refusalOf(play(agree), again)).toBeNull();
    expect(refusalOf(play(agree, again), today)).toBeNull();
  });

  test('can be asked for again where the referral was sent then, and keeps what was sent', () => {
    const sent: HandoffAction = { ...send, at, agreedEarlier: false };
    const asked = play(agree, sent, again);
    expect(asked.stage).toBe('agreed');
    expect(asked.contacts.map(({ record }) => record.outcome)).toEqual(['sent_by_portal']);
  });
});

describe('two people who decide at once', () => {
  const introduce: HandoffAction = { ...startCall, tap: 'record_introduction', to: agree.by };

  test('decide on one version: every decision moves the episode, an introduction too', () => {
    const decision = decide(play(agree), introduce);
    const episode = decision.ok
      ? decision.changes.find(({ record }) => record.kind === 'episode')
      : undefined;
    expect(episode).toMatchObject({ write: 'update', stored: { reference: expect.any(String) } });
  });
});

describe('the exit gate (S-P7, H13)', () => {
  test('an appointment on a call she was part of is end A', () => {
    expect(endOf(play(agree, startCall, book))).toBe('A');
  });

  test('an appointment without a call is refused', () => {
    expect(refusalOf(play(agree), book)).toBe('call_first');
  });

  test('no answer is an attempt: the handoff has no end, and goes back to the call', () => {
    const tried = play(agree, startCall, noAnswer);
    expect(endOf(tried)).toBeNull();
    expect(tried.stage).toBe('agreed');
    expect(tried.contacts.map(({ record }) => record.outcome)).toEqual(['no_answer']);
  });

  test('an appointment in the past is refused (H14)', () => {
    const past: HandoffAction = { ...book, start: '2026-11-23T14:59:00Z' };
    expect(refusalOf(play(agree, startCall), past)).toBe('when_past');
  });

  test('an appointment with nobody named is one with the practice, and whoever is named was not on the line', () => {
    const nobody: HandoffAction = { ...book, visitWith: '  ' };
    const booked = play(agree, startCall, nobody);
    expect(booked.appointment?.record.visitWith).toBe(booked.appointment?.record.to.name);
    const named = play(agree, startCall, book);
    expect(named.contacts.at(-1)?.record.spokeWith).toBe(named.referral?.record.to.name);
  });

  test('"not today" ends with a dated check-in and an owner: end D', () => {
    const waiting = play(wait);
    expect(endOf(waiting)).toBe('D');
    expect(waiting.checkIn?.record).toMatchObject({ due: '2026-12-07', owner: by });
  });

  test('"not today" without a date ahead is refused', () => {
    const today: HandoffAction = { ...wait, checkIn: { ...wait.checkIn, due: '2026-11-23' } };
    expect(refusalOf(nothingYet, today)).toBe('check_in_not_ahead');
  });

  test('"not today" without an owner is refused', () => {
    const nobody: HandoffAction = {
      ...wait,
      checkIn: { ...wait.checkIn, owner: { reference: null, name: '' } },
    };
    expect(refusalOf(nothingYet, nobody)).toBe('who_missing');
  });

  test('changing her mind after agreeing withdraws the referral, so nobody acts on it', () => {
    const waiting = play(agree, wait);
    expect(waiting.referral).toBeNull();
    expect(waiting.practiceTask).toBeNull();
  });

  test('accepting at the second visit closes the check-in and the flag', () => {
    const accepted = play(wait, agree);
    expect(accepted.checkIn).toBeNull();
    expect(accepted.flag).toBeNull();
    expect(accepted.stage).toBe('agreed');
  });
});

describe('the safety pause (rules/safety.md#pause, H6)', () => {
  const closed = GATES.filter(isPaused);

  test.each(closed)('with the gate at %s every tap is refused, "not today" too', (gate) => {
    for (const tap of [agree, startCall, noAnswer, book, wait]) {
      const handoff = tap.tap === 'agree' || tap.tap === 'not_today' ? nothingYet : play(agree);
      expect(refusalOf(handoff, { ...tap, gate })).toBe('clinician_step_first');
    }
  });
});

describe('whatever is tapped, in whatever order', () => {
  // Mostly with an open gate: else chance seldom gets beyond an agreement.
  const anyGate = fc.oneof(
    { weight: 4, arbitrary: fc.constant<Gate>('open') },
    { weight: 1, arbitrary: fc.constantFrom<Gate>(...GATES) },
  );
  const anyTap = fc
    .tuple(fc.constantFrom(agree, startCall, noAnswer, book, wait), anyGate)
    .map(([tap, gate]): HandoffAction => ({ ...tap, gate }));

  test('no call is on the line without an agreement, and no appointment without a call', () => {
    const reached = casesOf('calling', 'appointment', 'check_in');
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 12 }), (taps) => {
        const handoff = play(...taps);
        reached.meet(handoff.stage);
        const agreements = handoff.offers.filter(({ record }) => record.answer === 'agreed');
        if (handoff.stage === 'calling' || handoff.stage === 'appointment') {
          expect(agreements.length).toBeGreaterThan(0);
        }
        if (handoff.stage === 'appointment') {
          expect(handoff.contacts.some(({ record }) => record.outcome === 'spoke')).toBe(true);
          expect(handoff.appointment).not.toBeNull();
        }
      }),
      { numRuns: 600 },
    );
    expect(reached.missing()).toEqual([]);
  });

  test('nothing is ever written while the gate is closed', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 12 }), (taps) => {
        const closedTaps = taps.map(
          (tap): HandoffAction => ({
            ...tap,
            gate: 'paused_until_assessment',
          }),
        );
        expect(play(...closedTaps)).toEqual(nothingYet);
      }),
    );
  });

  test('the same tap on the same handoff mints the same records: it can be sent twice', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 8 }), anyTap, (taps, last) => {
        const handoff = play(...taps);
        expect(decide(handoff, last)).toEqual(decide(handoff, last));
      }),
    );
  });

  test('every record has a key of its own within the handoff', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 14 }), (taps) => {
        const created = taps.reduce<{ records: readonly StoredRecord[]; keys: readonly string[] }>(
          (sofar, tap) => {
            const decision = decide(handoffFrom(sofar.records, ID), tap);
            if (!decision.ok) return sofar;
            const fresh = decision.changes.filter(({ write }) => write === 'create');
            return {
              records: written(sofar.records, decision.changes),
              keys: [...sofar.keys, ...fresh.map(({ record }) => record.key)],
            };
          },
          { records: [], keys: [] },
        );
        expect(new Set(created.keys).size).toBe(created.keys.length);
      }),
    );
  });
});
