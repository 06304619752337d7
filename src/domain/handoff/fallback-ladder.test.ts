import { describe, expect, test } from 'vitest';
import type { DestinationMatch } from '../place/choose-destination.ts';
import type { Destination } from '../place/destination.ts';
import { type LadderAt, nextOpening, nextRung } from './fallback-ladder.ts';

/** A Monday, 11:00 in New York. */
const NOON = '2026-11-23T16:00:00Z';
const MON_FRI = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }];

const practice = (id: string, given: Partial<Destination> = {}): Destination => ({
  reference: `HealthcareService/${id}`,
  id,
  name: `Example ${id}`,
  phone: '+1-202-555-0101',
  secondPhone: null,
  contactName: null,
  hours: MON_FRI,
  closedDays: [],
  timeZone: 'America/New_York',
  languages: ['en'],
  payers: ['any'],
  specialties: ['perinatal'],
  modes: ['phone'],
  telehealth: false,
  promise: null,
  earliestSlot: null,
  lastVerified: null,
  ...given,
});

const d1 = practice('d1', { secondPhone: '+1-202-555-0111' });
const d2 = practice('d2');
const match = (
  destination: Destination,
  misses: DestinationMatch['misses'] = [],
): DestinationMatch => ({ destination, fits: [], misses });
type Outcome = LadderAt['contacts'][number]['outcome'];
const tried = (destination: Destination, ...outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => ({
    outcome,
    to: { reference: destination.reference, name: destination.name },
  }));

const at = (given: Partial<LadderAt>): LadderAt => ({
  current: d1,
  matches: [match(d1), match(d2)],
  contacts: [],
  now: NOON,
  ...given,
});

describe('the fallback ladder (rules/handoff.md#ladder)', () => {
  test('an open line that was not tried is called', () => {
    expect(nextRung(at({}))).toEqual({ is: 'call' });
  });

  test('no answer once: the second number', () => {
    expect(nextRung(at({ contacts: tried(d1, 'no_answer') }))).toEqual({
      is: 'second_number',
      phone: '+1-202-555-0111',
    });
  });

  test('no answer at both numbers: the second practice that fits', () => {
    const contacts = tried(d1, 'no_answer', 'no_answer');
    expect(nextRung(at({ contacts }))).toEqual({ is: 'another_practice', destination: d2 });
  });

  test('no answer and no second number: the second practice at once', () => {
    expect(nextRung(at({ current: d2, contacts: tried(d2, 'no_answer') }))).toEqual({
      is: 'another_practice',
      destination: d1,
    });
  });

  test('a practice without her language is not the next one', () => {
    const matches = [match(d1), match(d2, ['language'])];
    const contacts = tried(d1, 'no_answer', 'no_answer');
    expect(nextRung(at({ matches, contacts }))).toEqual({ is: 'voicemail' });
  });

  test('a practice that is closed now is not the next one', () => {
    const shut = practice('d2', { hours: [{ days: [2], opens: '09:00', closes: '17:00' }] });
    const contacts = tried(d1, 'no_answer', 'no_answer');
    expect(nextRung(at({ matches: [match(d1), match(shut)], contacts }))).toEqual({
      is: 'voicemail',
    });
  });

  test('nobody answers anywhere: a message, then a dated call', () => {
    const contacts = [...tried(d1, 'no_answer', 'no_answer'), ...tried(d2, 'no_answer')];
    expect(nextRung(at({ current: d2, contacts }))).toEqual({ is: 'voicemail' });
  });

  test('H13: after a message was left, what comes is a dated call', () => {
    expect(nextRung(at({ contacts: tried(d1, 'voicemail') }))).toEqual({
      is: 'next_step',
      because: 'voicemail',
      opensAt: '2026-11-24T13:00:00Z',
    });
  });

  test('H14: after hours the dated call is proposed for the next opening', () => {
    expect(nextRung(at({ now: '2026-11-24T00:00:00Z' }))).toEqual({
      is: 'next_step',
      because: 'closed',
      opensAt: '2026-11-24T13:00:00Z',
    });
  });

  test('H14: on a Friday evening the next opening is Monday (P17)', () => {
    expect(nextRung(at({ now: '2026-11-27T23:30:00Z' }))).toMatchObject({
      opensAt: '2026-11-30T13:00:00Z',
    });
  });

  test('9 minutes before closing there is no time for a first call', () => {
    expect(nextRung(at({ now: '2026-11-23T22:51:00Z' }))).toEqual({
      is: 'next_step',
      because: 'closed',
      opensAt: '2026-11-24T13:00:00Z',
    });
    expect(nextRung(at({ now: '2026-11-23T22:49:00Z' }))).toEqual({ is: 'call' });
  });

  test('hours not on file and a message left: a dated call, its day still to be said', () => {
    const noHours = practice('d1', { hours: [] });
    expect(nextRung(at({ current: noHours, contacts: tried(noHours, 'voicemail') }))).toEqual({
      is: 'next_step',
      because: 'voicemail',
      opensAt: null,
    });
  });

  test('nowhere to call: the clinic checks in itself', () => {
    expect(nextRung(at({ current: null, matches: [] }))).toEqual({ is: 'own_check_in' });
  });
});

test('a line that never closes is proposed for later, never for a time gone by', () => {
  const always = practice('d4', {
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
  });
  expect(nextOpening(always, NOON)).toBe('2026-11-23T17:00:00Z');
  expect(nextOpening(always, '2026-11-23T16:07:31Z')).toBe('2026-11-23T17:15:00Z');
  const contacts = tried(always, 'no_answer', 'voicemail');
  const rung = nextRung(at({ current: always, contacts, now: '2026-11-23T16:07:31Z' }));
  expect(rung).toMatchObject({ because: 'voicemail', opensAt: '2026-11-23T17:15:00Z' });
});
