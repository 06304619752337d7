import { afterAll, describe, expect, test } from 'vitest';
import { personalities } from '../../../sandbox/personalities/all.ts';
import { JOURNEYS, type Row, walk } from './ehr-journeys.tsx';
import { measured, sectionOnPage, withoutRequests, writeSection } from './ehr-support-page.ts';

/** Every third EHR, so that the journeys run side by side: a new one joins by itself. */
export function ehrSupport(share: 0 | 1 | 2): void {
  const mine = personalities
    .filter((_, index) => index % 3 === share)
    .filter(({ name }) => process.env['EHRS']?.split(',').includes(name) ?? true);
  for (const personality of mine) describeEhr(personality);
}

function describeEhr(personality: (typeof personalities)[number]): void {
  const rows = new Map<string, Row>();
  const section = (): string =>
    measured(
      personality,
      JOURNEYS.flatMap(({ name }) => rows.get(name) ?? []),
    );

  describe(`on ${personality.name} she leaves with`, () => {
    for (const journey of JOURNEYS) {
      test(`${journey.name}: an end, a record, and the way back to it`, async () => {
        const row = await walk(personality.name, journey);
        rows.set(journey.name, row);
        // A durable record, or a note that somebody pasted: never nothing.
        expect(row.written).not.toBe('nothing');
      });
    }

    test('what docs/ehr-support.md says (`npm run ehr-support` writes it)', () => {
      if (process.env['WRITE_EHR_SUPPORT'] !== undefined) return;
      expect(withoutRequests(section())).toBe(withoutRequests(sectionOnPage(personality)));
    });

    afterAll(() => {
      const whole = rows.size === JOURNEYS.length;
      if (process.env['WRITE_EHR_SUPPORT'] !== undefined && whole) {
        writeSection(personality, section());
      }
    });
  });
}
