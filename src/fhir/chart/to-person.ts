import type { Child, Person, PersonRole } from '../../domain/people/person.ts';
import type { Parsed, Parts } from '../border/parsed.ts';
import {
  CONTACT_COMMENT,
  INTERPRETER_NEEDED,
  INTERPRETER_REQUIRED,
  SNOMED_YES,
} from '../codes/code-systems.ts';
import { inUse } from '../codes/in-force.ts';
import { spokenLanguage } from '../codes/spoken-language.ts';
import { calledBy } from './called-by.ts';

/**
 * A person with a chart here.
 *
 * @param today `YYYY-MM-DD`: names and numbers are those in force then
 */
export function toPerson(patient: Parsed<fhir4.Patient>, role: PersonRole, today: string): Person {
  return {
    reference: `Patient/${patient.id}`,
    role,
    ...factsOf(patient, today),
    interpreterNeeded: needsInterpreter(patient),
    ...(hasDied(patient) ? { deceased: true } : {}),
  };
}

/** Either element says it: that someone has died, or when. */
export const hasDied = ({ deceasedBoolean, deceasedDateTime }: Parsed<fhir4.Patient>): boolean =>
  deceasedBoolean === true || deceasedDateTime !== undefined;

/** The child whose chart is open. */
export function toChild(patient: Parsed<fhir4.Patient>, today: string): Child {
  const { given, family, birthDate } = factsOf(patient, today);
  return { reference: `Patient/${patient.id}`, given, family, birthDate };
}

/** What a Patient and a RelatedPerson say alike. */
export function factsOf(
  record: Parsed<fhir4.Patient> | Parsed<fhir4.RelatedPerson>,
  today: string,
) {
  const { gender } = record;
  return {
    ...calledBy(record.name, today),
    birthDate: record.birthDate ?? null,
    gender: GENDERS.find((one) => one === gender) ?? null,
    language: preferredLanguage(record.communication),
    phones: phonesOf(record.telecom, today),
    phoneNotes: phoneNotesOf(record.telecom, today),
  };
}

/** Of R4 AdministrativeGender; `unknown` and whatever else an EHR sends say nothing. */
const GENDERS = ['female', 'male', 'other'] as const;

/** The preferred language, or the only one; two without a preference are not a preference. */
export function preferredLanguage(
  spoken: readonly Parts<fhir4.PatientCommunication>[] | undefined,
): string | null {
  const only = spoken?.length === 1 ? spoken[0] : undefined;
  const chosen = spoken?.find(({ preferred }) => preferred === true) ?? only;
  return spokenLanguage(chosen?.language);
}

/** Either extension counts: R4 core's boolean, or US Core's coded yes. */
function needsInterpreter({ extension = [] }: Parsed<fhir4.Patient>): boolean {
  return extension.some(
    ({ url, valueBoolean, valueCoding }) =>
      (url === INTERPRETER_REQUIRED && valueBoolean === true) ||
      (url === INTERPRETER_NEEDED && valueCoding?.code === SNOMED_YES),
  );
}

const PHONE_ORDER = ['mobile', 'home', undefined, 'work', 'temp'];

/** What is noted beside a number: who else hears it, when not to call. A hint, never an answer. */
const phoneNotesOf = (
  telecom: readonly fhir4.ContactPoint[] | undefined,
  today: string,
): readonly string[] =>
  (telecom ?? [])
    .filter((one) => inUse(one, today))
    .flatMap(({ extension = [] }) => extension)
    .filter(({ url }) => url === CONTACT_COMMENT)
    .flatMap(({ valueString }) => valueString ?? []);

/** Telephone numbers in use: by rank, then the mobile one first. */
function phonesOf(
  telecom: readonly fhir4.ContactPoint[] | undefined,
  today: string,
): readonly string[] {
  const rank = ({ rank: stated, use }: fhir4.ContactPoint) =>
    (stated ?? 99) * 10 + PHONE_ORDER.indexOf(use);
  const numbers = (telecom ?? [])
    .filter((one) => one.system === 'phone' && inUse(one, today))
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ value }) => value ?? []);
  return [...new Set(numbers)];
}
