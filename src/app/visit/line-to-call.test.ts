import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWhen } from '../../domain/when/when-field.ts';
import { asTyped } from './line-to-call.ts';

const NOW = '2026-11-23T16:00:00Z';
const ZONE = 'America/New_York';
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60;
const HERE = { zone: ZONE, now: NOW } as const;
const anyMoment = fc
  .integer({ min: 1, max: YEAR })
  .map((ahead) => new Date(Date.parse(NOW) + ahead * MINUTE).toISOString());

describe('a time that is filled in for people', () => {
  test('looks as they would write it, in either language', () => {
    const opening = '2026-11-24T13:00:00Z';
    const far = '2027-09-29T17:30:00Z';
    expect(asTyped(opening, { ...HERE, locale: 'en' })).toBe('Tue, Nov 24, 8:00 AM');
    expect(asTyped(opening, { ...HERE, locale: 'es' })).toBe('mar, 24 nov, 8:00 a.m.');
    expect(asTyped(far, { ...HERE, locale: 'en' })).toBe('Sep 29, 2027, 1:30 PM');
    expect(asTyped(far, { ...HERE, locale: 'es' })).toBe('29 sept 2027, 1:30 p.m.');
  });

  test('fits its field at 320 px with widely spaced letters: 24 characters at most', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom('en', 'es'), (instant, locale) => {
        expect(asTyped(instant, { ...HERE, locale }).length).toBeLessThanOrEqual(24);
      }),
    );
  });

  test('is read back as the same moment', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom('en', 'es'), (instant, locale) => {
        const read = parseWhen(asTyped(instant, { ...HERE, locale }), {
          now: NOW,
          zone: ZONE,
          locale,
        });
        // In the hour that the clocks repeat, it is asked which one.
        const meant = read.ok ? [read] : read.choices;
        expect(meant.map(({ start }) => Date.parse(start))).toContain(Date.parse(instant));
        expect(read.ok || read.problem === 'repeated_time').toBe(true);
      }),
    );
  });
});
