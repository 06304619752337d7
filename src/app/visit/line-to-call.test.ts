import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../domain/when/when-field.ts';
import { asTyped } from './line-to-call.ts';

const NOW = '2026-11-23T16:00:00Z';
const ZONE = 'America/New_York';
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60;

describe('a time that is filled in for people', () => {
  test('looks as they would write it, in either language', () => {
    const opening = '2026-11-24T13:00:00Z';
    expect(asTyped(opening, { zone: ZONE, locale: 'en' })).toBe('Tue, Nov 24, 2026, 8:00 AM');
    expect(asTyped(opening, { zone: ZONE, locale: 'es' })).toBe(
      'mar, 24 de nov de 2026, 8:00 a.m.',
    );
  });

  test('is read back as the same moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: YEAR }),
        fc.constantFrom('en', 'es'),
        (ahead, locale) => {
          const instant = new Date(Date.parse(NOW) + ahead * MINUTE).toISOString();
          const read = parseWhen(asTyped(instant, { zone: ZONE, locale }), {
            now: NOW,
            zone: ZONE,
            locale,
          });
          // In the hour that the clocks repeat, it is asked which one.
          const meant = read.ok ? [read] : read.choices;
          expect(meant.map(({ start }) => Date.parse(start))).toContain(Date.parse(instant));
          expect(read.ok || read.problem === 'repeated_time').toBe(true);
        },
      ),
    );
  });
});
