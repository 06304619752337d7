import type { Parsed } from '../border/parsed.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { toDestination } from '../directory/to-destination.ts';
import { type Chart, type ChartInput, todayOf } from './chart-from.ts';
import { handoffResourcesOf } from './handoff-resources.ts';
import { insuranceOf, memberNumberOf, payersOf } from './payers-of.ts';
import { plannedVisitsOf } from './planned-visits.ts';
import { readSections, type Section } from './read-sections.ts';

/**
 * What no first sentence needs: where she can be connected and who pays, when she is here again, and
 * the referral and appointment of a handoff, which none has without an episode (docs/decisions/0008).
 */
export type RestOfChart = Pick<
  Chart,
  | 'payers'
  | 'memberNumber'
  | 'insurance'
  | 'destinations'
  | 'plannedVisits'
  | 'handoffResources'
  | 'notRead'
>;

/** When it is read, and the zone of times without one. */
type Reading = Pick<ChartInput, 'at' | 'homeZone'>;

const OF_HER: readonly Section[] = [
  (patient) => `ServiceRequest?patient=${patient}&_count=100`,
  // With a date: Oracle Health answers no other search by patient. None of ours is older.
  (patient) => `Appointment?patient=${patient}&date=ge2020-01-01&_count=100`,
  (patient) => `Encounter?patient=${patient}&status=planned&_count=20`,
  (patient) => `Coverage?patient=${patient}`,
];

const DIRECTORY: Section = () =>
  'HealthcareService?active=true&_include=HealthcareService:organization&_count=100';

/**
 * Reads it, side by side; what could not be read is in `notRead`.
 * @param person whose chart, `Patient/1`; null: nobody with a chart here
 */
export async function readRestOfChart(
  client: FhirClient,
  person: string | null,
  reading: Reading,
): Promise<RestOfChart> {
  const sections = person === null ? [DIRECTORY] : [...OF_HER, DIRECTORY];
  const { resources, notRead } = await readSections(client, [person ?? 'nobody'], sections);
  const rest = restFrom(person, resources, reading);
  return { ...rest, notRead: [...notRead, ...rest.notRead] };
}

/** The same from resources that were read. Pure. */
export function restFrom(
  person: string | null,
  resources: readonly fhir4.Resource[],
  reading: Reading,
): RestOfChart {
  const { homeZone } = reading;
  const today = todayOf(reading);
  const services = resources.filter(isType('HealthcareService')).filter((s) => s.active !== false);
  const directory = services.map((service) => ({
    service,
    destination: toDestination(service, providerOf(service, resources), homeZone, today),
  }));
  const unusable = directory.filter(({ destination }) => destination === null);
  return {
    payers: payersOf(person, resources, today),
    memberNumber: memberNumberOf(person, resources, today),
    insurance: insuranceOf(person, resources, today),
    destinations: directory.flatMap(({ destination }) => destination ?? []),
    plannedVisits: plannedVisitsOf(person, resources, homeZone),
    handoffResources: handoffResourcesOf(person, resources),
    notRead: unusable.map(({ service }) => withoutPhone(service)),
  };
}

/** A chart with its rest; one that has it stays as it is. Pure. */
export function withRest(chart: Chart, rest: RestOfChart): Chart {
  if (chart.restToCome !== true) return chart;
  const { restToCome: _, ...first } = chart;
  return {
    ...first,
    ...rest,
    handoffResources: eachOnce([...rest.handoffResources, ...chart.handoffResources]),
    notRead: [...chart.notRead, ...rest.notRead],
  };
}

const withoutPhone = ({
  name,
}: Parsed<fhir4.HealthcareService>): RestOfChart['notRead'][number] => ({
  what: 'HealthcareService',
  failure: {
    kind: 'unreadable',
    method: 'GET',
    what: 'HealthcareService',
    text: `${name}: no phone`,
  },
});

function providerOf(
  { providedBy }: Parsed<fhir4.HealthcareService>,
  resources: readonly fhir4.Resource[],
): Parsed<fhir4.Organization> | undefined {
  const reference = referenceOf(providedBy);
  return resources
    .filter(isType('Organization'))
    .find(({ id }) => reference === `Organization/${id}`);
}
