import { describe, expect, test } from 'vitest';
import { endOf, type Handoff, handoffFrom } from '../handoff/handoff.ts';
import type { Change, StoredRecord } from '../handoff/handoff-record.ts';
import { decide } from './decide.ts';
import type { HandoffAction } from './handoff-action.ts';

const by = { reference: 'PractitionerRole/ma', name: 'Maya Mockworth, MA' };
/** A Monday, 11:00 in New York. */
const at = '2026-11-23T16:00:00Z';
const base = { by, at, gate: 'open', role: 'clinician' } as const;
const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };
const line = {
  hours: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }],
  closedDays: [],
  timeZone: 'America/New_York',
};

const agree: HandoffAction = {
  ...base,
  tap: 'agree',
  to,
  phone: '+1-202-555-0101',
  screens: [],
  words: 'Zainab agreed.',
};
const startCall: HandoffAction = { ...base, tap: 'start_call' };
const message: HandoffAction = { ...base, tap: 'record_attempt', outcome: 'voicemail' };
const dated = {
  ...base,
  tap: 'record_next_step',
  way: 'practice_calls',
  from: '2026-11-24T15:00:00Z',
  until: '2026-11-24T15:30:00Z',
  contact: 'Rowan, intake',
  phone: '(202) 555-0101',
  owner: by,
  checkOn: '2026-11-24',
  line,
  safeTime: true,
} as const satisfies HandoffAction;
const send: HandoffAction = {
  ...base,
  tap: 'send_by_portal',
  packet: 'Name: Zainab Demoverse',
  delivery: 'shared-task',
  agreement: null,
};

const ID = 'a0000000-0000-8000-8000-000000000001';

function written(records: readonly StoredRecord[], changes: readonly Change[]): StoredRecord[] {
  const kept = records.filter(
    ({ record: { key } }) =>
      !changes.some(({ write, record }) => write !== 'create' && record.key === key),
  );
  const stored = changes
    .filter(({ write }) => write !== 'enter_in_error')
    .map(({ record }) => ({
      record,
      reference: `Any/${record.key}`,
      version: '1',
      savedAt: record.at,
      handoffId: ID,
    }));
  return [...kept, ...stored];
}

/** Plays taps in order; one that is refused fails the test. */
function play(...taps: readonly HandoffAction[]): Handoff {
  const records = taps.reduce<readonly StoredRecord[]>((sofar, tap) => {
    const decision = decide(handoffFrom(sofar, ID), tap);
    if (!decision.ok) throw new Error(`${tap.tap}: ${decision.refusal}`);
    return written(sofar, decision.changes);
  }, []);
  return handoffFrom(records, ID);
}

const refusalOf = (handoff: Handoff, action: HandoffAction) => {
  const decision = decide(handoff, action);
  return decision.ok ? null : decision.refusal;
};

const afterMessage = () => play(agree, startCall, message);

describe('a dated next step with a named contact (end B, S-P7)', () => {
  test('after an attempt it is an end', () => {
    expect(endOf(play(agree, startCall, message, dated))).toBe('B');
  });

  test('H13: a message left, or a referral sent, is none', () => {
    expect(endOf(afterMessage())).toBeNull();
    expect(endOf(play(agree, send))).toBeNull();
    expect(endOf(play(agree, send, dated))).toBe('B');
  });

  test.each([
    ['nobody to ask for', { contact: '  ' }, 'contact_missing'],
    ['no number', { phone: '' }, 'phone_missing'],
    ['no time', { from: '' }, 'when_missing'],
    ['yesterday', { from: '2026-11-22T15:00:00Z', checkOn: '2026-11-22' }, 'when_past'],
    [
      'a Sunday, for a line open Monday to Friday',
      { from: '2026-11-29T15:00:00Z', until: '2026-11-29T15:30:00Z', checkOn: '2026-11-29' },
      'closed_then',
    ],
    ['nobody who makes sure', { owner: { reference: null, name: '' } }, 'who_missing'],
    ['a check before the call', { checkOn: '2026-11-23' }, 'check_date_missing'],
    ['no check at all', { checkOn: '' }, 'check_date_missing'],
  ] as const)('H14: %s is refused', (_name, without, refusal) => {
    expect(refusalOf(afterMessage(), { ...dated, ...without })).toBe(refusal);
  });

  test('while the line is open it cannot stand in for a call that was not tried', () => {
    expect(refusalOf(play(agree), dated)).toBe('try_first');
  });

  test('while the line is closed it can', () => {
    expect(refusalOf(play(agree), { ...dated, at: '2026-11-24T00:00:00Z' })).toBeNull();
  });

  test('before she agrees it is refused', () => {
    expect(refusalOf(handoffFrom([], ID), dated)).toBe('agree_first');
  });

  test('on the line it means that they were spoken with', () => {
    const handoff = play(agree, startCall, dated);
    expect(handoff.contacts.at(-1)?.record).toMatchObject({
      outcome: 'spoke',
      spokeWith: to.name,
    });
  });

  test('the practice’s task carries the date and whom to ask for', () => {
    expect(play(agree, startCall, message, dated).practiceTask?.record).toMatchObject({
      state: 'next_step',
      nextStep: { at: '2026-11-24T15:00:00Z', contact: 'Rowan, intake, (202) 555-0101' },
    });
  });

  test('another time replaces the first', () => {
    const later = { ...dated, from: '2026-11-25T15:00:00Z', until: '2026-11-25T15:30:00Z' };
    const handoff = play(agree, startCall, message, dated, { ...later, checkOn: '2026-11-25' });
    expect(handoff.nextStep?.record.from).toBe('2026-11-25T15:00:00Z');
    expect(handoff.nextStepCount).toBe(2);
  });

  test('a call that did not happen leaves her without a next step', () => {
    const missed = play(agree, startCall, message, dated, {
      ...base,
      tap: 'report_next_step',
      happened: false,
    });
    expect(endOf(missed)).toBeNull();
    expect(missed.stage).toBe('agreed');
  });

  test('the clinic’s own check-in is within a week', () => {
    const own = { ...dated, way: 'own_check_in', safeTime: true } as const;
    const far = { from: '2026-12-01T15:00:00Z', until: '2026-12-01T15:30:00Z' };
    expect(refusalOf(afterMessage(), own)).toBeNull();
    expect(refusalOf(afterMessage(), { ...own, ...far, checkOn: '2026-12-01' })).toBe(
      'within_a_week',
    );
  });

  test('H16: no way is safe, or nobody asked: no call to her, unless she says the time is', () => {
    const asked: HandoffAction = {
      ...agree,
      contact: { voicemail: false, text: false, safeTimes: '' },
    } as HandoffAction;
    const unsaid = { ...dated, safeTime: false };
    for (const agreed of [asked, agree]) {
      const handoff = play(agreed, startCall, message);
      expect(refusalOf(handoff, unsaid)).toBe('contact_not_safe');
      expect(refusalOf(handoff, dated)).toBeNull();
      expect(refusalOf(handoff, { ...unsaid, way: 'call_together' })).toBeNull();
    }
  });
});

describe('the referral by portal', () => {
  test('is not sent before she agrees', () => {
    expect(refusalOf(handoffFrom([], ID), send)).toBe('agree_first');
  });

  test('is not sent to a practice that takes none', () => {
    expect(refusalOf(play(agree), { ...send, delivery: null } as HandoffAction)).toBe(
      'portal_not_offered',
    );
  });

  test.each(['web-portal', 'secure-message', 'fax'] as const)(
    'by %s it is sent when somebody says that they sent it, and how is on record',
    (delivery) => {
      const byHand = { ...send, delivery } as HandoffAction;
      expect(refusalOf(play(agree), byHand)).toBe('not_sent_yet');
      const sent = play(agree, { ...byHand, saidSent: true } as HandoffAction);
      expect(sent.contacts.at(-1)?.record).toMatchObject({ outcome: 'sent_by_portal', delivery });
    },
  );

  test('her yes and the sending can be one tap: her agreement is in it', () => {
    const agreement = { to, phone: '+1-202-555-0101', screens: [], words: 'Zainab agreed.' };
    const sent = play({ ...send, agreement } as HandoffAction);
    expect(sent.stage).toBe('sent_by_portal');
    expect(sent.offers.at(-1)?.record.answer).toBe('agreed');
  });
});

describe('please do not ask again until', () => {
  const wait: HandoffAction = {
    ...base,
    tap: 'not_today',
    reason: 'not_ready',
    words: 'Zainab is not ready yet.',
    screens: [],
    to,
    checkIn: { due: '2026-12-07', how: 'visit', owner: by, doNotOfferUntil: '2026-12-21' },
    today: '2026-11-23',
  };

  test('before that day it is not offered', () => {
    expect(refusalOf(play(wait), { ...agree, today: '2026-12-07' } as HandoffAction)).toBe(
      'do_not_offer',
    );
    expect(refusalOf(play(wait), { ...agree, today: '2026-12-21' } as HandoffAction)).toBeNull();
  });

  test('a clinician may, with a reason', () => {
    const offer: HandoffAction = { ...base, tap: 'offer_anyway', because: 'She asked about it.' };
    expect(refusalOf(play(wait), { ...offer, because: ' ' } as HandoffAction)).toBe(
      'reason_missing',
    );
    expect(refusalOf(play(wait), { ...offer, role: 'staff' } as HandoffAction)).toBe(
      'clinician_only',
    );
    const offered = play(wait, offer);
    expect(refusalOf(offered, { ...agree, today: '2026-12-07' } as HandoffAction)).toBeNull();
  });

  test('a day that is not ahead is refused', () => {
    const past = { ...wait, checkIn: { ...wait.checkIn, doNotOfferUntil: '2026-11-23' } };
    expect(refusalOf(handoffFrom([], ID), past as HandoffAction)).toBe('check_in_not_ahead');
  });
});
