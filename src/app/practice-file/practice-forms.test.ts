import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScreens } from '../../fhir/screening/read-screens.ts';
import { partsOf } from './practice-parts.ts';
import { parsePractice } from './read-practice.ts';

const SAMPLE = JSON.parse(readFileSync('public/practice/sample.json', 'utf8'));
const read = (more: object) => parsePractice({ ...SAMPLE, ...more }, partsOf);
const SUBJECT = 'Patient/1';
const ADDRESS = 'https://ehr.example/Questionnaire/771';
const rows = Array.from({ length: 10 }, (_, index) => `row-${'abcdefghij'[index]}`);
const codes = rows.map((row) => `https://ehr.example/codes|${row}`);
const FORM = { questionnaire: ADDRESS, instrument: 'EPDS', items: rows, total: 'sum' };

describe('a form under the practice’s own names is scored', () => {
  const screensBy = (practice: object, resource: fhir4.Resource) => {
    const file = read(practice);
    if (!file.ok) throw new Error(file.problems.join('; '));
    return readScreens([resource], { subject: SUBJECT, forms: file.practice.forms }).screens;
  };
  const response: fhir4.QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    id: 'q',
    status: 'completed',
    questionnaire: `${ADDRESS}|3`,
    subject: { reference: SUBJECT },
    authored: '2026-11-23',
    item: rows.map((linkId, index) => ({
      linkId,
      answer: [{ valueInteger: index === 9 ? 1 : 0 }],
    })),
  };
  const coded = (code: string, value: Partial<fhir4.Observation>): fhir4.Observation => ({
    resourceType: 'Observation',
    id: code,
    status: 'final',
    code: { coding: [{ system: 'https://ehr.example/codes', code }] },
    subject: { reference: SUBJECT },
    effectiveDateTime: '2026-11-23',
    ...value,
  });

  test('a Questionnaire by its linkIds', () => {
    expect(screensBy({}, response)).toEqual([]);
    expect(screensBy({ linkIds: [FORM] }, response)).toMatchObject([
      { instrument: 'EPDS', items: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
    ]);
  });

  test('a total and an item by their codes', () => {
    const itemCodes = [{ instrument: 'EPDS', items: codes, total: 'https://ehr.example/codes|T7' }];
    const total = coded('T7', { valueInteger: 14 });
    expect(screensBy({}, total)).toEqual([]);
    expect(screensBy({ itemCodes }, total)).toMatchObject([{ instrument: 'EPDS', total: 14 }]);
    const [item] = screensBy({ itemCodes }, coded('row-j', { valueInteger: 2 }));
    expect(item?.items?.[9]).toBe(2);
  });
});

describe('a list that would put her answers under other questions is refused', () => {
  test.each<[object, string]>([
    [
      { linkIds: [{ ...FORM, items: rows.slice(1) }] },
      'linkIds.0 must have one name for each item',
    ],
    [{ linkIds: [{ ...FORM, total: 'row-a' }] }, 'linkIds.0 must not have the same name twice'],
    [{ linkIds: [FORM, FORM] }, 'linkIds names a form twice'],
    [{ linkIds: [{ ...FORM, questionnaire: `${ADDRESS}|3` }] }, 'linkIds.0.questionnaire must be'],
    [{ linkIds: [{ ...FORM, instrument: 'MDQ' }] }, 'linkIds.0.instrument must be one of EPDS'],
    [{ itemCodes: [{ instrument: 'PHQ-9', total: 'T7' }] }, 'itemCodes.0.total must be as system'],
    [
      {
        itemCodes: [
          { instrument: 'PHQ-9', total: 'urn:x|T7' },
          { instrument: 'EPDS', total: 'urn:x|T7' },
        ],
      },
      'itemCodes has a code twice',
    ],
    [
      { itemCodes: [{ instrument: 'PHQ-9', totl: 'urn:x|T7' }] },
      'itemCodes.0.totl is not a setting',
    ],
  ])('%#: %j', (more, problem) => {
    expect(read(more)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining(problem)],
    });
  });

  test('and one that could not be checked is not used', () => {
    expect(parsePractice({ ...SAMPLE, linkIds: [FORM] })).toEqual({
      ok: false,
      problems: ['linkIds could not be checked: open the app again'],
    });
  });
});
