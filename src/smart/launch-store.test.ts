// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { clearOldLaunches, isLaunchPending, readLaunch, tryStorage } from './launch-store.ts';
import { blockedStorage } from './test-ehr.ts';

afterEach(() => sessionStorage.clear());

test('storage is tried by writing, and the try leaves nothing behind', () => {
  expect(tryStorage(() => sessionStorage)).toBe(sessionStorage);
  expect(sessionStorage.length).toBe(0);
  expect(tryStorage(blockedStorage)).toBeNull();
});

test('what other apps of the same host keep is not touched', () => {
  sessionStorage.setItem('other-app', 'theirs');
  clearOldLaunches(sessionStorage, new Set(), Date.UTC(2026, 10, 23));
  expect(sessionStorage.getItem('other-app')).toBe('theirs');
  expect(isLaunchPending(sessionStorage)).toBe(false);
});

test('a record that cannot be read is no launch, and the next launch removes it', () => {
  sessionStorage.setItem('warm-handoff:abc', '{"issuer');
  expect(readLaunch(sessionStorage, 'abc')).toBeNull();
  clearOldLaunches(sessionStorage, new Set(), Date.UTC(2026, 10, 23));
  expect(sessionStorage.length).toBe(0);
});
