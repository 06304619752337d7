import { expect, test } from 'vitest';
import { zoneOf } from './zone-of.ts';

test.each([
  ['America/New_York', 'America/New_York'],
  ['Eastern Standard Time', 'America/New_York'],
  ['US Mountain Standard Time', 'America/Phoenix'],
  ['Hawaiian Standard Time', 'Pacific/Honolulu'],
  ['Eastern time, mostly', null],
  ['', null],
  [undefined, null],
])('a zone said as %j is %j', (stated, zone) => {
  expect(zoneOf(stated)).toBe(zone);
});
