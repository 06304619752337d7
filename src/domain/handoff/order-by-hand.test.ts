import { describe, expect, test } from 'vitest';
import { decide } from '../decide/decide.ts';
import { handoffFrom } from './handoff.ts';
import type { Change, HandoffRecord, StoredRecord } from './handoff-record.ts';
import { chooseOrder, madeByHand, type OrderByHand, ordersLet } from './order-by-hand.ts';

const by = { reference: 'PractitionerRole/4', name: 'Dr. Olive Specimen, CNM' };
const at = '2026-11-23T16:00:00Z';
const ID = 'a0000000-0000-8000-8000-000000000001';
const THERAPY = { reference: 'HealthcareService/1', name: 'Example Perinatal Therapy' };
const COUNTY = { reference: 'HealthcareService/2', name: 'Sample County Program' };
const directory = [THERAPY, COUNTY];

const order = (more: Partial<OrderByHand> = {}): OrderByHand => ({
  reference: 'ServiceRequest/9',
  at: '2026-11-10',
  by: null,
  to: THERAPY,
  task: null,
  ...more,
});

describe('the order to think of before another referral is made', () => {
  test.each<[string, OrderByHand['to'], 'use' | 'elsewhere', string | null]>([
    ['for this practice', THERAPY, 'use', THERAPY.name],
    [
      'for this practice by name only',
      { reference: null, name: 'EXAMPLE perinatal-therapy' },
      'use',
      THERAPY.name,
    ],
    ['for no practice', null, 'use', null],
    ['for another practice', COUNTY, 'elsewhere', COUNTY.name],
    ['for a place in no directory', { reference: null, name: 'Suite 4' }, 'elsewhere', null],
    ['for a place without a name', { reference: 'Organization/7', name: '' }, 'elsewhere', null],
  ])('%s', (_, to, is, place) => {
    const choice = chooseOrder([order({ to })], THERAPY, directory);
    expect(choice).toMatchObject({ is });
    expect(choice?.place?.name ?? null).toBe(place);
  });

  test('of several: this practice before none before another, then the newest, in any order', () => {
    const orders = [
      order({ reference: 'ServiceRequest/1', to: COUNTY, at: '2026-11-22' }),
      order({ reference: 'ServiceRequest/2', to: null, at: '2026-11-21' }),
      order({ reference: 'ServiceRequest/3', at: '2026-10-01' }),
      order({ reference: 'ServiceRequest/4', at: '2026-10-02T09:00:00.000Z' }),
    ];
    for (const some of [orders, orders.toReversed()]) {
      expect(chooseOrder(some, THERAPY, directory)?.order.reference).toBe('ServiceRequest/4');
      expect(
        chooseOrder(
          some.filter(({ to }) => to !== THERAPY),
          THERAPY,
          directory,
        )?.is,
      ).toBe('use');
    }
    expect(chooseOrder([], THERAPY, directory)).toBeNull();
  });

  test('an office she named has no reference: its name decides, and two without one are not the same', () => {
    const named = { reference: null, name: 'Dr. Quasimock' };
    expect(chooseOrder([order({ to: { ...named } })], named, directory)?.is).toBe('use');
    const nameless = { reference: null, name: '' };
    expect(chooseOrder([order({ to: nameless })], nameless, directory)?.is).toBe('elsewhere');
  });
});

const tap = { by, at, gate: 'open', role: 'clinician' } as const;
const agreed = (using: OrderByHand | null, records: readonly StoredRecord[] = []) => {
  const decision = decide(handoffFrom(records, ID), {
    ...tap,
    tap: 'agree',
    to: THERAPY,
    phone: '555-0101',
    screens: [],
    words: 'She agreed.',
    order: using,
  });
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.changes;
};

const storedAs = (changes: readonly Change[]): readonly StoredRecord[] =>
  changes.map(({ record }) => ({
    record,
    reference: madeByHand(record) ?? `Record/${record.key}`,
    version: '1',
    savedAt: null,
    handoffId: ID,
  }));

const recordOf = <K extends HandoffRecord['kind']>(changes: readonly Change[], kind: K) =>
  changes.find(({ record }) => record.kind === kind)?.record;

describe('agreeing on an order that is there already', () => {
  test('the referral is that order, and the practice’s task the EHR’s own', () => {
    const changes = agreed(order({ task: 'Task/3' }));
    expect(recordOf(changes, 'referral')).toMatchObject({ order: 'ServiceRequest/9', to: THERAPY });
    expect(recordOf(changes, 'practice_task')).toMatchObject({ task: 'Task/3' });
    expect(changes.flatMap(({ record }) => madeByHand(record) ?? [])).toHaveLength(2);
  });

  test('without a task of its own the practice’s task is ours', () => {
    expect(recordOf(agreed(order()), 'practice_task')).not.toHaveProperty('task');
    expect(agreed(null).every(({ record }) => madeByHand(record) === null)).toBe(true);
  });

  test('where she is connected stands in the practice’s task, whatever the order names', () => {
    const records = storedAs(agreed(order())).map((stored) =>
      stored.record.kind === 'referral'
        ? { ...stored, record: { ...stored.record, to: { reference: null, name: 'Suite 4' } } }
        : stored,
    );
    expect(handoffFrom(records, ID).referral?.record.to).toEqual(THERAPY);
  });

  test('“prefers to wait” lets go of it: it is not ours to cancel', () => {
    const decision = decide(handoffFrom(storedAs(agreed(order())), ID), {
      ...tap,
      tap: 'not_today',
      reason: 'not_ready',
      words: 'Not ready yet.',
      screens: [],
      to: THERAPY,
      checkIn: { due: '2026-12-07', how: 'visit', owner: by },
      today: '2026-11-23',
    });
    expect(decision.ok && ordersLet(decision.changes)).toEqual(['ServiceRequest/9']);
    expect(ordersLet(agreed(order()))).toEqual([]);
  });
});

const anotherPractice = (from: OrderByHand, next: OrderByHand | null) => {
  const decision = decide(handoffFrom(storedAs(agreed(from)), ID), {
    ...tap,
    tap: 'take_another_practice',
    to: COUNTY,
    phone: '555-0102',
    words: 'She agreed to another one.',
    order: next,
  });
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.changes;
};

describe('the next practice', () => {
  test('the order goes with her where it is for no practice in particular', () => {
    const changes = anotherPractice(order({ to: null }), order({ to: null }));
    expect(ordersLet(changes)).toEqual([]);
    expect(
      changes.filter(({ write, record }) => write === 'create' && record.kind !== 'offer'),
    ).toEqual([]);
    expect(recordOf(changes, 'practice_task')).toMatchObject({
      to: COUNTY,
      phone: '555-0102',
      state: 'requested',
    });
  });

  test('otherwise it is let go, and a referral of the next number is made', () => {
    const changes = anotherPractice(order(), null);
    expect(ordersLet(changes)).toEqual(['ServiceRequest/9']);
    const made = changes.filter(({ write }) => write === 'create').map(({ record }) => record.key);
    expect(made).toEqual(expect.arrayContaining(['referral-2', 'practice-task-2']));
  });

  test('a number is not given twice, also where an order has dropped its first one', () => {
    const [, , referral, task] = storedAs(agreed(order()));
    if (referral === undefined || task === undefined) throw new Error('nothing was agreed');
    const second = { ...referral, record: { ...referral.record, key: 'referral-2' } };
    expect(handoffFrom([second, task], ID).referralCount).toBe(2);
  });
});
