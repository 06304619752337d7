import { join } from 'node:path';
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
      ehr: 'open',
    });
  });

  test('takes ports, a folder and a fresh start', () => {
    expect(readStartOptions(['--fresh', '--port', '1', '--app-port', '2', '--data', 'x'])).toEqual({
      port: 1,
      appPort: 2,
      data: 'x',
      fresh: true,
      realHours: false,
      ehr: 'open',
    });
  });

  test('keeps the charts of another EHR in a folder of their own', () => {
    const { ehr, data } = readStartOptions(['--ehr', 'epic-like', '--data', 'x']);
    expect({ ehr, data }).toEqual({ ehr: 'epic-like', data: join('x', 'epic-like') });
  });

  test('names the EHRs there are to who asks for another', () => {
    expect(() => readStartOptions(['--ehr', 'nonesuch'])).toThrow(
      /^There is no EHR "nonesuch" here\. Choose one of: open, strict, epic-like, .*read-only\.$/,
    );
  });

  test.each([['--port', 'abc'], ['--port', '70000'], ['--app-port', ''], ['--nonsense'], ['word']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readStartOptions(args)).toThrow();
    },
  );
});
