import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowest, widest, widthAfterKey, within } from './panel-width.ts';

describe('the width of the app panel', () => {
  test('stays between 300 and 480 px wherever it is dragged', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (width) => {
        expect(within(width)).toBeGreaterThanOrEqual(narrowest);
        expect(within(width)).toBeLessThanOrEqual(widest);
      }),
    );
  });

  test('the left arrow widens it, because the panel is on the right', () => {
    expect(widthAfterKey('ArrowLeft', 380)).toBe(400);
    expect(widthAfterKey('ArrowRight', 380)).toBe(360);
  });

  test('Home and End go to the narrowest and the widest', () => {
    expect(widthAfterKey('Home', 380)).toBe(300);
    expect(widthAfterKey('End', 380)).toBe(480);
  });

  test('any other key is left alone', () => {
    expect(widthAfterKey('Tab', 380)).toBeUndefined();
  });
});
