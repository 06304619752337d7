import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownWordsOf } from '../../content/practice-scripts/practice-scripts.ts';
import { partsOf } from './practice-parts.ts';
import { parsePractice } from './read-practice.ts';

const SAMPLE = JSON.parse(readFileSync('public/practice/sample.json', 'utf8'));

test('the sample practice file is accepted', () => {
  const { $schema: _, ...settings } = SAMPLE;
  expect(parsePractice(SAMPLE)).toMatchObject({ ok: true, practice: settings });
});

test('what a practice need not say has the published value', () => {
  const {
    cutoffs,
    epds3aCutoff,
    destinationOrder,
    staffName,
    childChartNote,
    callBackHours,
    ...needed
  } = SAMPLE;
  expect(parsePractice(needed)).toMatchObject({
    practice: {
      cutoffs: {},
      epds3aCutoff: 6,
      destinationOrder: [],
      staffName: null,
      childChartNote: 'none',
      callBackHours: null,
      spanishFormality: 'usted',
    },
  });
});

test('a practice that names no loss flag of its own has ours', () => {
  const { lossFlags, ...without } = SAMPLE;
  expect(parsePractice(without)).toMatchObject({ practice: { lossFlags } });
});

test('a practice may lower a cut-off', () => {
  expect(parsePractice({ ...SAMPLE, cutoffs: { EPDS: 9 } })).toMatchObject({
    practice: { cutoffs: { EPDS: 9 } },
  });
});

describe('a mistake is named with its setting', () => {
  test.each<[object, string]>([
    [{ name: '' }, 'name must not be empty'],
    [{ phone: 5 }, 'phone must be text'],
    [{ helpLine: undefined }, 'helpLine is missing'],
    [{ helpLine: { name: 'x' } }, 'helpLine.phone is missing'],
    [{ timeZone: 'Nowhere/Land' }, 'timeZone must be a time zone such as America/New_York'],
    [{ cutoffs: { EPDS: 34 } }, 'cutoffs.EPDS must be at most 30'],
    [{ cutoffs: { EPDS: 0 } }, 'cutoffs.EPDS must be at least 1'],
    [{ cutoffs: { 'EPDS-3': 6 } }, 'cutoffs.EPDS-3 is not a setting'],
    [{ cutOffs: {} }, 'cutOffs is not a setting'],
    [{ epds3aCutoff: 10 }, 'epds3aCutoff must be at most 9'],
    [
      { callBackHours: { from: '9', to: '17:00' } },
      'callBackHours.from must be a time such as 09:00',
    ],
    [{ spanishFormality: 'vos' }, 'spanishFormality must be usted or tu'],
    [{ childChartNote: 'all' }, 'childChartNote must be none, minimal or billing'],
    [{ lossFlags: [''] }, 'lossFlags.0 must not be empty'],
    [{ clinicianRoles: 'all' }, 'clinicianRoles has the wrong form'],
  ])('%j', (mistake, problem) => {
    expect(parsePractice({ ...SAMPLE, ...mistake })).toEqual({ ok: false, problems: [problem] });
  });

  test.each([[null], ['text'], [[]]])('a file that is %j', (json) => {
    expect(parsePractice(json)).toMatchObject({ ok: false });
  });
});

describe('a practice’s own sentences', () => {
  const ours = { id: 'OUR-T1', text: 'If you want, call them.' };
  const read = async (scripts: unknown) =>
    parsePractice({ ...SAMPLE, scripts }, (parts) => partsOf(parts, ownWordsOf));

  test('with an error are refused, and the practice still opens (H19)', async () => {
    expect(await read([ours])).toMatchObject({
      ok: true,
      practice: { ownScripts: { shown: [], refused: [{ id: 'OUR-T1' }] } },
    });
  });

  test('are not shown while they could not be checked', () => {
    expect(parsePractice({ ...SAMPLE, scripts: [ours] })).toMatchObject({
      practice: {
        ownScripts: { shown: [], refused: [{ id: 'scripts', rules: ['not-checked'] }] },
      },
    });
  });

  test('that are no list are a mistake in the file', async () => {
    expect(await read({})).toEqual({ ok: false, problems: ['scripts has the wrong form'] });
  });
});
