import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The whole of src/ with one more language in LANGUAGES and a folder that is still empty.
let copy = '';
let listed = '';

beforeAll(async () => {
  copy = await mkdtemp(join('node_modules', '.third-language-'));
  await cp('src', join(copy, 'src'), { recursive: true });
  await cp('public', join(copy, 'public'), { recursive: true });
  const list = join(copy, 'src/domain/language/language.ts');
  const before = await readFile(list, 'utf8');
  await writeFile(list, before.replace("['en', 'es'] as const", "['en', 'es', 'qps'] as const"));
  await writeFile(
    join(copy, 'src/content/words/empty-folder.ts'),
    [
      "import type { LanguageFolder, PageWords } from './language-folder.ts';",
      "import type { FirstWords, LaterWords } from './words.ts';",
      'export const folder: LanguageFolder<object> = {};',
      'export const pages: PageWords<object> = {};',
      'export const first: FirstWords = {};',
      'export const later: LaterWords = {};',
    ].join('\n'),
  );
  const config = { extends: '../../tsconfig.json', include: ['src'], exclude: ['**/*.test.ts*'] };
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify(config));
  listed = await new Promise((done) => {
    execFile(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', copy, '--pretty', 'false'],
      { maxBuffer: 1e8 },
      (_, out) => done(out),
    );
  });
}, 120_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

const filesListed = (): readonly string[] => [
  ...new Set(
    [...listed.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, file = '']) =>
      relative(copy, file),
    ),
  ),
];

test('the compiler asks a third language for its folder, its sentences and its rules, by file', async () => {
  // The folder's shape, and what other languages call it.
  const folder = [
    'src/content/words/empty-folder.ts',
    'src/content/languages/languages.ts',
    'src/content/words/en/en-first.ts',
    'src/content/words/es/es-first.ts',
    'src/content/languages/launch-problems.ts',
    'src/content/scripts/script-bank.ts',
    'src/content/scripts/later-scripts.ts',
  ];
  const page = await readFile('docs/languages.md', 'utf8');
  expect(filesListed()).toEqual(expect.arrayContaining(folder));
  const elsewhere = filesListed().filter((file) => !folder.includes(file));
  expect(elsewhere.length).toBeGreaterThan(5);
  // Each of the others is told on the page, by its file or its folder.
  expect(
    elsewhere.filter(
      (file) => !page.includes(`\`${file}\``) && !page.includes(`\`${dirname(file)}/\``),
    ),
  ).toEqual([]);
});

test.each([
  ['LanguageFolder<object>', 'name, when, visitBy, first, and \\d more'],
  ['PageWords<object>', 'waiting, after, preflight'],
  ['FirstWords', 'appName, idle, loading, showDetails'],
  ['LaterWords', 'back, peds, order, session'],
])('what an empty folder lacks of %s is named', (type, missing) => {
  expect(listed).toMatch(
    new RegExp(`empty-folder.*missing the following properties from type '${type}': ${missing}`),
  );
});
