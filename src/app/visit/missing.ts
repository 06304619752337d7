import type { ChartPart } from '../../domain/chart-part.ts';
import type { Chart } from '../../fhir/chart/chart-from.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import type { EhrLimits } from './ehr-limits.ts';

/** A part of the picture that is not there, and why. */
export type Missing = { readonly part: ChartPart; readonly kind: FhirFailure['kind'] };

const PART_OF: Readonly<Record<string, ChartPart>> = {
  Observation: 'screenings',
  QuestionnaireResponse: 'screenings',
  Task: 'handoff',
  Communication: 'handoff',
  ServiceRequest: 'handoff',
  Appointment: 'handoff',
  Flag: 'handoff',
  // What was sent says nothing of where the handoff stands: its contact record does.
  DocumentReference: 'sent',
  Encounter: 'visit',
  Coverage: 'insurance',
  RelatedPerson: 'family',
  births: 'births',
  HealthcareService: 'directory',
  // Who is signed in, of whatever type.
  fhirUser: 'user',
};

/** The part that records of this type tell. */
export const partOf = (resourceType: string): ChartPart => PART_OF[resourceType] ?? 'visit';

/** Without these a finding may be wrong, or a handoff started twice: said on every card (H22). */
export const DECISIVE: readonly ChartPart[] = ['screenings', 'handoff', 'visit'];

/**
 * The parts of the picture that could not be read. `unreadable` are records of ours that this
 * version cannot read: they hide a handoff just as well as a failed search does.
 */
export function missingFrom(
  chart: Chart,
  unreadable: readonly string[],
  limits: EhrLimits | null = null,
): readonly Missing[] {
  const failed = chart.notRead
    .filter(({ what }) => !limits?.notKept.includes(what))
    // One entry of the directory without a phone leaves the others; it is named under Details.
    .filter(
      ({ what, failure }) =>
        what !== 'HealthcareService' ||
        failure.kind !== 'unreadable' ||
        chart.destinations.length === 0,
    )
    // Where the handoff stands is in the note: what could not be read there may hide it.
    .map(
      ({ what, failure }): Missing => ({
        part: what === limits?.noteIn ? 'handoff' : partOf(what),
        kind: failure.kind,
      }),
    )
    // The visit and the planned ones are one part: said once.
    .filter((one, index, all) => index === all.findIndex((other) => isSame(one, other)));
  return unreadable.length === 0 ? failed : [...failed, { part: 'handoff', kind: 'unreadable' }];
}

const isSame = (a: Missing, b: Missing): boolean => a.part === b.part && a.kind === b.kind;
