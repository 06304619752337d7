import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, noBrowserSentence, sourcesAsked } from './browser/support/find-browser.ts';

// One answer on every machine: what happens to be installed does not choose the browser.

const npmHasOne = process.platform === 'linux' && process.arch === 'x64';
let folder = '';
let browser = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'which-browser-'));
  browser = join(folder, 'chrome');
  await writeFile(browser, '#!/bin/sh\necho "Chromium 1.0"\n');
  await chmod(browser, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the browser of the tests', () => {
  test('is npm’s, also where the system has one', () => {
    expect(sourcesAsked({})).toEqual(['npm', 'system', 'Playwright']);
  });

  test('is the system’s and no other for who asks for that', () => {
    expect(sourcesAsked({ SYSTEM_BROWSER: '1' })).toEqual(['system']);
  });

  test('is the one that CHROME_PATH names, whatever else is asked', async () => {
    const search = await findBrowser({ CHROME_PATH: browser, SYSTEM_BROWSER: '1' });
    expect(search).toMatchObject({
      found: true,
      browser: { executablePath: browser, source: 'CHROME_PATH' },
    });
  });

  test('is none where CHROME_PATH names a file that does not start, and the sentence says so', async () => {
    const search = await findBrowser({ CHROME_PATH: join(folder, 'gone') });
    expect(search.found).toBe(false);
    const said = search.found ? '' : noBrowserSentence(search.lookedFor);
    expect(said).toContain(`CHROME_PATH=${join(folder, 'gone')} (did not start)`);
  });

  test.runIf(npmHasOne)('draws with the letters it came with, and no others', async () => {
    const search = await findBrowser({});
    if (!search.found) throw new Error(noBrowserSentence(search.lookedFor));
    expect(search.browser.source).toContain('npm');
    const { FONTCONFIG_PATH } = search.browser.env;
    const conf = await readFile(join(FONTCONFIG_PATH ?? '', 'fonts.conf'), 'utf8');
    const folders = [...conf.matchAll(/<dir>(.*?)<\/dir>/g)].map(([, one]) => one);
    expect(folders).toEqual([join(FONTCONFIG_PATH ?? '', 'fonts')]);
  });
});
