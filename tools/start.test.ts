import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { serveOnLoopback } from '../sandbox/serve.ts';
import { buildAppIfStale } from './sandbox/build-app.ts';

// `npm start` as a process of its own: whatever it meets, it says one sentence and ends, and it takes
// nothing away before it holds its ports and its folder.

type Ended = { readonly code: number | null; readonly said: string };

const NOBODY = 65_534;

let folder = '';
beforeAll(buildAppIfStale, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type How = {
  /** The first line it prints; then it is ready, and is left running. */
  readonly ready?: (address: string) => void;
  /** A shell's words before it. */
  readonly before?: string;
  readonly uid?: number;
};

/** Runs it until it ends, or is killed at the end of the test. */
function start(args: readonly string[], how: How = {}): Promise<Ended> {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', 'tools/start.ts'];
  const shell = `${how.before ?? ''} exec "$0" "$@"`;
  const child = spawn('sh', ['-c', shell, ...node, ...args], {
    ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += String(bytes);
  });
  child.stdout.once('data', (bytes) => how.ready?.(String(bytes).split('\n')[0] ?? ''));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** Starts it, and waits until its address can be opened. */
const running = (args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    start(args, { ready: resolve }).then(({ said }) => reject(new Error(said)));
  });

const freePort = async (): Promise<number> => {
  const held = await serveOnLoopback(async () => new Response(), 0);
  await held.close();
  return held.port;
};

/** Two ports that nobody holds, as options. */
const ports = async (): Promise<readonly string[]> => [
  ...['--port', String(await freePort())],
  ...['--app-port', String(await freePort())],
];

/** One line, with what to do, and no stack. */
function expectSentence({ code, said }: Ended, says: RegExp): void {
  expect(said.trimEnd()).toMatch(says);
  expect(said.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}

const isRoot = process.getuid?.() === 0;

describe('a folder for the charts', () => {
  const at = async (data: string, how?: How, ...more: readonly string[]): Promise<Ended> =>
    start(['--data', data, ...(await ports()), ...more], how);

  test('that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    expectSentence(await at(file), /it is, or lies in, a file\. Choose another: npm start --/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('that lies in a file', async () => {
    writeFileSync(join(folder, 'file'), 'mine');
    expectSentence(await at(join(folder, 'file', 'charts')), /it is, or lies in, a file/);
  });

  test('that cannot be made', async () => {
    expectSentence(await at('/proc/charts'), /it cannot be written\. Choose another/);
  });

  test('that may not be written', async () => {
    const data = join(folder, 'kept');
    mkdirSync(data);
    chmodSync(folder, 0o755);
    chmodSync(data, 0o555);
    // Root may write anywhere: then it is tried as somebody who may not.
    expectSentence(await at(data, isRoot ? { uid: NOBODY } : {}), /it cannot be written/);
  });

  test('whose file of charts is none, and --fresh makes it anew', async () => {
    const file = join(folder, 'ehr.sqlite');
    writeFileSync(file, 'not a database at all, whatever it says it is '.repeat(100));
    expectSentence(await at(folder), /damaged, or is no file of charts\. Start over with/);
    expect(readFileSync(file, 'utf8')).toMatch(/^not a database/);
    await expect(running(['--data', folder, ...(await ports()), '--fresh'])).resolves.toMatch(
      /^http:/,
    );
  }, 60_000);

  test('in whose place of a file a folder stands', async () => {
    mkdirSync(join(folder, 'ehr.sqlite'));
    expectSentence(await at(folder), /a folder stands in the place/);
    expectSentence(await at(folder, {}, '--fresh'), /a folder stands in the place/);
    expect(existsSync(join(folder, 'ehr.sqlite'))).toBe(true);
  }, 60_000);

  test('whose charts another program is writing', async () => {
    const charts = new DatabaseSync(join(folder, 'ehr.sqlite'));
    charts.exec('CREATE TABLE versions (seq); BEGIN EXCLUSIVE');
    expectSentence(await at(folder), /another program is at work in it/);
    expectSentence(await at(folder, {}, '--fresh'), /another program is at work in it/);
    charts.close();
    expect(existsSync(join(folder, 'ehr.sqlite'))).toBe(true);
  }, 60_000);

  test('that does not take as much as is written', async () => {
    // In blocks of 512 bytes: smaller than the sample practice.
    expectSentence(await at(folder, { before: 'ulimit -f 400;' }), /its disk is full, or does not/);
  }, 60_000);

  test.skipIf(!mayMount())(
    'whose disk is too small (needs the right to mount a small one)',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', folder]);
      const ended = await at(folder);
      execFileSync('umount', [folder]);
      expectSentence(ended, /its disk is full/);
    },
    60_000,
  );
});

function mayMount(): boolean {
  if (!isRoot) return false;
  const place = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

describe('a port', () => {
  test('that another holds: nothing was taken away before it was seen', async () => {
    const charts = join(folder, 'ehr.sqlite');
    writeFileSync(charts, 'charts of before');
    const other = await serveOnLoopback(async () => new Response(), 0);
    onTestFinished(other.close);
    const ended = await start([
      ...['--data', folder, '--fresh', '--port', String(await freePort())],
      ...['--app-port', String(other.port)],
    ]);
    expectSentence(ended, new RegExp(`^Port ${other.port} is in use.* --app-port \\d+$`));
    expect(readFileSync(charts, 'utf8')).toBe('charts of before');
  });

  test.skipIf(lowestForAll() <= 80)(
    'that only administrators may open (where there are such ports)',
    async () => {
      const asked = ['--data', join(folder, 'charts'), '--port', '80', '--app-port', '0'];
      expectSentence(
        await start(asked, isRoot ? { uid: NOBODY } : {}),
        /^Port 80 is kept for administrators on this machine: choose another port/,
      );
    },
  );

  test.each([
    [['--port', 'http'], /^--port must be a port number\.$/m],
    [['--port', '70000'], /^--port must be a port number\.$/m],
    [['--app-port', '-1'], /app-port/],
    [['--port', '4010', '--app-port', '4010'], /^--port and --app-port must be two ports/],
    [['--data', ''], /^--data must be a folder\.$/m],
    [['--ehr', 'nobody'], /^There is no EHR "nobody" here\. Choose one of: open, /],
  ])('or another option that is none: %j', async (args, says) => {
    const { code, said } = await start(args);
    expect(said).toMatch(says);
    expect(said).toContain('Usage: npm start -- [options]');
    expect(said).not.toMatch(/^ +at /m);
    expect(code).toBe(2);
  });
});

function lowestForAll(): number {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
  } catch {
    return process.platform === 'linux' ? 1024 : 0;
  }
}

test('a second npm start in the same folder, on ports of its own, takes nothing from the first', async () => {
  const address = await running(['--data', folder, ...(await ports())]);
  const second = await start(['--data', folder, '--fresh', ...(await ports())]);
  expectSentence(second, /another program is at work in it\. Stop that, or choose another/);
  expect(await (await fetch(address)).text()).toContain('Testa Samplewell');
  expect(existsSync(join(folder, 'ehr.sqlite'))).toBe(true);
}, 60_000);
