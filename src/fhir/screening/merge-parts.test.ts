import { describe, expect, test } from 'vitest';
import { readScreens } from './read-screens.ts';
import { codesOf, epdsResponse, observation, SUBJECT } from './records-for-tests.ts';

const read = (...resources: readonly fhir4.Resource[]) =>
  readScreens(resources, { subject: SUBJECT });

/** Sums to 12. */
const ITEMS = [1, 1, 2, 1, 1, 2, 1, 1, 2, 0] as const;
const derived = { derivedFrom: [{ reference: 'QuestionnaireResponse/q' }] };

const total = (id: string, score: number, more: Partial<fhir4.Observation> = {}) =>
  observation(id, '99046-5', { valueInteger: score, ...more });

describe('records of one form are one Screen', () => {
  test('a total and the answers it is derived from, the total’s record first', () => {
    const { screens } = read(epdsResponse('q', ITEMS), total('t', 12, derived));
    expect(screens).toMatchObject([
      { total: 12, items: ITEMS, records: ['Observation/t', 'QuestionnaireResponse/q'] },
    ]);
  });

  test('a total recorded hours after the answers it is derived from', () => {
    const late = { ...derived, effectiveDateTime: '2026-11-24T08:00:00-05:00' };
    expect(read(epdsResponse('q', ITEMS), total('t', 12, late)).screens).toHaveLength(1);
  });

  test('a panel with its items and total', () => {
    const items = codesOf('GAD-7').items.map((code, index) =>
      observation(`i${index}`, code, { valueInteger: 1 }),
    );
    const panel = observation('p', '69737-5', {
      hasMember: [...items.map(({ id }) => `Observation/${id}`), 'Observation/t'].map(
        (reference) => ({ reference }),
      ),
    });
    const gad7 = observation('t', '70274-6', { valueInteger: 7 });
    const { screens, unread } = read(panel, gad7, ...items);
    expect(screens).toMatchObject([
      { instrument: 'GAD-7', total: 7, items: [1, 1, 1, 1, 1, 1, 1] },
    ]);
    expect(screens[0]?.records).toHaveLength(9);
    expect(unread).toEqual([]);
  });

  test('a total and answers of the same day that fit, without any link', () => {
    const day = { effectiveDateTime: '2026-11-23' };
    expect(read(epdsResponse('q', ITEMS), total('t', 12, day)).screens).toMatchObject([
      { total: 12, items: ITEMS, taken: '2026-11-23T09:42:00-05:00' },
    ]);
  });

  test('answers in UTC and a total in local time, of the same instant', () => {
    const utc = epdsResponse('q', ITEMS, { authored: '2026-11-24T02:30:00Z' });
    const local = { effectiveDateTime: '2026-11-23T21:30:00-05:00' };
    expect(read(utc, total('t', 12, local)).screens).toHaveLength(1);
  });

  test('the same total under two codes', () => {
    const panel = observation('p', '71354-5', { valueInteger: 12 });
    expect(read(total('t', 12), panel).screens).toHaveLength(1);
  });

  test('a conflict between the total and the answers is kept, both as found', () => {
    const { screens } = read(epdsResponse('q', ITEMS), total('t', 8, derived));
    expect(screens).toMatchObject([{ total: 8, items: ITEMS }]);
  });

  test('also when the answers carry a total of their own that fits them', () => {
    const form = epdsResponse('q', ITEMS);
    const item = [...(form.item ?? []), { linkId: 'epds-total', answer: [{ valueInteger: 12 }] }];
    const { screens } = read({ ...form, item } as fhir4.Resource, total('t', 8, derived));
    expect(screens).toMatchObject([{ total: 8, items: ITEMS }]);
  });

  test('an answer one record leaves blank is taken from the other', () => {
    const blank = epdsResponse('q', [...ITEMS.slice(0, 9), null]);
    const item10 = observation('i', 'x', {
      code: { coding: [{ system: 'urn:local', code: 'epds-10' }] },
      valueInteger: 2,
      ...derived,
    });
    expect(read(blank, item10).screens).toMatchObject([{ items: [...ITEMS.slice(0, 9), 2] }]);
  });

  test('a blank in one record does not take away the answer in the other', () => {
    const code = { coding: [{ system: 'urn:local', code: 'epds-10' }] };
    const blank10 = observation('i', 'x', { code, ...derived });
    const answered = epdsResponse('q', [...ITEMS.slice(0, 9), 2]);
    expect(read(answered, blank10).screens).toMatchObject([{ items: [...ITEMS.slice(0, 9), 2] }]);
  });
});

describe('different forms stay different', () => {
  test('two totals on one day', () => {
    const later = { effectiveDateTime: '2026-11-23T15:00:00-05:00' };
    expect(read(total('a', 12), total('b', 14, later)).screens.map((s) => s.total)).toEqual([
      14, 12,
    ]);
  });

  test('two totals at the same instant', () => {
    expect(read(total('a', 12), total('b', 14)).screens).toHaveLength(2);
  });

  test('two sets of answers on one day', () => {
    const later = epdsResponse('r', [...ITEMS.slice(0, 9), 1], {
      authored: '2026-11-23T15:00:00-05:00',
    });
    expect(read(epdsResponse('q', ITEMS), later).screens).toHaveLength(2);
  });

  test('a total that cannot come from answers of another hour', () => {
    const later = { effectiveDateTime: '2026-11-23T15:00:00-05:00' };
    expect(read(epdsResponse('q', ITEMS), total('t', 8, later)).screens).toHaveLength(2);
  });

  test('the same total on two days', () => {
    const earlier = { effectiveDateTime: '2026-11-22T09:42:00-05:00' };
    expect(read(total('a', 12), total('b', 12, earlier)).screens).toHaveLength(2);
  });

  test('two instruments at the same instant', () => {
    const gad7 = observation('g', '70274-6', { valueInteger: 12 });
    expect(read(total('t', 12), gad7).screens).toHaveLength(2);
  });

  test('the total of a day goes to the answers nearest in time when both could be its own', () => {
    const other = epdsResponse('r', [2, 1, 1, 1, 1, 2, 1, 1, 2, 0], {
      authored: '2026-11-23T15:00:00-05:00',
    });
    const late = { effectiveDateTime: '2026-11-23T15:10:00-05:00' };
    const { screens } = read(epdsResponse('q', ITEMS), other, total('t', 12, late));
    expect(screens.map(({ records }) => records)).toEqual([
      ['Observation/t', 'QuestionnaireResponse/r'],
      ['QuestionnaireResponse/q'],
    ]);
  });

  test('an entered-in-error total does not spoil the answers it came from', () => {
    const wrong = total('t', 30, { ...derived, status: 'entered-in-error' });
    const { screens, unread } = read(epdsResponse('q', ITEMS), wrong);
    expect(screens).toMatchObject([{ total: null, items: ITEMS }]);
    expect(unread).toMatchObject([{ record: 'Observation/t', reason: 'entered_in_error' }]);
  });
});

test('a self-harm answer that two loose records disagree on is never lost to the lower one', () => {
  const item9 = (id: string, score: number) => observation(id, '44260-8', { valueInteger: score });
  const { screens } = read(item9('a', 0), item9('b', 2));
  expect(screens.map(({ items }) => items?.[8]).toSorted()).toEqual([0, 2]);
});

test('loose answers of two forms that cannot be told apart: the higher ones stay together', () => {
  const [first = ''] = codesOf('PHQ-9').items;
  const item = (id: string, code: string, score: number) =>
    observation(id, code, { valueInteger: score });
  const { screens } = read(
    item('a', first, 0),
    item('b', first, 3),
    item('c', '44260-8', 2),
    item('d', '44260-8', 0),
  );
  expect(screens.map(({ items }) => [items?.[0], items?.[8]])).toContainEqual([3, 2]);
});
