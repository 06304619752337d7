import { expect, test } from 'vitest';
import { isToBeAskedAlone } from './ask-alone.ts';

test.each([
  [
    'Do not call or text this number: it is not hers alone. Talk with her alone at the visit.',
    true,
  ],
  ['Hablar a solas con ella.', true],
  ['Speak in private only', true],
  ['Text only: no voice calls, she is Deaf.', false],
  ['Voicemail is fine', false],
])('H16: the note "%s" asks to speak alone: %s', (note, alone) => {
  expect(isToBeAskedAlone([note])).toBe(alone);
});

test('no note, no marker', () => {
  expect(isToBeAskedAlone([])).toBe(false);
});
