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

/** R4 core: a note beside a number or address. */
export const CONTACT_COMMENT = 'http://hl7.org/fhir/StructureDefinition/contactpoint-comment';
export const UCUM = 'http://unitsofmeasure.org';
