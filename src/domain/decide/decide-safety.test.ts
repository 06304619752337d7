import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, handoffFrom } from '../handoff/handoff.ts';
import type { Change, StoredRecord } from '../handoff/handoff-record.ts';
import { safetyFactsOf } from '../handoff/safety-facts.ts';
import { SAFETY_DISPOSITIONS } from '../handoff/safety-record.ts';
import { GATES } from '../safety/safety-gate.ts';
import { decide } from './decide.ts';
import { refusalToWrite } from './decide-safety.ts';
import type { HandoffAction } from './handoff-action.ts';

const by = { reference: 'PractitionerRole/ob', name: 'Dr. Olive Specimen, CNM' };
const at = '2026-11-23T15:00:00Z';
const today = '2026-11-23';
const clinician = { by, at, role: 'clinician', gate: 'paused_until_assessment' } as const;
const followUp = { due: '2026-11-24', owner: by };

const assess: HandoffAction = {
  ...clinician,
  tap: 'record_assessment',
  disposition: 'safe-to-continue',
  tool: 'C-SSRS',
  about: 'Observation/epds',
  followUp,
  today,
};
const urgent: HandoffAction = { ...assess, disposition: 'emergency-transfer' };
const mark: HandoffAction = { ...clinician, gate: 'open', tap: 'mark_emergency', followUp, today };
const correct: HandoffAction = {
  ...clinician,
  gate: 'emergency',
  tap: 'correct_emergency',
  reason: 'wrong person',
};

const ID = 'a0000000-0000-8000-8000-000000000001';
const nothingYet = handoffFrom([], ID);

const stored = (records: readonly StoredRecord[], changes: readonly Change[]): StoredRecord[] => [
  ...records.filter(
    ({ record }) => !changes.some((c) => c.write === 'update' && c.record.key === record.key),
  ),
  ...changes.map(({ record }) => ({
    record,
    reference: `Any/${record.key}`,
    version: '1',
    savedAt: at,
    handoffId: ID,
  })),
];

/** The chart after these taps, each decided on what the ones before left. */
const chartAfter = (...taps: readonly HandoffAction[]): readonly StoredRecord[] =>
  taps.reduce<readonly StoredRecord[]>((records, tap) => {
    const decision = decide(handoffFrom(records, ID), tap);
    if (!decision.ok) throw new Error(decision.refusal);
    return stored(records, decision.changes);
  }, []);
const handoffAfter = (...taps: readonly HandoffAction[]) => handoffFrom(chartAfter(...taps), ID);

describe('the clinician step', () => {
  test('H6: staff cannot record any of its releases, at any gate', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(assess, urgent, mark, correct),
        fc.constantFrom(...GATES),
        (tap, gate) => {
          expect(decide(nothingYet, { ...tap, gate, role: 'staff' }).ok).toBe(false);
        },
      ),
    );
  });

  test('H6: an assessment someone else decided is not written for staff', () => {
    const decision = decide(nothingYet, assess);
    const records = decision.ok ? decision.changes.map(({ record }) => record) : [];
    expect(refusalToWrite({ ...assess, role: 'staff' }, records)).toBe('clinician_only');
    expect(refusalToWrite(assess, records)).toBeNull();
  });

  test('H6: nothing ordinary is written through a closed gate, whoever decided it', () => {
    const [record] = chartAfter(mark).filter((one) => one.record.kind === 'check_in');
    expect(record).toBeDefined();
    const records = record ? [record.record] : [];
    expect(refusalToWrite({ tap: 'not_today', gate: 'urgent', role: 'clinician' }, records)).toBe(
      'clinician_step_first',
    );
  });

  test('records that it was done: who, when, with what, what follows', () => {
    expect(handoffAfter(assess).safety.assessments.map(({ record }) => record)).toEqual([
      {
        kind: 'assessment',
        key: 'safety-1',
        at,
        by,
        disposition: 'safe-to-continue',
        tool: 'C-SSRS',
        about: 'Observation/epds',
      },
    ]);
  });

  test('safe to continue ends nothing, and a contact in 1 to 3 days is planned with an owner', () => {
    const handoff = handoffAfter(assess);
    expect(handoff.stage).toBe('not_started');
    expect(endOf(handoff)).toBeNull();
    expect(handoff.safety.followUp?.record).toMatchObject({ due: '2026-11-24', owner: by });
    // Not "paused for the clinician": the pause is over, and the offer comes next.
    expect(handoff.episode?.record.state).toBe('not_offered');
    expect(decide(nothingYet, { ...assess, followUp: null })).toEqual({
      ok: false,
      refusal: 'follow_up_within_72_hours',
    });
  });

  test('after it she may prefer to wait, but not beyond those days', () => {
    const wait = (due: string, tapped = today): HandoffAction => ({
      ...clinician,
      gate: 'open',
      tap: 'not_today',
      reason: 'not_ready',
      words: 'Ana is not ready yet.',
      screens: [],
      to: null,
      checkIn: { due, how: 'call', owner: by },
      today: tapped,
    });
    const assessed = handoffAfter(assess);
    expect(decide(assessed, wait('2026-12-07'))).toEqual({
      ok: false,
      refusal: 'follow_up_within_72_hours',
    });
    expect(decide(assessed, wait('2026-11-26')).ok).toBe(true);
    // Back on that day or later, the contact has been made, and the ordinary dates are open again.
    expect(handoffAfter(assess, wait('2026-12-08', '2026-11-24')).safety.followUp).toBeNull();
  });

  test.each(SAFETY_DISPOSITIONS.slice(1))(
    '%s ends the whole handoff, with a contact owed',
    (way) => {
      const handoff = handoffAfter({ ...urgent, disposition: way } as HandoffAction);
      expect(endOf(handoff)).toBe('E');
      expect(handoff.safety.followUp?.record).toMatchObject({ due: '2026-11-24', owner: by });
      // It is no "check in again about the offer".
      expect(handoff.checkIn).toBeNull();
    },
  );

  test.each(['2026-11-23', '2026-11-27', '2026-11-22'])(
    'a contact on %s is not within 24 to 72 hours',
    (due) => {
      const tap = { ...urgent, followUp: { due, owner: by } } as HandoffAction;
      expect(decide(nothingYet, tap)).toEqual({ ok: false, refusal: 'follow_up_within_72_hours' });
    },
  );

  test('urgent without a contact is refused', () => {
    expect(decide(nothingYet, { ...urgent, followUp: null } as HandoffAction).ok).toBe(false);
  });

  test('a later urgent step says anew on which day, and who is in contact', () => {
    const maya = { reference: 'PractitionerRole/ma', name: 'Maya Mockworth, MA' };
    const again = { ...mark, followUp: { due: '2026-11-25', owner: maya } };
    const { safety, checkInCount } = handoffAfter(urgent, again);
    expect(checkInCount).toBe(1);
    expect(safety.followUp?.record).toMatchObject({ due: '2026-11-25', owner: maya });
  });

  test('after urgent, ordinary taps stay refused on every later day, gate or no gate', () => {
    const tap: HandoffAction = { ...clinician, gate: 'none', tap: 'start_call' };
    expect(decide(handoffAfter(urgent), tap)).toEqual({
      ok: false,
      refusal: 'clinician_step_first',
    });
  });

  test('a later "safe to continue" leaves urgent, the contact is done, and the next is planned', () => {
    const next = { due: '2026-11-26', owner: by };
    const again: HandoffAction = { ...assess, gate: 'urgent', followUp: next, today: '2026-11-24' };
    const chart = chartAfter(urgent, { ...again, at: '2026-11-24T15:00:00Z' });
    const contacts = chart.flatMap(({ record }) => (record.kind === 'check_in' ? [record] : []));
    expect(handoffFrom(chart, ID).stage).toBe('not_started');
    expect(contacts.map(({ due, state }) => `${due} ${state}`).toSorted()).toEqual([
      '2026-11-24 done',
      '2026-11-26 planned',
    ]);
  });

  test('an emergency has no way out by an assessment', () => {
    expect(decide(handoffAfter(mark), { ...assess, gate: 'emergency' })).toEqual({
      ok: false,
      refusal: 'not_from_here',
    });
  });

  test('an emergency is corrected with a reason, and stays in the chart as corrected', () => {
    const chart = chartAfter(mark, correct);
    expect(safetyFactsOf(chart).emergencies).toEqual([]);
    expect(handoffFrom(chart, ID).safety.emergencies[0]?.record).toMatchObject({
      state: 'corrected',
      reason: 'wrong person',
    });
    expect(decide(handoffAfter(mark), { ...correct, reason: '  ' } as HandoffAction)).toEqual({
      ok: false,
      refusal: 'reason_missing',
    });
  });

  test('a correction gives back the handoff as it was', () => {
    const agree: HandoffAction = {
      ...clinician,
      gate: 'open',
      tap: 'agree',
      to: { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' },
      phone: '+1-202-555-0101',
      screens: [],
      words: 'Testa agreed.',
    };
    expect(handoffAfter(agree, mark, correct).stage).toBe('agreed');
  });

  test('the same tap twice mints the same records', () => {
    expect(decide(nothingYet, urgent)).toEqual(decide(nothingYet, urgent));
  });
});

describe('an emergency says with whom the infant is', () => {
  const inTheRoom = { ...clinician, gate: 'open', followUp, today } as const;
  const records = (tap: HandoffAction) => {
    const decision = decide(nothingYet, tap);
    return (decision.ok ? decision.changes : []).map(({ record }) => record);
  };

  test('when a clinician chose it, and says nothing when nobody did', () => {
    const told: HandoffAction = { ...inTheRoom, tap: 'mark_emergency', baby: 'family' };
    expect(records(told)).toContainEqual(
      expect.objectContaining({ kind: 'emergency', baby: 'family' }),
    );
    const untold = records(mark).find(({ kind }) => kind === 'emergency');
    expect(untold).toBeDefined();
    expect(untold).not.toHaveProperty('baby');
  });
});
