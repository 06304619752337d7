import { Temporal } from 'temporal-polyfill';
import {
  PRACTICE,
  PRACTICE_TIME_ZONE,
  readStory,
  storyNames,
} from '../fhir-fixtures/read-story.ts';

/** One Bundle to load, with the name of the story it tells. */
export type SeedBundle = {
  readonly name: string;
  readonly bundle: fhir4.Bundle<fhir4.FhirResource>;
};

/**
 * The practice and its patients as transaction Bundles in the order they must be loaded: the
 * practice first, because every story refers to its staff and rooms. Every entry is a PUT with a
 * fixed id, so seeding twice leaves one of each.
 *
 * @param today any moment of the day to play; the practice's own calendar day is used
 * @param options.stories only these stories (folder names in `fhir-fixtures/`); all when left out
 * @param options.openAllHours receiving practices answer day and night, so that a handoff can be
 *   tried at any hour; their own hours when left out
 */
export function seedBundles(
  today: Date,
  options: { readonly stories?: readonly string[]; readonly openAllHours?: boolean } = {},
): readonly SeedBundle[] {
  const day = Temporal.Instant.fromEpochMilliseconds(today.getTime())
    .toZonedDateTimeISO(PRACTICE_TIME_ZONE)
    .toPlainDate()
    .toString();
  const stories = options.stories ?? storyNames();
  return [PRACTICE, ...stories].map((name) => {
    const bundle = readStory(name, day);
    return { name, bundle: options.openAllHours === true ? openAllHours(bundle) : bundle };
  });
}

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function openAllHours(bundle: fhir4.Bundle<fhir4.FhirResource>): fhir4.Bundle<fhir4.FhirResource> {
  const entry = (bundle.entry ?? []).map(({ resource, ...rest }) => {
    if (resource?.resourceType !== 'HealthcareService') return { ...rest, resource };
    const availableTime = [{ daysOfWeek: [...EVERY_DAY], allDay: true }];
    return { ...rest, resource: { ...resource, availableTime } };
  });
  return { ...bundle, entry } as fhir4.Bundle<fhir4.FhirResource>;
}
