import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIFFERENCES, SETTLED_AT_THE_BORDER } from '../../conformance/hapi/differences.ts';
import { behaviours } from '../../conformance/rest/behaviours.ts';
import { mistakes } from '../../conformance/validation/mistakes.ts';
import { sound } from '../../conformance/validation/sound-records.ts';
import { missingJava } from './java.ts';
import { readConformanceOptions } from './options.ts';
import { lastLine, said } from './report.ts';
import { runRestSuite } from './rest-suite.ts';
import { countControls, type Issue, validateWritten } from './validation.ts';

describe('npm run conformance', () => {
  test('does everything unless told, and keeps what was written in reports', () => {
    expect(readConformanceOptions([])).toEqual({
      parts: ['rest', 'browser', 'journeys', 'validate'],
      ig: '../shared/ig',
      written: 'reports/written',
    });
  });

  test('does its parts in their order, whatever the order asked', () => {
    expect(readConformanceOptions(['--parts', 'validate,rest']).parts).toEqual([
      'rest',
      'validate',
    ]);
  });

  test.each([
    [['--parts', 'rest,tea'], /no part "tea"/],
    [['--nonsense'], /nonsense/],
  ])('refuses %s', (args, why) => {
    expect(() => readConformanceOptions(args)).toThrow(why);
  });

  test('says in one sentence what is missing on this machine', () => {
    const machine = (java: string | null, mvn: string | null) =>
      missingJava((command) => (command === 'java' ? java : mvn));
    expect(machine('openjdk version "17.0.15" 2025', 'Apache Maven 3.8.7')).toBeNull();
    expect(machine(null, 'Apache Maven 3.8.7')).toMatch(/java was not found/);
    expect(machine('openjdk version "11.0.2"', 'Apache Maven 3.8.7')).toMatch(
      /17 or newer, not 11/,
    );
    expect(machine('openjdk version "21" 2023', null)).toMatch(/mvn was not found/);
  });

  test('ends with the sum, and silence does not pass', () => {
    const one = { name: 'a', passed: 3, failures: ['x'], notes: ['y'] };
    expect(said(one)).toEqual(['FAILED x', '  y', 'a: 3 passed, 1 failed']);
    expect(lastLine([one, { ...one, failures: [] }])).toEqual({
      line: '6 passed, 1 failed',
      ok: false,
    });
    expect(lastLine([])).toEqual({ line: '0 passed, 0 failed', ok: false });
  });
});

describe('a documented difference', () => {
  test('is of a behaviour that exists', () => {
    const names = behaviours.map(({ name }) => name);
    for (const name of Object.keys(DIFFERENCES)) expect(names).toContain(name);
    for (const name of SETTLED_AT_THE_BORDER) expect(Object.keys(DIFFERENCES)).toContain(name);
  });

  test('that is gone is a failure, and one that is there is told with its reason', async () => {
    const server = {
      base: 'http://nowhere.example/fhir',
      fetch: () => Promise.reject(new Error('nothing here')),
    };
    const reason = { [behaviours[0]?.name ?? '']: 'because' };
    const count = await runRestSuite('nobody', server, reason);
    expect(count).toMatchObject({ passed: 0, notes: [expect.stringContaining('because')] });
    expect(count.failures).toHaveLength(behaviours.length - 1);
  });
});

describe('a negative control', () => {
  const issue = (line: number, message: string): Issue => ({
    file: 'f',
    line,
    type: 'Task',
    id: '',
    message,
  });

  test('spoils something, each in its own way', () => {
    const good = new Set(Object.values(sound).map((one) => JSON.stringify(one)));
    const bad = mistakes.map(({ resource }) => JSON.stringify(resource));
    expect(new Set(bad).size).toBe(mistakes.length);
    for (const one of bad) expect(good.has(one)).toBe(false);
    expect(new Set(mistakes.map(({ name }) => name)).size).toBe(mistakes.length);
  });

  test('that is not caught fails the run, by name; an error about something else is no catch', () => {
    const { failures } = countControls([], [issue(1, 'something else')]);
    expect(failures).toHaveLength(mistakes.length);
    expect(failures[0]).toContain(mistakes[0]?.name);
    const caught = countControls([], [issue(1, "Unknown code 'task-status#finished'")]);
    expect(caught.failures).toHaveLength(mistakes.length - 1);
  });

  test('alarms on a sound record fail the run too', () => {
    expect(countControls([issue(1, 'x')], []).failures).toContain('false alarm on a sound Task: x');
  });

  test('nothing written is a failure, not a pass', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'written-'));
    const counts = await validateWritten(empty, '../shared/ig', '6.1.0');
    expect(counts.flatMap(({ failures }) => failures)).toHaveLength(1);
    rmSync(empty, { recursive: true });
  });
});
