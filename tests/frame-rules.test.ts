import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';

async function sources(pattern: string): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const file of glob(pattern)) {
    if (!/\.test\.tsx?$/.test(file)) found.push([file, readFileSync(file, 'utf8')]);
  }
  return found;
}

/** Files whose code, comments aside, says this. */
const saying = (files: readonly (readonly [string, string])[], what: RegExp): readonly string[] =>
  files
    .filter(([, text]) => what.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(([file]) => file);

test('F35: no height is taken from the viewport, which a frame sized to its content has not', async () => {
  const looks = [...(await sources('src/**/*.{css,tsx,ts}')), ...(await sources('*.html'))];
  expect(looks.length).toBeGreaterThan(100);
  expect(saying(looks, /\b\d+(\.\d+)?(vh|dvh|svh|lvh)\b/)).toEqual([]);
});

test('F33: nothing rests on confirm(), alert() or prompt(), which a frame may answer by itself', async () => {
  const files = await sources('src/**/*.{ts,tsx}');
  const asks = saying(files, /(?<![.\w])(window\.)?(confirm|alert|prompt)\(/);
  // A function of our own by that name is no dialog of the browser's.
  const own = saying(
    files,
    /[{,]\s*(confirm|alert|prompt)\s*[,}]|(const|function) (confirm|alert|prompt)\b/,
  );
  expect(asks.filter((file) => !own.includes(file))).toEqual([]);
});

test('F34: nothing is saved by leaving the page: what matters was saved before', async () => {
  const leaves = /addEventListener\(\s*'(beforeunload|unload|pagehide)'|sendBeacon/;
  expect(saying(await sources('src/**/*.{ts,tsx}'), leaves)).toEqual([]);
});

test('F9: signing in opens no window: the same frame goes to the EHR and back', async () => {
  expect(
    saying(await sources('src/smart/*.ts'), /window\.open\(|(?<![.\w])open\(\s*['"`]/),
  ).toEqual([]);
  expect(readFileSync('src/smart/launch-page.ts', 'utf8')).toContain('location.replace(');
});

test('F7: no cookie is read or written, and none is sent across sites', async () => {
  const cookies = /document\.cookie|cookieStore|credentials:\s*'include'/;
  expect(saying(await sources('src/**/*.{ts,tsx}'), cookies)).toEqual([]);
});
