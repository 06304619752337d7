import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDates } from './fill-dates.ts';

/** Where every story plays; `Location/practice` says the same in FHIR. */
export const PRACTICE_TIME_ZONE = 'America/New_York';

/** The folder with the clinic itself: not a patient, but every story refers to it. */
export const PRACTICE = 'practice';

const FOLDER = import.meta.dirname;

/** The names of all patient stories (their folders), in alphabetical order, without the practice. */
export function storyNames(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== PRACTICE)
    .map((entry) => entry.name)
    .sort();
}

/**
 * One story (or `practice`) as a transaction Bundle with its dates filled in.
 *
 * @param name a folder of `fhir-fixtures/`, for example `p01-testa-samplewell`
 * @param today calendar day in the practice, `YYYY-MM-DD`
 * @throws Error from the file system when there is no such story
 */
export function readStory(name: string, today: string): fhir4.Bundle<fhir4.FhirResource> {
  const text = readFileSync(join(FOLDER, name, 'bundle.json'), 'utf8');
  return JSON.parse(fillDates(text, today, PRACTICE_TIME_ZONE));
}
