/** Systems and extension addresses used at the border, named once. Our own are in our-codes.ts. */
export const LOINC = 'http://loinc.org';
export const SNOMED = 'http://snomed.info/sct';
export const LANGUAGE_TAGS = 'urn:ietf:bcp:47';
export const ROLE_CODE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';

/** A question answered with a code may carry its score here (R4 ordinalValue, and its relatives). */
export const ORDINAL_VALUE: readonly string[] = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/iso21090-CO-value',
];

/** R4 core: valueBoolean. */
export const INTERPRETER_REQUIRED =
  'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
/** US Core: valueCoding, SNOMED yes or no. */
export const INTERPRETER_NEEDED =
  'http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed';
export const SNOMED_YES = '373066001';
export const SNOMED_NO = '373067005';

/** IANA zone of opening hours, for which R4 has no element. */
export const TIME_ZONE = 'http://hl7.org/fhir/StructureDefinition/timezone';
/** R4 core: a note beside a number or address. */
export const CONTACT_COMMENT = 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment';
export const CONTACT_PURPOSE = 'http://terminology.hl7.org/CodeSystem/contactentity-type';
/** Our directory conventions (docs/data.md). */
export const DESTINATION_ID = 'https://warmhandoff.example/fhir/sid/destination';
export const DELIVERY = 'https://warmhandoff.example/fhir/CodeSystem/referral-delivery';
export const DESTINATION_TAG = 'https://warmhandoff.example/fhir/CodeSystem/destination-tag';
/** valueQuantity: UCUM `h`, or `business-day` of the system below. */
export const CALLBACK_PROMISE =
  'https://warmhandoff.example/fhir/StructureDefinition/callback-promise';
export const PROMISE_UNIT = 'https://warmhandoff.example/fhir/CodeSystem/promise-unit';
export const UCUM = 'http://unitsofmeasure.org';
/** valueDateTime: the earliest first visit still free. */
export const EARLIEST_SLOT = 'https://warmhandoff.example/fhir/StructureDefinition/earliest-slot';
/** valueDate: when someone last checked the entry. */
export const LAST_VERIFIED = 'https://warmhandoff.example/fhir/StructureDefinition/last-verified';
