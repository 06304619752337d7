import { describe, expect, test } from 'vitest';
import { barsCalls, isSafeToCall } from './agreement.ts';

const NO = { voicemail: false, text: false, safeTimes: '' };

describe('H16: a note beside her number', () => {
  test.each([
    ['Voicemail is fine; text is fine.', false],
    ['No voicemail; text is fine.', false],
    ['Do not call or text this number: it is not hers alone.', true],
    ['Text only: no voice calls, she is Deaf.', true],
    ['Text is fine; do not call.', true],
    ['Her own number; the portal is shared with her grandmother.', true],
    ['No llamar: lo contesta su suegra.', true],
  ])('%s', (note, bars) => expect(barsCalls([note])).toBe(bars));

  test('that is not there stands against nothing', () => expect(barsCalls([])).toBe(false));
});

describe('H16: a call to her may be planned', () => {
  test('before she was asked, unless a note stands against it', () => {
    expect(isSafeToCall(undefined)).toBe(true);
    expect(isSafeToCall(undefined, true)).toBe(false);
  });

  test('not once she was asked and named no safe way', () => {
    expect(isSafeToCall(NO)).toBe(false);
  });

  test('by what she said, whatever the note says', () => {
    expect(isSafeToCall({ ...NO, voicemail: true }, true)).toBe(true);
    expect(isSafeToCall({ ...NO, safeTimes: 'after 6' }, true)).toBe(true);
  });
});
