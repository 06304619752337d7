import type { Child, Person } from '../domain/person.ts';
import { isType } from './of-type.ts';
import { referenceOf } from './reference.ts';
import { relativeToPerson, roleOf, toChild, toPerson } from './to-person.ts';

/** Whose handoff this is, and the child whose chart is open, if it is a child's. */
export type WhoseChart = { readonly person: Person; readonly child: Child | null };

/** A chart of anyone younger is the infant's, and the person is a parent (clinical.md §4). */
const INFANT_MONTHS = 18;

const NO_ONE_KNOWN: Person = {
  reference: null,
  role: 'parent',
  given: '',
  family: '',
  birthDate: null,
  gender: null,
  language: null,
  interpreterNeeded: false,
  phones: [],
};

/**
 * The person being handed off: the patient, or, in an infant's chart, the parent who was screened;
 * never the infant (DESIGN.md §2). A parent without a chart here has no reference.
 *
 * @param day the visit day, `YYYY-MM-DD`
 */
export function whoseChart(
  patient: fhir4.Patient,
  resources: readonly fhir4.Resource[],
  day: string,
): WhoseChart {
  if (!isInfant(patient, day)) return { person: toPerson(patient, 'mother'), child: null };
  const chart = `Patient/${patient.id}`;
  const parents = resources
    .filter(isType('RelatedPerson'))
    .filter((relative) => relative.active !== false && referenceOf(relative.patient) === chart)
    .map((relative) => ({ relative, record: recordOf(relative, resources) }))
    .toSorted((a, b) => weight(b, resources) - weight(a, resources));
  const [parent] = parents;
  const child = toChild(patient);
  if (parent === undefined) return { person: NO_ONE_KNOWN, child };
  const { relative, record } = parent;
  const person =
    record === undefined ? relativeToPerson(relative) : toPerson(record, roleOf(relative));
  return { person, child };
}

type Parent = {
  readonly relative: fhir4.RelatedPerson;
  readonly record: fhir4.Patient | undefined;
};

/** Who was screened comes first; between two, the mother; the id settles the rest. */
function weight({ relative, record }: Parent, resources: readonly fhir4.Resource[]): number {
  const names = [`RelatedPerson/${relative.id}`, ...(record ? [`Patient/${record.id}`] : [])];
  const screened = resources
    .filter(isType('QuestionnaireResponse'))
    .some(({ source, subject }) =>
      [source, subject].some((who) => names.includes(referenceOf(who) ?? '')),
    );
  return Number(screened) * 2 + Number(roleOf(relative) === 'mother');
}

/** The parent's own Patient says `seealso` to the relative (fhir-model.md §3). */
function recordOf(
  relative: fhir4.RelatedPerson,
  resources: readonly fhir4.Resource[],
): fhir4.Patient | undefined {
  return resources
    .filter(isType('Patient'))
    .find(({ link }) =>
      link?.some(({ other }) => referenceOf(other) === `RelatedPerson/${relative.id}`),
    );
}

function isInfant({ birthDate }: fhir4.Patient, day: string): boolean {
  if (birthDate === undefined) return false;
  // A birth date may be a month or a year only (R4 date): the earliest day it can mean.
  const born = Temporal.PlainDate.from(`${birthDate}-01-01`.slice(0, 10));
  return Temporal.PlainDate.compare(born.add({ months: INFANT_MONTHS }), day) > 0;
}
