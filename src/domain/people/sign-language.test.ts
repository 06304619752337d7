import { expect, test } from 'vitest';
import { spokenInterpreter } from './sign-language.ts';

test.each([
  ['the chart asks for one', true, 'es', { language: 'es' }],
  ['the chart asks for one and names no language', true, null, { language: null }],
  ['this app has no sentence in that language', false, 'ht', { language: 'ht' }],
  ['the chart says nothing of it, and she speaks English', false, 'en-US', null],
  ['she speaks Spanish and the chart asks for nobody', false, 'es', null],
  ['the language is not known', false, null, null],
  ['she signs: a sign language interpreter or the relay', true, 'ase', null],
])('a spoken interpreter, where %s', (_, interpreterNeeded, language, expected) => {
  expect(spokenInterpreter({ interpreterNeeded, language })).toEqual(expected);
});
