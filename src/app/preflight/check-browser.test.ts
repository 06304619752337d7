import { describe, expect, test } from 'vitest';
import { type Browser, checkBrowser } from './check-browser.ts';

const refuses = (name: string) => (): never => {
  throw new DOMException('refused', name);
};

const kept = new Map<string, string>();
const works: Browser = {
  storage: () =>
    ({
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }) as Storage,
  hasSubtleCrypto: true,
  framed: true,
  readAround: refuses('SecurityError'),
  origin: 'https://care.example.org',
  around: 'https://ehr.example.org',
  allows: () => false,
};

const outcomes = (browser: Partial<Browser>) =>
  Object.fromEntries(
    checkBrowser({ ...works, ...browser }).map(({ check, outcome }) => [check, outcome]),
  );

describe('what the browser allows in this frame', () => {
  test('a sidebar of another site is fine, and is named with its policy', () => {
    const [, , frame] = checkBrowser(works);
    expect(outcomes({})).toEqual({
      storage: 'storage_works',
      crypto: 'crypto_here',
      frame: 'frame_cross_site',
    });
    expect(frame?.facts).toEqual([
      'in a frame of https://ehr.example.org',
      'clipboard-write: not allowed',
    ]);
    expect(kept.size).toBe(0);
  });

  test.each([
    ['storage that throws', { storage: refuses('SecurityError') }, 'storage', 'storage_blocked'],
    ['plain http', { hasSubtleCrypto: false }, 'crypto', 'crypto_missing'],
    ['a window of its own', { framed: false }, 'frame', 'frame_none'],
    ['a page of the same site around', { readAround: () => '' }, 'frame', 'frame_same_site'],
    ['sandbox without allow-same-origin', { origin: 'null' }, 'frame', 'frame_opaque'],
  ])('F6, F12, F38: %s', (_what, browser, check, outcome) => {
    expect(outcomes(browser)[check]).toBe(outcome);
  });
});
