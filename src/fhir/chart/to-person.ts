import type { Child, Person, PersonRole } from '../../domain/people/person.ts';
import type { Parsed, Parts } from '../border/parsed.ts';
import {
  CONTACT_COMMENT,
  INTERPRETER_NEEDED,
  INTERPRETER_REQUIRED,
  LANGUAGE_TAGS,
  SNOMED_YES,
} from '../codes/code-systems.ts';
import { calledBy } from './called-by.ts';
import { spokenLanguage } from './spoken-language.ts';

/** A person with a chart here. */
export function toPerson(patient: Parsed<fhir4.Patient>, role: PersonRole): Person {
  return {
    reference: `Patient/${patient.id}`,
    role,
    ...factsOf(patient),
    interpreterNeeded: needsInterpreter(patient),
    ...(hasDied(patient) ? { deceased: true } : {}),
  };
}

/** Either element says it: that someone has died, or when. */
export const hasDied = ({ deceasedBoolean, deceasedDateTime }: Parsed<fhir4.Patient>): boolean =>
  deceasedBoolean === true || deceasedDateTime !== undefined;

/** The child whose chart is open. */
export function toChild(patient: Parsed<fhir4.Patient>): Child {
  const { given, family, birthDate } = factsOf(patient);
  return { reference: `Patient/${patient.id}`, given, family, birthDate };
}

/** What a Patient and a RelatedPerson say alike. */
export function factsOf(record: Parsed<fhir4.Patient> | Parsed<fhir4.RelatedPerson>) {
  const { gender } = record;
  return {
    ...calledBy(record.name),
    birthDate: record.birthDate ?? null,
    gender: gender === undefined || gender === 'unknown' ? null : gender,
    language: preferredLanguage(record.communication),
    phones: phonesOf(record.telecom),
    phoneNotes: phoneNotesOf(record.telecom),
  };
}

/** The preferred language, or the only one; two without a preference are not a preference. */
function preferredLanguage(
  spoken: readonly Parts<fhir4.PatientCommunication>[] | undefined,
): string | null {
  const only = spoken?.length === 1 ? spoken[0] : undefined;
  const chosen = spoken?.find(({ preferred }) => preferred === true) ?? only;
  const codes = chosen?.language?.coding ?? [];
  const code = codes.find(({ system }) => system === LANGUAGE_TAGS) ?? codes[0];
  return spokenLanguage(code?.code);
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
const phoneNotesOf = (telecom: readonly fhir4.ContactPoint[] | undefined): readonly string[] =>
  (telecom ?? [])
    .flatMap(({ extension = [] }) => extension)
    .filter(({ url }) => url === CONTACT_COMMENT)
    .flatMap(({ valueString }) => valueString ?? []);

/** Telephone numbers in use: by rank, then the mobile one first. */
function phonesOf(telecom: readonly fhir4.ContactPoint[] | undefined): readonly string[] {
  const rank = ({ rank: stated, use }: fhir4.ContactPoint) =>
    (stated ?? 99) * 10 + PHONE_ORDER.indexOf(use);
  const numbers = (telecom ?? [])
    .filter(({ system, use, period }) => {
      return system === 'phone' && use !== 'old' && period?.end === undefined;
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ value }) => value ?? []);
  return [...new Set(numbers)];
}
