import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import { handedRecords, type OddRecord, oddRecords } from '../../tests/support/odd-records.ts';
import { explainChart } from './explain-chart.ts';
import { type Explanation, explanationOf } from './explanation.ts';

// Each chart stands for a kind that once vanished, stopped the page or was told wrongly. What only
// a screen shows of them is in tests/journeys/odd-records.test.tsx.

const ROOT = join(import.meta.dirname, '../..');
const sample = JSON.parse(readFileSync(join(ROOT, 'public/practice/sample.json'), 'utf8'));

function practiceWith(more: object) {
  const read = parsePractice({ ...sample, ...more });
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.practice;
}

async function explained(
  { records, at, patient }: OddRecord,
  practice: object,
): Promise<Explanation> {
  const entry = records.map((resource) => ({ resource }));
  const text = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
  const found = await explainChart(text, { at, patient, practice: practiceWith(practice) });
  if (!found.ok) throw new Error(found.problem);
  return explanationOf(found.visit, found.notSearched);
}

/** What a key of `expect` is compared with. */
const ANSWER: Readonly<Record<string, (one: Explanation) => unknown>> = {
  listed: ({ listed }) => listed,
  reasons: ({ reasons }) => reasons,
  selfHarm: ({ selfHarm }) => selfHarm,
  gate: ({ gate }) => gate,
  given: ({ chart }) => chart.given,
  family: ({ chart }) => chart.family,
  language: ({ chart }) => chart.language,
  phones: ({ chart }) => chart.phones,
  payers: ({ chart }) => chart.payers,
  line: ({ script }) => script?.id,
  interpreterReads: ({ script }) => script?.interpreterReads,
  scriptStage: ({ script }) => script?.stage ?? null,
  scriptLang: ({ script }) => script?.lang ?? null,
  scriptVariant: ({ script }) => script?.variant,
  listedOrUnread: ({ listed, unread }) => listed || unread.length > 0,
};

/** Told in prose: of a screen, or of the case itself. */
const PROSE = ['screen', 'tap', 'why', 'open'];

/** "not_scorable, PHQ-9": told by that reason; an empty list: all of it is read. */
function compareUnread(value: unknown, { unread }: Explanation): void {
  const reasons = unread.map(({ reason }) => reason);
  if (typeof value === 'string') expect(reasons).toContain(value.split(/[:,]/)[0]);
  else expect(reasons).toEqual(value);
}

function compare(key: string, value: unknown, found: Explanation): void {
  if (PROSE.includes(key)) return;
  if (key === 'unread') compareUnread(value, found);
  else if (key === 'scriptIdNot') expect(value).not.toContain(found.script?.id);
  else if (key === 'selfHarmNot') expect(value).not.toContain(found.selfHarm);
  else {
    const answer = ANSWER[key];
    if (answer === undefined) throw new Error(`nothing compares ${key}`);
    expect([key, answer(found)]).toEqual([key, value]);
  }
}

async function rightAnswer(one: OddRecord): Promise<void> {
  // A case that names a sentence about birth is one of a practice where everyone gave birth: nothing
  // else in such a chart says so (rules/words.md#whom-it-fits).
  const everyoneGaveBirth = 'line' in one.expect;
  const found = await explained(one, everyoneGaveBirth ? { everyoneGaveBirth } : {});
  for (const [key, value] of Object.entries(one.expect)) compare(key, value, found);
}

describe('odd records', () => {
  test.each(Object.entries(oddRecords()))('%s', async (_, one) => rightAnswer(one));

  test.each([
    ['k17-iso-639-2-eng', 'S-F3'],
    ['k17-iso-639-2-spa', 'ES-F3'],
    ['k17-text-spanish', 'ES-F3'],
  ])(
    '%s: where nothing tells of a birth, the neutral sentence in that language',
    async (name, id) => {
      const one = oddRecords()[name];
      if (one === undefined) throw new Error(name);
      expect((await explained(one, {})).script).toMatchObject({ id, interpreterReads: false });
    },
  );
});

const HANDED = handedRecords(join(ROOT, '../shared/cases'));

describe.runIf(Object.keys(HANDED).length > 0)(
  'as they were handed in (needs ../shared/cases)',
  () => {
    test.each(Object.entries(HANDED))('%s', async (_, one) => rightAnswer(one));

    test('each has its copy here', () => {
      const here = Object.keys(oddRecords());
      const copyOf = (name: string) => name.replace('clinic/', '');
      expect(
        Object.keys(HANDED).filter((name) => !here.some((copy) => copy.startsWith(copyOf(name)))),
      ).toEqual([]);
    });
  },
);
