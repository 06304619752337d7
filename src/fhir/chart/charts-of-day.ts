import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { SID } from '../codes/sid.ts';
import { type Chart, type ChartInput, chartFrom } from './chart-from.ts';
import type { PracticeDay } from './read-practice-day.ts';
import { restFrom, withRest } from './rest-of-chart.ts';

/** One person's chart as far as a waiting list needs it. */
export type ChartOfDay = {
  readonly chart: Chart;
  /** Key of the handoff under way, which names no one; empty: there is none. */
  readonly episodeKey: string;
  /** Where she is today; null: nothing says. */
  readonly room: string | null;
};

/** What was read of a practice's day, person by person. */
export const chartsOfDay = (
  { patients, resources }: PracticeDay,
  read: Pick<ChartInput, 'at' | 'homeZone' | 'forms'>,
): readonly ChartOfDay[] =>
  patients.map((patient) => {
    const hers = resources.filter((resource) => isAbout(resource, `Patient/${patient.id}`));
    const root = hers
      .filter(isType('Task'))
      .flatMap(({ identifier = [] }) => identifier)
      .find(({ system }) => system === SID.episode);
    const room = hers
      .filter(isType('Encounter'))
      .flatMap(({ location = [] }) => location)
      .map(({ location }) => location?.display)
      .find((display) => display !== undefined);
    const chart = chartFrom({ patient, encounter: null, resources: hers, notRead: [], ...read });
    return {
      chart: withRest(chart, restFrom(chart.person.reference, hers, read)),
      episodeKey: root?.value ?? '',
      room: room ?? null,
    };
  });

function isAbout(resource: fhir4.Resource, patient: string): boolean {
  const about = resource as { readonly for?: fhir4.Reference; readonly subject?: fhir4.Reference };
  return referenceOf(about.for ?? about.subject) === patient;
}
