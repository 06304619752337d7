import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Usage, usageText } from './usage.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Every command that is one tool of ours: its name and its file. */
const tools = Object.entries(scripts).flatMap(([name, command]) => {
  const file = /^node \S+ (tools\/[\w-]+\.ts)$/.exec(command)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

const run = (file: string, ...given: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const args = ['--disable-warning=ExperimentalWarning', file, ...given];
    execFile(process.execPath, args, (problem, out, err) =>
      done({ code: typeof problem?.code === 'number' ? problem.code : 0, out, err }),
    );
  });

const commandOf = (name: string): string =>
  ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;

describe('every tool is asked for help in one way, and answers in one form', () => {
  test('these are the tools', () => {
    expect(tools.map(([name]) => name)).toEqual(
      expect.arrayContaining(['start', 'test', 'sandbox:load', 'config:check', 'deploy:config']),
    );
    expect(tools.length).toBeGreaterThanOrEqual(12);
  });

  test.each(tools)(
    'npm %s says how it is used by tools/usage/usage.ts, under its own name',
    (name, file) => {
      const text = readFileSync(file, 'utf8');
      const options = /from '(\.\/[\w/-]+options\.ts)'/.exec(text)?.[1];
      const whole = text + (options ? readFileSync(join(dirname(file), options), 'utf8') : '');
      expect(whole).toContain(`command: '${commandOf(name)}',`);
      expect(text).toMatch(/(readArguments|helpIfAsked)\(/);
      // No text of a tool's own beside it.
      expect(whole).not.toMatch(/["`']Usage: |USAGE = `/);
    },
  );

  // The lightest three as a person runs them: the others load a whole EHR or a browser first.
  test.each(tools.filter(([name]) => ['generate', 'config:check', 'deploy:config'].includes(name)))(
    'npm run %s -- --help',
    async (name, file) => {
      const { code, out, err } = await run(file, '--help');
      expect([code, err]).toEqual([0, '']);
      const [first = '', says = '', blank, ...options] = out.trimEnd().split('\n');
      expect(first).toMatch(new RegExp(`^Usage: ${commandOf(name)}( -- .*)?$`));
      expect(says.length).toBeGreaterThan(10);
      expect(blank).toBe('');
      expect(options.at(-1)).toMatch(/^ {2}--help +this text$/);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
      const wrong = await run(file, '--no-such-option');
      expect(wrong.code).toBe(2);
      expect(wrong.err).toContain('--no-such-option');
      expect(wrong.err).toContain(first);
    },
    60_000,
  );
});

describe('the text', () => {
  const usage: Usage = {
    command: 'npm run sample',
    takes: 'FILE [options]',
    says: 'shows what help looks like',
    options: [
      ['FILE', 'a file'],
      ['--long-option VALUE', `${'word '.repeat(30)}end; default: none`],
    ],
  };

  test('names, then what they are, in two columns', () => {
    const lines = usageText(usage).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Usage: npm run sample -- FILE [options]',
      'shows what help looks like',
      '',
      '  FILE                 a file',
    ]);
    expect(lines[5]).toMatch(/^ {23}word/);
    expect(lines.join(' ').replaceAll(/\s+/g, ' ')).toContain(`${'word '.repeat(30)}end;`);
  });

  test('without anything to take, the command alone', () => {
    expect(usageText({ ...usage, takes: '', options: [] })).toMatch(/^Usage: npm run sample\n/);
  });
});
