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
 */
export function seedBundles(
  today: Date,
  options: { readonly stories?: readonly string[] } = {},
): readonly SeedBundle[] {
  const day = Temporal.Instant.fromEpochMilliseconds(today.getTime())
    .toZonedDateTimeISO(PRACTICE_TIME_ZONE)
    .toPlainDate()
    .toString();
  const stories = options.stories ?? storyNames();
  return [PRACTICE, ...stories].map((name) => ({ name, bundle: readStory(name, day) }));
}
