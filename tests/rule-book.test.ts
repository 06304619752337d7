import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declaredTests } from './support/declared-tests.ts';
import {
  citedNumbers,
  citedRules,
  citedWrongly,
  deadLinks,
  faultsOf,
  leadingNowhere,
  notInAClone,
  rowsOf,
  sectionsOf,
  type TextFile,
} from './support/rule-book.ts';

const TEXTS = [
  '{src,tests,tools,sandbox,conformance,fhir-fixtures,docs,public,deploy}/**/*.{ts,tsx,mjs,js,css,md,json,html,java,conf}',
  '*.{md,html,json,ts}',
];
const NOT_OURS = /(^|\/)(node_modules|target)\/|^package-lock\.json$/;

async function textFiles(): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for (const pattern of TEXTS) {
    for await (const path of glob(pattern)) {
      if (!NOT_OURS.test(path)) files.push({ path, text: readFileSync(path, 'utf8') });
    }
  }
  return files;
}

const page = (path: string): string => readFileSync(path, 'utf8');

const files = await textFiles();
const isBook = (path: string): boolean =>
  /^docs\/(rules(\/|\.md)|hazards|failure-modes|safety-case)/.test(path);
const citing = files.filter(({ path }) => !isBook(path));

/** `safety.md#pause` → what it says. */
const rules = new Map(
  files
    .filter(({ path }) => path.startsWith('docs/rules/'))
    .flatMap(({ path, text }) =>
      [...sectionsOf(text)]
        .slice(1)
        .map(
          ([anchor, section]) =>
            [`${path.slice('docs/rules/'.length)}#${anchor}`, section] as const,
        ),
    ),
);
const rows = [...rowsOf(page('docs/hazards.md')), ...rowsOf(page('docs/failure-modes.md'))];
const book = new Set([
  ...rules.keys(),
  ...[...rules.keys()].map((rule) => rule.replace(/#.*/, '')),
  ...rows.map(({ number }) => number),
]);

/** Why a link leads nowhere; null: it does not. A link that begins with `/` is from the root. */
function resolve(from: string, link: string): string | null {
  const [to = '', anchor] = link.split('#');
  const path = to === '' ? from : to.startsWith('/') ? to.slice(1) : join(dirname(from), to);
  if (!existsSync(path)) return 'is no file here';
  if (anchor === undefined || !path.endsWith('.md')) return null;
  return sectionsOf(page(path)).has(anchor) ? null : 'has no such heading';
}

// What is read beside a clone where it is there: other people's records (each test that needs them
// skips without), and the FHIR packages for the checks in Java.
const mayName = (path: string, mention: string): boolean =>
  (/shared\/(?:data|cases)\b/.test(mention) && path.includes('.test.')) ||
  (mention.endsWith('/shared/ig') && /^(tools\/conformance\/|docs\/conformance\.md)/.test(path));

describe('the rule book', () => {
  test('has the rules, the hazards H1 to H24 and the failure modes F1 to F40', () => {
    expect(files.length).toBeGreaterThan(900);
    expect(rules.size).toBeGreaterThan(100);
    const all = (letter: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
    expect(rows.map(({ number }) => number)).toEqual([...all('H', 24), ...all('F', 40)]);
  });

  test('gives a source for every rule', () => {
    const without = [...rules].filter(([, section]) => !/^Source: \S/m.test(section));
    expect(without.map(([rule]) => rule)).toEqual([]);
  });

  test('answers every citation', () => {
    expect(leadingNowhere(files, book)).toEqual([]);
  });

  test('is cited: every rule, or it says what it waits for', () => {
    const cited = new Set(citing.flatMap(({ text }) => citedRules(text)));
    expect(cited.size).toBeGreaterThan(80);
    expect(citedWrongly(rules, cited)).toEqual([]);
  });

  test('is cited: every hazard and failure mode', () => {
    const cited = new Set(citing.flatMap(({ text }) => citedNumbers(text)));
    expect(rows.map(({ number }) => number).filter((number) => !cited.has(number))).toEqual([]);
  });

  test('has the article’s rules by the numbers that code calls them', () => {
    const named = new Set(citing.flatMap(({ text }) => text.match(/\bS-P\d+/g) ?? []));
    expect(named.size).toBeGreaterThan(2);
    const article = rules.get('words.md#the-article') ?? '';
    expect([...named].filter((one) => !article.includes(`${one} `))).toEqual([]);
  });

  test('leads only to pages and headings that are there', () => {
    expect(files.flatMap((file) => deadLinks(file, resolve))).toEqual([]);
  });
});

describe('a row of the hazards and failure modes', () => {
  test.each(rows.map((row) => [row.number, row] as const))(
    'of %s: its files and its tests are there, and none of them is skipped',
    (_number, row) => {
      expect(faultsOf(row, existsSync, declaredTests)).toEqual([]);
    },
  );

  test('without a test is one that decision 0019 gives the reason for', () => {
    const notOurs = page('docs/decisions/0019-failure-modes-not-ours.md');
    for (const { number, noTest } of rows) {
      if (noTest) expect(notOurs).toMatch(new RegExp(`^- \\*\\*${number}\\*\\* .{20,}`, 'm'));
    }
  });
});

test('nothing refers to a page that a clone lacks', () => {
  expect(notInAClone(files, mayName)).toEqual([]);
});

// Written so that this file itself holds no such citation.
const cite = (file: string, anchor: string): string => `rules/${file}.md#${anchor}`;

describe('the checks can fail', () => {
  const file = (text: string): TextFile => ({ path: 'src/some.ts', text });
  const row = (lines: string) => rowsOf(`# Hazards\n\n## H4\n\n${lines}\n`)[0];
  const source = (code: string) => () => declaredTests('some.test.ts', code);

  test('on a citation that leads nowhere', () => {
    const text = `// ${cite('safety', 'pauze')}, hazard ${'H'}99, ${'F'}41; ${cite('safety', 'pause')}`;
    expect(leadingNowhere([file(text)], book)).toHaveLength(3);
  });

  test('on a rule nobody cites, and on one that says so wrongly', () => {
    const two = new Map([
      ['a.md#one', 'Source: ours.'],
      ['a.md#two', 'Source: ours. No citation yet.'],
    ]);
    expect(citedWrongly(two, new Set(['a.md#one']))).toEqual([]);
    expect(citedWrongly(two, new Set(['a.md#two']))).toHaveLength(2);
  });

  test.each([
    ['without a test', '**Held in.** `package.json`.', ''],
    [
      'whose file is gone',
      '**Held in.** `src/gone.ts`.\n\n- `package.json`: `H4: asked`',
      "test('H4: asked');",
    ],
    [
      'whose test is gone',
      '- `package.json`: `H4: asked`',
      "// test('H4: asked')\nconst said = 'H4: asked';",
    ],
    ['whose test is skipped', '- `package.json`: `H4: asked`', "test.skip('H4: asked');"],
    [
      'whose test is in a skipped describe',
      '- `package.json`: `H4: asked`',
      "describe.skipIf(x)('a', () => { test.each(rows)('H4: asked'); });",
    ],
    ['whose test is about another', '- `package.json`: `H5: asked`', "test('H5: asked');"],
  ])('on a row %s', (_what, lines, code) => {
    const found = row(lines);
    expect(found && faultsOf(found, existsSync, source(code))).toHaveLength(1);
  });

  test('and pass a row whose test is there', () => {
    const found = row('**Held in.** `package.json`.\n\n- `package.json`: `H4: asked of %s`');
    const code = "describe('a', () => { test.each([[1]])('H4: asked of %s', () => {}); });";
    expect(found && faultsOf(found, existsSync, source(code))).toEqual([]);
  });

  test('on a page that a clone lacks', () => {
    const texts = [`clinical${'.'}md §3.2`, `..${'/'}shared/reference`, `DESIGN${'.'}md §2`];
    expect(notInAClone(texts.map(file), mayName)).toHaveLength(3);
    expect(notInAClone([file(`..${'/'}shared/data`)], mayName)).toHaveLength(1);
  });

  test('on a link to no file, and to no heading', () => {
    const text = '[a](gone.md) [b](rules.md#gone) [c](rules.md#the-rule-book)';
    expect(deadLinks({ path: join('docs', 'some.md'), text }, resolve)).toHaveLength(2);
    expect(deadLinks(file(`docs${'/'}gone.md`), resolve)).toHaveLength(1);
  });
});
