import type { Person } from '../../domain/people/person.ts';
import type { Parsed } from '../border/parsed.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { leftOut } from '../client/left-out.ts';
import { inUse } from '../codes/in-force.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';

/** One parent to look up: as the child's chart names them, or as staff typed it. */
export type Sought = {
  readonly relative: Parsed<fhir4.RelatedPerson> | null;
  readonly person: Person;
};

type Found = {
  readonly patients: readonly Parsed<fhir4.Patient>[];
  /** Why the charts could not be looked up; null: they were, whatever came of it. */
  readonly failure: FhirFailure | null;
};

/**
 * Charts that may be these parents' own: by the link to the relative and by identifier, and only
 * where neither finds one, by name with birth date or telephone
 * (rules/chart.md#two-facts). Whose they are, parents-of.ts and staff decide: a server may ignore a
 * parameter it does not know and answer with anyone.
 */
export async function findPatients(
  client: FhirClient,
  sought: readonly Sought[],
  today: string,
): Promise<Found> {
  const each = await Promise.all(sought.map((one) => findPatient(client, one, today)));
  return {
    patients: each.flatMap(({ patients }) => patients),
    failure: each.find(({ failure }) => failure !== null)?.failure ?? null,
  };
}

async function findPatient(
  client: FhirClient,
  { relative, person }: Sought,
  today: string,
): Promise<Found> {
  const named = (relative?.identifier ?? []).filter((one) => inUse(one, today));
  const direct = await searchPatients(client, byRelative(relative, named));
  const theirs = direct.patients.filter((patient) => mayBe(patient, relative, named));
  if (theirs.length > 0) return { patients: theirs, failure: lossOf(direct) };
  const loose = await searchPatients(client, byTwoIdentifiers(person));
  return { patients: loose.patients, failure: lossOf(loose) ?? lossOf(direct) };
}

/** A server that does not search by link refuses it: that is no loss. */
const lossOf = ({ failure }: Found): FhirFailure | null =>
  failure?.kind === 'refused' ? null : failure;

async function searchPatients(client: FhirClient, paths: readonly string[]): Promise<Found> {
  const answers = await Promise.all(paths.map((path) => client.searchAll(path)));
  const failed = answers.find((answer) => !answer.ok);
  return {
    patients: answers
      .flatMap((answer) => (answer.ok ? answer.value : []))
      .filter(isType('Patient')),
    failure:
      failed !== undefined && !failed.ok
        ? failed.failure
        : leftOut(
            'Patient',
            answers.flatMap((answer) => (answer.ok ? answer.value : [])),
          ),
  };
}

function byRelative(
  relative: Parsed<fhir4.RelatedPerson> | null,
  named: readonly fhir4.Identifier[],
): readonly string[] {
  if (relative === null) return [];
  const identifiers = named.flatMap(({ system, value }) =>
    system && value ? [`${system}|${value}`] : [],
  );
  return [
    `Patient?link=${encodeURIComponent(`RelatedPerson/${relative.id}`)}`,
    ...identifiers.map((identifier) => `Patient?identifier=${encodeURIComponent(identifier)}`),
  ];
}

/** The answer to a search by link or identifier really holds one of them. */
function mayBe(
  { link = [], identifier = [] }: Parsed<fhir4.Patient>,
  relative: Parsed<fhir4.RelatedPerson> | null,
  named: readonly fhir4.Identifier[],
) {
  const name = `RelatedPerson/${relative?.id}`;
  return (
    link.some(({ other }) => referenceOf(other) === name) ||
    identifier.some(({ system, value }) =>
      named.some((one) => one.system === system && one.value === value),
    )
  );
}

function byTwoIdentifiers({ given, family, birthDate, phones }: Person): readonly string[] {
  if (family === '' || given === '') return [];
  const name = `family=${encodeURIComponent(family)}&given=${encodeURIComponent(given)}`;
  return [
    ...(birthDate === null ? [] : [`Patient?${name}&birthdate=${birthDate}`]),
    ...phones.map((phone) => `Patient?${name}&phone=${encodeURIComponent(phone)}`),
  ];
}
