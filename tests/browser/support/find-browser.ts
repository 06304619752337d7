import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { unpackChromium } from './unpack-chromium.ts';

const run = promisify(execFile);

/** A Chromium that answered, and what it needs to be started with. */
export type FoundBrowser = {
  readonly executablePath: string;
  /** Where it came from, for people: "CHROME_PATH", "system", … */
  readonly source: string;
  readonly args: readonly string[];
  /** Variables to add to the process's own when it is started. */
  readonly env: Readonly<Record<string, string>>;
};

export type BrowserSearch =
  | { readonly found: true; readonly browser: FoundBrowser }
  | { readonly found: false; readonly lookedFor: readonly string[] };

/** Where Chromium and Chrome are installed by the systems' own packages. */
const systemPaths = (): readonly string[] => {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'linux') {
    return [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
    ];
  }
  return [];
};

/**
 * True when the file starts and prints its version. Being there is not enough:
 * Ubuntu's /usr/bin/chromium-browser is a stub that only asks for a snap.
 */
const answers = async (path: string, env: Readonly<Record<string, string>> = {}) => {
  if (!existsSync(path)) return false;
  try {
    await run(path, ['--version'], { timeout: 20_000, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
};

// Never the package's own `args`: they switch web security off, and with it CORS.
// --site-per-process: a whole Chromium gives a frame of another site its own process
// by default; this shell does so only when told.
const shellArgs = [
  '--no-sandbox',
  '--headless=shell',
  '--no-zygote',
  '--disable-gpu',
  '--site-per-process',
];

/** Who can provide the browser. */
export type BrowserSource = 'npm' | 'system' | 'Playwright';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a browser is looked for, in this order. npm's comes first, with its own letters: the same
 * one on every machine, whatever is installed. Who asks for the system's gets no other.
 */
export const sourcesAsked = (env: Environment): readonly BrowserSource[] =>
  env['SYSTEM_BROWSER'] === '1' ? ['system'] : ['npm', 'system', 'Playwright'];

const plain = (executablePath: string, source: string): BrowserSearch => ({
  found: true,
  browser: { executablePath, source, args: [], env: {} },
});

/** The first of these files that starts. */
const firstOf = async (paths: readonly string[], source: string): Promise<BrowserSearch> => {
  for (const path of paths) if (await answers(path)) return plain(path, source);
  return { found: false, lookedFor: paths.map((path) => `${path} (${source})`) };
};

/** The Chromium that came with `npm ci`; the package has one for linux-x64 only. */
const npms = async (): Promise<BrowserSearch> => {
  const source = 'npm (@sparticuz/chromium), with its own letters';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { found: false, lookedFor: ['@sparticuz/chromium (for linux-x64 only)'] };
  }
  const unpacked = await unpackChromium();
  if (!unpacked.ok) {
    return { found: false, lookedFor: [`@sparticuz/chromium (${unpacked.reason})`] };
  }
  const { executablePath } = unpacked;
  for (const extra of [{}, unpacked.bundledLibraries]) {
    const env = { ...unpacked.env, ...extra };
    if (!(await answers(executablePath, env))) continue;
    return { found: true, browser: { executablePath, source, args: shellArgs, env } };
  }
  return {
    found: false,
    lookedFor: [`${executablePath} (@sparticuz/chromium: did not start)`],
  };
};

const search = (source: BrowserSource): Promise<BrowserSearch> => {
  switch (source) {
    case 'npm':
      return npms();
    case 'system':
      return firstOf(systemPaths(), 'system');
    case 'Playwright':
      return firstOf([chromium.executablePath()], 'Playwright');
  }
};

/**
 * Finds a Chromium to drive: the one CHROME_PATH names, or the first that `sourcesAsked` has. A
 * CHROME_PATH that does not work is an answer too: nothing else is tried, since someone asked for it.
 */
export const findBrowser = async (env: Environment = process.env): Promise<BrowserSearch> => {
  const wanted = env['CHROME_PATH'];
  if (wanted !== undefined && wanted !== '') {
    if (await answers(wanted)) return plain(wanted, 'CHROME_PATH');
    return { found: false, lookedFor: [`CHROME_PATH=${wanted} (did not start)`] };
  }
  const lookedFor: string[] = ['CHROME_PATH (not set)'];
  for (const source of sourcesAsked(env)) {
    const found = await search(source);
    if (found.found) return found;
    lookedFor.push(...found.lookedFor);
  }
  return { found: false, lookedFor };
};

/** The sentence for a machine without a browser: what was looked for, what to do. */
export const noBrowserSentence = (lookedFor: readonly string[]): string =>
  [
    'No Chromium was found to run the browser suite. Looked for:',
    ...lookedFor.map((place) => `  - ${place}`),
    'Set CHROME_PATH to a Chromium or Chrome, or run `npm test -- --no-browser`.',
  ].join('\n');
