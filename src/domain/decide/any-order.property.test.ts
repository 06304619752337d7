import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handoffFrom } from '../handoff/handoff.ts';
import type { StoredRecord } from '../handoff/handoff-record.ts';
import { safetyFactsOf } from '../handoff/safety-facts.ts';
import { GATES } from '../safety/safety-gate.ts';
import { assessScreening } from '../screening/screening.ts';
import { ANY_FORMS, ANY_TAPS } from '../testing/any-taps-for-tests.ts';
import { casesOf } from '../testing/cases-for-tests.ts';
import { play } from '../testing/room-for-tests.ts';

const NEW = 'b0000000-0000-8000-8000-000000000002';
const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };

/** What a chart can hold after any visit; a few of its records twice, as a server that raced left them. */
const anyChart = fc.tuple(ANY_FORMS, ANY_TAPS, fc.array(fc.nat())).map(([forms, taps, places]) => {
  const records = play(forms, taps).at(-1)?.records ?? [];
  const twice = [...new Set(places.map((place) => place % Math.max(records.length, 1)))].flatMap(
    (place): readonly StoredRecord[] => {
      const stored = records[place];
      if (stored === undefined) return [];
      return [{ ...stored, reference: `${stored.reference}-again`, version: '9' }];
    },
  );
  return { forms, records: [...records, ...twice] };
});

const ENDED = ['appointment', 'next_step', 'check_in', 'escalated'] as const;

test('the order in which a server lists her records never changes where the handoff stands', () => {
  const shuffled = anyChart.chain(({ records }) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
  );
  const came = casesOf(...ENDED, 'twice', 'in another order');
  fc.assert(
    fc.property(shuffled, ([records, other]) => {
      const handoff = handoffFrom(records, NEW);
      came.meet(handoff.stage);
      if (records.some(({ reference }) => reference.endsWith('-again'))) came.meet('twice');
      if (other.some((one, index) => one !== records[index])) came.meet('in another order');
      expect(handoffFrom(other, NEW)).toEqual(handoff);
    }),
    { numRuns: 300 },
  );
  expect(came.missing()).toEqual([]);
});

test('nor what the screens and the clinician’s steps come to', () => {
  const shuffled = anyChart.chain(({ forms, records }) =>
    fc.tuple(
      fc.constant({ forms, records }),
      fc.shuffledSubarray([...forms], { minLength: forms.length }),
      fc.shuffledSubarray(records, { minLength: records.length }),
    ),
  );
  const assess = (
    screens: Parameters<typeof assessScreening>[0]['screens'],
    records: readonly StoredRecord[],
  ) =>
    assessScreening({ screens, at: '2026-11-23T20:00:00Z', practice, ...safetyFactsOf(records) });
  // These forms are of the last days; a form that is too old has tests of its own.
  const gates = casesOf(...GATES.filter((gate) => gate !== 'rescreen'));
  fc.assert(
    fc.property(shuffled, ([{ forms, records }, otherForms, otherRecords]) => {
      const assessed = assess(forms, records);
      gates.meet(assessed.gate);
      expect(assess(otherForms, otherRecords)).toEqual(assessed);
    }),
    { numRuns: 300 },
  );
  expect(gates.missing()).toEqual([]);
});
