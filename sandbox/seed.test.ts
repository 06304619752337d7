import { describe, expect, test } from 'vitest';
import { seedBundles } from './seed.ts';

const noon = new Date('2026-11-23T17:00:00Z');

const visitsToday = (bundles: ReturnType<typeof seedBundles>, day: string) =>
  bundles.filter(({ bundle }) =>
    bundle.entry?.some(
      ({ resource }) =>
        resource?.resourceType === 'Encounter' && resource.period?.start?.startsWith(day),
    ),
  );

describe('the seed of the practice EHR', () => {
  test('the practice comes first, because the stories refer to its staff', () => {
    expect(seedBundles(noon)[0]?.name).toBe('practice');
  });

  test('every patient has a visit today', () => {
    const bundles = seedBundles(noon);
    expect(visitsToday(bundles, '2026-11-23')).toHaveLength(bundles.length - 1);
  });

  test('late in the evening in New York it is still today there', () => {
    const elevenAtNight = new Date('2026-11-24T04:00:00Z');
    expect(visitsToday(seedBundles(elevenAtNight), '2026-11-23')).not.toHaveLength(0);
  });

  test('one story can be seeded alone, with the practice it needs', () => {
    const bundles = seedBundles(noon, { stories: ['p10-priya-sandboxer'] });
    expect(bundles.map(({ name }) => name)).toEqual(['practice', 'p10-priya-sandboxer']);
  });

  test('a story that does not exist is an error, not an empty practice', () => {
    expect(() => seedBundles(noon, { stories: ['p99-nobody'] })).toThrow('p99-nobody');
  });

  test('a practice that is to answer at any hour is open every day, all day', () => {
    const [practice] = seedBundles(noon, { stories: [], openAllHours: true });
    const services = (practice?.bundle.entry ?? []).flatMap(({ resource }) =>
      resource?.resourceType === 'HealthcareService' ? [resource] : [],
    );
    expect(services).not.toHaveLength(0);
    for (const { availableTime } of services) {
      expect(availableTime).toEqual([expect.objectContaining({ allDay: true })]);
      expect(availableTime?.[0]?.daysOfWeek).toHaveLength(7);
    }
  });
});
