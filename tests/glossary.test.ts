import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECORD_FORMAT } from '../src/fhir/note/text/note-format.ts';

const COLUMNS = ['card', 'tap', 'record', 'stage', 'FHIR code', 'end'] as const;
type Column = (typeof COLUMNS)[number];
type Names = Readonly<Record<Column, readonly string[]>>;
type Row = { readonly words: readonly string[]; readonly clinic: readonly string[] } & Names;

const marked = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The rows of the page's table. */
function rowsOf(page: string): readonly Row[] {
  const [heads, , ...lines] = page.split('\n').filter((line) => line.startsWith('|'));
  const names = cellsOf(heads ?? '');
  return lines.map((line) => {
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    const end = cell('end') === '' ? [] : [cell('end')];
    return {
      words: marked(cell('idea')),
      clinic: [...cell('what the clinic calls it').matchAll(/"([^"]+)"/g)].map(
        ([, said = '']) => said,
      ),
      card: marked(cell('card')),
      tap: marked(cell('tap')),
      record: marked(cell('record')),
      stage: marked(cell('stage')),
      'FHIR code': marked(cell('FHIR code')),
      end,
    };
  });
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|for-tests)\.tsx?$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
const code = sources('src');

/** What a type of that name says in the one file that declares it, up to the next declaration. */
function declared(name: string): string {
  const found = code.flatMap((text) => {
    const [, said] = new RegExp(`^export type ${name} =(.*?);\\n(?=\\n|$)`, 'ms').exec(text) ?? [];
    return said === undefined ? [] : [said.replace(/\/\*\*.*?\*\/|\/\/.*/gs, '')];
  });
  if (found.length !== 1) throw new Error(`${name} is declared ${found.length} times`);
  return found[0] ?? '';
}

const literals = (text: string, before = ''): readonly string[] =>
  [...text.matchAll(new RegExp(`${before}'(\\w+)'`, 'g'))].map(([, name = '']) => name);

/** Codes of values that a person chooses among; the page names the ideas, not every answer. */
const ANSWERS = /hesitation|visit-medium|disposition|screening-/;

function publishedCodes(): readonly string[] {
  const files = readdirSync('public/fhir').filter(
    (file) => file.startsWith('CodeSystem-') && !ANSWERS.test(file),
  );
  return files.flatMap((file) => {
    const { concept = [] } = JSON.parse(
      readFileSync(`public/fhir/${file}`, 'utf8'),
    ) as fhir4.CodeSystem;
    return concept.map((one) => one.code);
  });
}

const inCode: Names = {
  card: literals(declared('Step')),
  tap: literals(declared('HandoffAction'), 'readonly tap: '),
  record: Object.keys(RECORD_FORMAT),
  stage: [...literals(declared('Stage')), ...literals(declared('EpisodeState'))],
  'FHIR code': publishedCodes(),
  end: literals(declared('End')),
};

/** Names that only one of the two has, and names that stand in two rows. */
function differences(page: string, names: Names): readonly string[] {
  const rows = rowsOf(page);
  return COLUMNS.flatMap((column) => {
    const onPage = rows.flatMap((row) => row[column]);
    const known = new Set(names[column]);
    return [
      ...[...known]
        .filter((name) => !onPage.includes(name))
        .map((name) => `${column} ${name}: not on the page`),
      ...onPage
        .filter((name) => !known.has(name))
        .map((name) => `${column} ${name}: not in the code`),
      ...onPage
        .filter((name, index) => onPage.indexOf(name) !== index)
        .map((name) => `${column} ${name}: in two rows`),
    ];
  });
}

/** Names of the code that hold none of their row's words; what charts hold keeps its own. */
const strangers = (page: string): readonly string[] =>
  rowsOf(page).flatMap(({ words, card, tap, record, stage }) =>
    [...card, ...tap, ...record, ...stage].filter(
      (name) => !words.some((word) => name.includes(word)),
    ),
  );

const page = readFileSync('docs/glossary.md', 'utf8');

describe('docs/glossary.md', () => {
  test('names every card, tap, record, stage, code and end of the code, and no other', () => {
    expect(differences(page, inCode)).toEqual([]);
  });

  test('calls each name of a row by a word of its idea', () => {
    expect(strangers(page)).toEqual([]);
  });

  test('says below why a row has more than one word', () => {
    const below = page.slice(page.indexOf('\n- '));
    const more = rowsOf(page).flatMap(({ words }) => (words.length > 1 ? words : []));
    expect(more.filter((word) => !new RegExp(`\\b${word}\\b`).test(below))).toEqual([]);
  });

  test('says what the screen says', () => {
    const words = sources('src/content/words').join('\n');
    const said = rowsOf(page).flatMap(({ clinic }) => clinic);
    expect(said.length).toBeGreaterThan(20);
    const opens = (phrase: string): boolean =>
      ["'", '"', '`'].some((quote) => words.includes(quote + phrase));
    expect(said.filter((phrase) => !opens(phrase))).toEqual([]);
  });

  test('fits on a page', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(70);
  });
});

describe('the comparison itself', () => {
  test('reads the real unions', () => {
    expect(inCode.card).toContain('own_check_in');
    expect(inCode.tap).toContain('take_back_baton');
    expect(inCode.record).toContain('item_asked');
    expect(inCode.stage).toEqual(expect.arrayContaining(['not_started', 'safety_hold']));
    expect(inCode['FHIR code']).toContain('revisit-handoff-offer');
    expect(inCode.end).toEqual(['A', 'B', 'D', 'E']);
  });

  test('finds a card that the page does not have', () => {
    const more = { ...inCode, card: [...inCode.card, 'call_back_later'] };
    expect(differences(page, more)).toEqual(['card call_back_later: not on the page']);
  });

  test('finds a name that the code does not have', () => {
    const renamed = page.replace('`record_introduction`', '`note_introduction`');
    expect(differences(renamed, inCode)).toEqual([
      'tap record_introduction: not on the page',
      'tap note_introduction: not in the code',
    ]);
  });

  test('finds an idea with a name of another word', () => {
    expect(strangers(page.replaceAll('`baton`', '`relay`'))).toContain('pass_baton');
  });
});
