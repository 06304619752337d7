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
      seed: false,
      apps: [],
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
      seed: false,
      apps: [],
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

  test('takes apps of others, each opened beside where it is sent back to', () => {
    const { apps } = readStartOptions([
      ...['--app', 'growth-chart,http://127.0.0.1:3000/app/index.html'],
      ...['--app', 'other,https://other.example.org/,https://other.example.org/start'],
    ]);
    expect(apps).toEqual([
      {
        id: 'growth-chart',
        redirectUri: 'http://127.0.0.1:3000/app/index.html',
        launchUrl: 'http://127.0.0.1:3000/app/launch.html',
      },
      {
        id: 'other',
        redirectUri: 'https://other.example.org/',
        launchUrl: 'https://other.example.org/start',
      },
    ]);
  });

  test.each([
    ['an id alone', ['growth-chart'], /must be ID,REDIRECT.*such as my-app/],
    ['an address alone', ['http://127.0.0.1:3000/'], /must be ID,REDIRECT/],
    ['a path', ['growth-chart,/index.html'], /must be ID,REDIRECT/],
    ['a script', ['growth-chart,javascript:alert(1)'], /must be ID,REDIRECT/],
    ['a fourth part', ['a,http://b/,http://b/c,d'], /must be ID,REDIRECT/],
    [
      'our own id',
      ['warm-handoff-sandbox,http://b/'],
      /warm-handoff-sandbox is registered already/,
    ],
    ['one id twice', ['a,http://b/', 'a,http://c/'], /a is registered already/],
  ])('of another app refuses %s', (_what, given, why) => {
    expect(() => readStartOptions(given.flatMap((one) => ['--app', one]))).toThrow(why);
  });

  test('takes the FHIR server that keeps the charts, and puts nothing there unasked', () => {
    const asked = readStartOptions(['--fhir', 'http://127.0.0.1:8080/fhir/']);
    expect(asked).toMatchObject({ fhir: 'http://127.0.0.1:8080/fhir', seed: false });
  });

  test.each([
    [['--fhir', 'localhost:8080/fhir'], /--fhir must be the base address/],
    [['--seed'], /--seed goes with --fhir/],
    [['--fhir', 'http://a/fhir', '--fresh'], /kept there/],
    [['--fhir', 'http://a/fhir', '--data', 'x'], /kept there/],
  ])('refuses %s, and says why', (args, why) => {
    expect(() => readStartOptions(args)).toThrow(why);
  });

  test.each([['--port', 'abc'], ['--port', '70000'], ['--app-port', ''], ['--nonsense'], ['word']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readStartOptions(args)).toThrow();
    },
  );
});
