import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LoggedRequest, median, sequentialTrips } from './request-log.ts';

const request = (start: number, end: number): LoggedRequest => ({
  method: 'GET',
  path: '/',
  start,
  end,
  gzipBytes: 0,
});

describe('sequential trips', () => {
  test('requests one after another each count', () => {
    expect(sequentialTrips([request(0, 10), request(10, 20), request(25, 30)])).toBe(3);
  });

  test('requests side by side count once', () => {
    expect(sequentialTrips([request(0, 10), request(1, 12), request(2, 11)])).toBe(1);
  });

  test('a slow request beside two quick ones does not hide them', () => {
    expect(sequentialTrips([request(0, 100), request(0, 10), request(20, 30)])).toBe(2);
  });

  test('no requests are no trips', () => {
    expect(sequentialTrips([])).toBe(0);
  });
});

describe('the median', () => {
  test('is the middle one, or the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  test('has as many values below it as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        return below <= values.length / 2 && above <= values.length / 2;
      }),
    );
  });

  test('of nothing is an error, not a zero', () => {
    expect(() => median([])).toThrow('no values');
  });
});
