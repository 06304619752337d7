import { describe, expect, test } from 'vitest';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { afterEvent, type Item, type ItemState, startRun, type WriteEvent } from './write-run.ts';

const failure = (kind: FhirFailure['kind']): FhirFailure =>
  ({ kind, method: 'POST', what: 'Task', text: null }) as FhirFailure;

const item = (state: ItemState, more: Partial<Item> = {}): Item => ({
  key: 'root',
  state,
  accepted: false,
  lost: false,
  reference: null,
  failure: null,
  ...more,
});

type Happened = WriteEvent extends infer E
  ? E extends WriteEvent
    ? Omit<E, 'key'>
    : never
  : never;

const moved = (before: Item, happened: Happened): Item | undefined =>
  afterEvent([before], { key: 'root', ...happened } as WriteEvent)[0];

const EVENTS: readonly Happened[] = [
  { is: 'sent' },
  { is: 'accepted', reference: 'Task/1' },
  { is: 'refused', failure: failure('refused') },
  { is: 'conflict', failure: failure('conflict') },
  { is: 'lost', failure: failure('unknown_outcome') },
  { is: 'not_sent', failure: failure('session_ended') },
  { is: 'found', reference: 'Task/1' },
  { is: 'found_another' },
  { is: 'not_found' },
  { is: 'not_readable', failure: failure('offline') },
];

/** State after each event, in the order of EVENTS; `-`: the event cannot happen there. */
const TABLE: readonly (readonly [string, Item, string])[] = [
  ['pending', item('pending'), 'sent - - - - pending confirmed refused! - pending'],
  [
    'sent',
    item('sent'),
    '- sent refused unknown unknown pending confirmed refused! pending unknown',
  ],
  [
    'sent and accepted',
    item('sent', { accepted: true }),
    '- sent refused unknown unknown pending confirmed refused! refused unknown',
  ],
  ['unknown', item('unknown'), '- - - - - - confirmed refused! pending unknown'],
  [
    'unknown after a conflict',
    item('unknown', { failure: failure('conflict') }),
    '- - - - - - confirmed refused! refused! unknown',
  ],
  [
    'unknown, but accepted',
    item('unknown', { accepted: true }),
    '- - - - - - confirmed refused! refused unknown',
  ],
  ['confirmed', item('confirmed'), '- - - - - - - - - -'],
  ['refused', item('refused'), '- - - - - - - - - -'],
];

describe('a record on its way into the chart', () => {
  for (const [name, before, row] of TABLE) {
    test.each(row.split(' ').map((then, index) => ({ then, happened: EVENTS[index] })))(
      `${name}, $happened.is: $then`,
      ({ then, happened }) => {
        if (happened === undefined) throw new Error('the table has more columns than events');
        const next = moved(before, happened);
        if (then === '-') {
          expect(next).toBe(before);
          return;
        }
        expect(next?.state).toBe(then.replace('!', ''));
        expect(next?.lost).toBe(then.endsWith('!'));
      },
    );
  }

  test('starts pending, and an event moves only the record it is about', () => {
    const run = startRun(['root', 'offer-1']);
    const [root, offer] = afterEvent(run, { key: 'root', is: 'sent' });
    expect(root?.state).toBe('sent');
    expect(offer).toBe(run[1]);
  });

  test('keeps the name the server gave it', () => {
    const accepted = moved(item('sent'), { is: 'accepted', reference: 'Task/7' });
    expect(accepted?.reference).toBe('Task/7');
    const found = accepted && moved(accepted, { is: 'found', reference: null });
    expect(found).toMatchObject({ state: 'confirmed', reference: 'Task/7', failure: null });
  });

  test('carries why it is not there', () => {
    expect(
      moved(item('sent'), { is: 'lost', failure: failure('unknown_outcome') })?.failure,
    ).toEqual(failure('unknown_outcome'));
  });
});
