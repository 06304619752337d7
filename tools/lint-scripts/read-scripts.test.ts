import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_SCRIPTS } from '../../src/content/scripts/all-scripts.ts';
import { readScripts } from './read-scripts.ts';

describe('where a file keeps its scripts', () => {
  test('each sentence is named by its line, repeated and escaped ones too', () => {
    const source = `{
  "name": "Example",
  "scripts": [
    { "id": "A", "text": "Hello" },
    { "id": "B",
      "text": "Hello" },
    { "id": "C" },
    { "id": "D", "text": "Adi\\u00f3s" }
  ]
}`;
    expect(readScripts(source)).toMatchObject({ ok: true, lines: [4, 6, 1, 8] });
  });

  test('a list, one script, and the bank itself are read too', () => {
    expect(readScripts('[{ "text": "a" }]')).toMatchObject({ entries: [{ text: 'a' }] });
    expect(readScripts('{ "text": "a" }')).toMatchObject({ entries: [{ text: 'a' }] });
    const read = ['en/en-scripts', 'es/es-scripts', 'en/en-later-scripts', 'es/es-later-scripts']
      .map((name) => readScripts(readFileSync(`src/content/words/${name}.json`, 'utf8')))
      .flatMap((file) => (file.ok ? file.entries : []));
    expect(read).toEqual(ALL_SCRIPTS);
  });

  test.each([
    ['{ "name": "Example" }', /no scripts/],
    ['{ "scripts": {} }', /no scripts/],
    ['null', /no scripts/],
    ['{ "scripts": [', /not JSON/],
  ])('%s is a problem with words, not an empty list', (source, problem) => {
    const read = readScripts(source);
    expect(read.ok ? '' : read.problem).toMatch(problem);
  });
});

describe('npm run lint:scripts', () => {
  const run = async (file: unknown, ...more: string[]) => {
    const path = join(await mkdtemp(join(tmpdir(), 'lint-scripts-')), 'practice.json');
    await writeFile(path, JSON.stringify(file, null, 1));
    const args = ['--disable-warning=ExperimentalWarning', 'tools/lint-scripts.ts', path, ...more];
    return new Promise<{ code: number; out: string }>((done) => {
      execFile(process.execPath, args, (error, out) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, out });
      });
    });
  };
  const script = {
    id: 'OUR-T1',
    stage: 'transition',
    lang: 'en',
    text: "I'd like to connect you with a therapist. We will get you scheduled before you leave.",
    author: 'A. Writer',
    date: '2026-11-02',
    approver: 'B. Reader',
    previous: null,
  };

  test('an approved sentence: exit code 0', async () => {
    expect(await run({ scripts: [script] })).toEqual({
      code: 0,
      out: '1 scripts: 0 errors, 0 warnings.\n',
    });
  });

  test('a harmful one: exit code 1, with line, rule, reason and replacement (H19)', async () => {
    const { code, out } = await run({ scripts: [{ ...script, text: 'You must come.' }] });
    expect(code).toBe(1);
    expect(out).toMatch(/practice\.json:7 {2}OUR-T1 {2}error {2}EN-COE-1 {2}“You must”/);
    expect(out).toMatch(/why {6}\S.*\n {2}instead {2}\S/);
  });

  test('--json says the same to a program', async () => {
    const { out } = await run([{ ...script, approver: undefined }], '--json');
    expect(JSON.parse(out)).toMatchObject({
      scripts: 1,
      errors: 1,
      findings: [{ script: 'OUR-T1', line: 6, rule: 'approver', level: 'error' }],
    });
  });

  test('a file without scripts: exit code 2', async () => {
    expect((await run({ name: 'Example' })).code).toBe(2);
  });
});
