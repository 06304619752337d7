import { expect, test } from 'vitest';
import { spokenLanguage } from './spoken-language.ts';

test.each([
  ['en', 'en'],
  ['es-US', 'es-US'],
  ['english please', null],
  ['x', null],
  ['', null],
  [undefined, null],
])('a language said as %j is %j', (code, language) => {
  expect(spokenLanguage(code)).toBe(language);
});
