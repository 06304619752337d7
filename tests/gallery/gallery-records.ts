import { fillDates } from '../../fhir-fixtures/fill-dates.ts';

/** A Monday at 11:00 in New York: the usual destinations are open. */
export const NOW = '2026-11-23T16:00:00.000Z';
export const TODAY = '2026-11-23';
export const ZONE = 'America/New_York';

const BUNDLES = import.meta.glob<string>('../../fhir-fixtures/*/bundle.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The records of a story, by the start of its folder's name: `p01`. */
export function recordsOf(story: string): readonly fhir4.FhirResource[] {
  const [, text] =
    Object.entries(BUNDLES).find(([path]) => path.includes(`/fhir-fixtures/${story}`)) ?? [];
  if (text === undefined) throw new Error(`no story ${story}`);
  const bundle = JSON.parse(fillDates(text, TODAY, ZONE)) as fhir4.Bundle<fhir4.FhirResource>;
  return (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
}
