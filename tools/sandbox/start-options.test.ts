import { describe, expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

describe('npm start', () => {
  test('needs no options', () => {
    expect(readStartOptions([])).toEqual({
      port: 4010,
      appPort: 4020,
      data: '.data',
      fresh: false,
      realHours: false,
    });
  });

  test('takes ports, a folder and a fresh start', () => {
    expect(readStartOptions(['--fresh', '--port', '1', '--app-port', '2', '--data', 'x'])).toEqual({
      port: 1,
      appPort: 2,
      data: 'x',
      fresh: true,
      realHours: false,
    });
  });

  test.each([['--port', 'abc'], ['--port', '70000'], ['--app-port', ''], ['--nonsense'], ['word']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readStartOptions(args)).toThrow();
    },
  );
});
