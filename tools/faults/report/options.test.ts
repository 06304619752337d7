import { describe, expect, test } from 'vitest';
import { EHRS, readOptions } from './options.ts';

describe('what the laboratory is asked for', () => {
  test('five kinds of EHR in turn, and one core, unless told', () => {
    expect(readOptions([], 4)).toMatchObject({ ehrs: EHRS, cores: 1, schedules: 500, seed: 1 });
  });

  test('with minutes, all cores and no end of schedules', () => {
    const { cores, minutes, schedules } = readOptions(['--minutes', '2'], 4);
    expect({ cores, minutes }).toEqual({ cores: 4, minutes: 2 });
    expect(schedules).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each([
    [['--windows', '4'], '--windows is 1, 2 or 3'],
    [['--seed', 'x'], '--seed is a whole number'],
    [['--schedules', '-1'], "Option '--schedules' argument is ambiguous"],
  ])('%j is refused in one sentence', (args, says) => {
    expect(() => readOptions(args, 2)).toThrow(says);
  });
});
