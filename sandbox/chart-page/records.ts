import type { ChartReader } from './chart-reader.ts';
import { type Calendar, conceptText } from './words.ts';

/** One resource of the chart as the list "Written to this chart" shows it. */
export type ChartRecord = {
  readonly reference: string;
  readonly version: string;
  readonly type: string;
  readonly what: string;
  readonly state: string;
  readonly when: string;
  readonly resource: fhir4.FhirResource;
};

const recordTypes = [
  'ServiceRequest',
  'Task',
  'Communication',
  'Appointment',
  'Flag',
  'DocumentReference',
] as const;

function targetTypes({ target }: fhir4.Provenance): string {
  const types = target.map(({ reference }) => reference?.split('/').at(-2) ?? 'resource');
  return [...new Set(types)].join(', ');
}

function describe(
  resource: fhir4.FhirResource,
  calendar: Calendar,
): { readonly what: string; readonly state: string } | undefined {
  switch (resource.resourceType) {
    case 'ServiceRequest':
    case 'Flag':
      return { what: conceptText(resource.code), state: resource.status };
    case 'Task':
      return {
        what: conceptText(resource.code),
        state: conceptText(resource.businessStatus) || resource.status,
      };
    case 'Communication':
      // The most specific kind comes last: "notification", then what kind of one.
      return { what: conceptText(resource.category?.at(-1)), state: resource.status };
    case 'Appointment':
      return { what: calendar.moment(resource.start), state: resource.status };
    case 'DocumentReference':
      return { what: conceptText(resource.type), state: resource.status };
    case 'Provenance':
      return {
        what: `${conceptText(resource.activity) || 'Who wrote'}: ${targetTypes(resource)}`,
        state: resource.agent.map(({ who }) => who.display ?? who.reference ?? '').join(', '),
      };
    default:
      return undefined;
  }
}

/** What has been written about this patient, newest first. */
export async function readRecords(
  chart: ChartReader,
  calendar: Calendar,
  patientId: string,
): Promise<readonly ChartRecord[]> {
  const query = `patient=${encodeURIComponent(patientId)}&_revinclude=Provenance:target&_count=100`;
  const found = await Promise.all(recordTypes.map((type) => chart.searchAll(`${type}?${query}`)));
  const updated = ({ resource }: ChartRecord) => resource.meta?.lastUpdated ?? '';
  const records = new Map<string, ChartRecord>();
  for (const resource of found.flat()) {
    const described = describe(resource, calendar);
    if (described === undefined) continue;
    const reference = `${resource.resourceType}/${resource.id}`;
    records.set(reference, {
      reference,
      version: resource.meta?.versionId ?? '',
      type: resource.resourceType,
      ...described,
      when: calendar.moment(resource.meta?.lastUpdated),
      resource,
    });
  }
  return [...records.values()].sort((a, b) => updated(b).localeCompare(updated(a)));
}
