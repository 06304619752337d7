import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { MOST_FILES } from './house.ts';
import { lookThrough } from './look-through.ts';

const houses: string[] = [];
afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true });
});

/** A small house with these files; each text is what stands in one. */
function house(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  houses.push(root);
  const all = { 'src/main.ts': '', 'sandbox/ehr.ts': '', 'tools/start.ts': '', ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const HERE = 'export type Here = true;';
const importing = (specifier: string): string =>
  `import type { Here } from '${specifier}';\nexport type There = Here;`;

/** Files that each import what they may not: from, the specifier, and the file it means. */
const mistakes = (
  wrong: readonly (readonly [from: string, specifier: string, to: string])[],
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(wrong.map(([, , to]) => [to, HERE])),
  ...Object.fromEntries(wrong.map(([from, specifier]) => [from, importing(specifier)])),
});

test('this house is in order', async () => {
  expect(await lookThrough(process.cwd())).toEqual([]);
});

test('a small house in order is let through', async () => {
  const root = house({
    'src/domain/time/age.ts': HERE,
    'src/domain/handoff/stage.ts': importing('../time/age.ts'),
    'src/fhir/handoff/offer/to-offer.ts': importing('../../../domain/handoff/stage.ts'),
    'src/fhir/handoff/from-resource.ts': importing('./offer/to-offer.ts'),
  });
  expect(await lookThrough(root)).toEqual([]);
});

test('two files that import each other are refused, for a type alone too', async () => {
  const root = house({
    'src/domain/time/age.ts': `${importing('./day.ts')}\n${HERE}`,
    'src/domain/time/day.ts': `${importing('./age.ts')}\n${HERE}`,
  });
  expect(await lookThrough(root)).toContainEqual(
    expect.stringContaining('imports go round in a circle: src/domain/time/'),
  );
});

test('a circle of three, one of them fetched later, is refused', async () => {
  const root = house({
    'src/ui/first/app.tsx': "export const late = () => import('./late.tsx');",
    'src/ui/first/late.tsx': importing('./page.tsx'),
    'src/ui/first/page.tsx': `import { late } from './app.tsx';\n${HERE}\nlate();`,
  });
  expect(await lookThrough(root)).toContainEqual(expect.stringContaining('circle'));
});

const UP_A_LAYER = [
  ['src/domain/time/age.ts', '../../fhir/codes/sid.ts', 'src/fhir/codes/sid.ts'],
  ['src/domain/time/age.test.ts', '../../fhir/codes/sid.ts', 'src/fhir/codes/sid.ts'],
  ['src/fhir/codes/sid.ts', '../../app/visit/visit.ts', 'src/app/visit/visit.ts'],
  ['src/smart/launch.ts', '../domain/time/age.ts', 'src/domain/time/age.ts'],
  ['src/ui/first/app.tsx', '../../fhir/codes/sid.ts', 'src/fhir/codes/sid.ts'],
  ['src/ui/first/app-2.tsx', '../../main.ts', 'src/main.ts'],
  ['src/app/visit/visit.ts', '../../../tests/support/clock.ts', 'tests/support/clock.ts'],
  ['sandbox/ehr.ts', '../src/domain/time/age.ts', 'src/domain/time/age.ts'],
] as const;

test('an import up from one layer to another is refused', async () => {
  const problems = await lookThrough(house(mistakes(UP_A_LAYER)));
  expect(problems).toHaveLength(UP_A_LAYER.length);
  for (const [from, , to] of UP_A_LAYER)
    expect(problems).toContainEqual(
      expect.stringMatching(new RegExp(`^${from} imports ${to}: \\S+ imports (only|no other)`)),
    );
});

const UP_A_FOLDER = [
  ['src/domain/time/age.ts', '../decide/decide.ts', 'src/domain/decide/decide.ts'],
  ['src/domain/script/line.ts', '../decide/decide.ts', 'src/domain/decide/decide.ts'],
  ['src/domain/time/age-2.ts', '../practice.ts', 'src/domain/practice.ts'],
  ['src/fhir/handoff/offer/to-offer.ts', '../to-resource.ts', 'src/fhir/handoff/to-resource.ts'],
  ['src/fhir/handoff/offer/to-offer-2.ts', '../flag/flag.ts', 'src/fhir/handoff/flag/flag.ts'],
  ['src/ui/parts/button.tsx', '../later/later-card.tsx', 'src/ui/later/later-card.tsx'],
  ['sandbox/fhir-server/store/store.ts', '../http.ts', 'sandbox/fhir-server/http.ts'],
  ['tools/bench/measure.ts', '../start.ts', 'tools/start.ts'],
] as const;

test('an import up from one folder to another is refused', async () => {
  const problems = await lookThrough(house(mistakes(UP_A_FOLDER)));
  expect(problems).toHaveLength(UP_A_FOLDER.length);
  for (const [from, , to] of UP_A_FOLDER)
    expect(problems).toContainEqual(
      expect.stringMatching(new RegExp(`^${from} imports ${to}: .* does not come after it`)),
    );
});

test('a package that a layer does not use is refused, and a file that is not there', async () => {
  const root = house({
    'node_modules/react/package.json': '{ "name": "react", "main": "index.js" }',
    'node_modules/react/index.js': 'export const use = 1;',
    'src/domain/time/age.ts': "import { use } from 'react';\nuse();",
    'src/domain/time/day.ts': importing('./gone.ts'),
    'src/fhir/codes/sid.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');",
  });
  expect(await lookThrough(root)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('src/domain/time/age.ts imports node_modules/react/index.js'),
      expect.stringContaining('src/domain/time/day.ts imports ./gone.ts: there is no such file'),
      expect.stringContaining('src/fhir/codes/sid.ts imports fs: src/fhir uses no package'),
    ]),
  );
});

test('a folder that nobody gave a place is refused', async () => {
  const root = house({ 'src/domain/utils/all.ts': HERE });
  expect(await lookThrough(root)).toEqual([
    'src/domain/utils/all.ts: its folder is not in tools/rooms/house.ts',
  ]);
});

test('a folder with too many files is refused; tests beside them do not count', async () => {
  const files = (count: number, ending: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`src/domain/time/f${index}${ending}`, HERE]),
    );
  const full = { ...files(MOST_FILES, '.ts'), ...files(MOST_FILES, '.test.ts') };
  expect(await lookThrough(house(full))).toEqual([]);
  expect(await lookThrough(house({ ...full, 'src/domain/time/one-more.ts': HERE }))).toEqual([
    `src/domain/time holds ${MOST_FILES + 1} files, more than ${MOST_FILES}`,
  ]);
});

test.each([
  ['src/app/visit/mistake.ts', true],
  ['src/ui/parts/mistake.tsx', true],
  ['src/domain/time/mistake.ts', true],
  ['src/fhir/codes/right-here.ts', false],
])('the FHIR types stay inside src/fhir: %s', (file, isRefused) => {
  const root = house({
    'biome.json': readFileSync('biome.json', 'utf8'),
    [file]: 'export const keep = (task: fhir4.Task): fhir4.Task => task;\n',
  });
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const { status, stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', '.'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ refused: `${stdout}${stderr}`.includes('noRestrictedGlobals'), status }).toEqual(
    isRefused ? { refused: true, status: 1 } : { refused: false, status: 0 },
  );
});
