import { describe, expect, test } from 'vitest';
import { patched } from './json-patch.ts';
import { Refusal } from './rules/outcomes.ts';

const chart = { a: 1, list: ['x', 'y'], deep: { 'with/slash': true } };

const statusOf = (operations: unknown): number => {
  try {
    patched(chart, operations);
    return 200;
  } catch (error) {
    return error instanceof Refusal ? error.status : 500;
  }
};

describe('a JSON Patch', () => {
  test('adds, replaces, removes, moves and copies', () => {
    expect(
      patched(chart, [
        { op: 'test', path: '/a', value: 1 },
        { op: 'replace', path: '/a', value: 2 },
        { op: 'add', path: '/list/1', value: 'between' },
        { op: 'add', path: '/list/-', value: 'last' },
        { op: 'remove', path: '/deep/with~1slash' },
        { op: 'copy', from: '/a', path: '/b' },
        { op: 'move', from: '/b', path: '/c' },
      ]),
    ).toEqual({ a: 2, list: ['x', 'between', 'y', 'last'], deep: {}, c: 2 });
  });

  test('leaves the original as it was', () => {
    patched(chart, [{ op: 'remove', path: '/a' }]);
    expect(chart.a).toBe(1);
  });

  test('that does not fit is a 422', () => {
    expect(statusOf([{ op: 'test', path: '/a', value: 2 }])).toBe(422);
    expect(statusOf([{ op: 'replace', path: '/missing', value: 2 }])).toBe(422);
    expect(statusOf([{ op: 'remove', path: '/missing' }])).toBe(422);
    expect(statusOf([{ op: 'add', path: '/missing/below', value: 2 }])).toBe(422);
    expect(statusOf([{ op: 'remove', path: 'no-slash' }])).toBe(422);
  });

  test('that is no patch is a 400', () => {
    expect(statusOf({ op: 'remove', path: '/a' })).toBe(400);
    expect(statusOf([{ op: 'destroy', path: '/a' }])).toBe(400);
    expect(statusOf([null])).toBe(400);
  });
});
