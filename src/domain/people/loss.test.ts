import { expect, test } from 'vitest';
import { type BirthRecord, NO_BIRTH_RECORD } from './birth.ts';
import { isLossOnRecord, LOSS_FLAG } from './loss.ts';

const practice = { lossFlags: [LOSS_FLAG, 'urn:oid:1.2.3|BEREAVED'] };

const chart = ({
  flags = [] as readonly string[],
  ...more
}: Partial<BirthRecord> & { flags?: readonly string[] }) => ({
  flags,
  record: { ...NO_BIRTH_RECORD, ...more },
  today: '2026-11-24',
});

test('H15: the practice’s flag, its own or its EHR’s, says that there was a loss', () => {
  expect(
    practice.lossFlags.map((flag) => isLossOnRecord(chart({ flags: [flag] }), practice)),
  ).toEqual([true, true]);
});

test('another flag of the same system, or the same code of another system, does not', () => {
  const others = ['urn:oid:1.2.3|FALLS', 'urn:oid:9.9.9|BEREAVED', ''];
  expect(isLossOnRecord(chart({ flags: others }), practice)).toBe(false);
});

test.each<[string, Partial<BirthRecord>, boolean]>([
  ['a loss without a day', { losses: [null] }, true],
  ['a loss of last month', { losses: ['2026-10-10'] }, true],
  [
    'a stillbirth, told of together with the delivery',
    { losses: ['2026-10-10'], births: ['2026-10-10'] },
    true,
  ],
  ['an infant who died after the birth', { losses: ['2026-11-10'], births: ['2026-09-22'] }, true],
  [
    'one of twins: the other was born minutes later',
    { losses: ['2026-10-09'], births: ['2026-10-10'] },
    true,
  ],
  [
    'a loss before the pregnancy that ended in this birth',
    { losses: ['2025-11-30'], births: ['2026-10-10'] },
    false,
  ],
  ['a loss of long ago', { losses: ['2019-03-01'] }, false],
  ['a birth', { births: ['2026-10-10'] }, false],
])('H15: %s', (_, record, expected) => {
  expect(isLossOnRecord(chart(record), practice)).toBe(expected);
});
