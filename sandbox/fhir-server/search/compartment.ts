import { patientCompartment, searchParametersOf } from '../definitions/definitions.ts';
import { any, raw, type Sql, sql } from '../store/sql.ts';

// Directory and definitions: they name no patient, so a patient-level token may read them, as on
// the public EHR sandboxes. It may never write them.
const aboutNoPatient: ReadonlySet<string> = new Set([
  ...['Organization', 'OrganizationAffiliation', 'Practitioner', 'PractitionerRole', 'Location'],
  ...[
    'HealthcareService',
    'Endpoint',
    'InsurancePlan',
    'Slot',
    'Medication',
    'MedicationKnowledge',
  ],
  ...['Substance', 'Questionnaire', 'PlanDefinition', 'ActivityDefinition', 'Measure', 'Library'],
  ...['ValueSet', 'CodeSystem', 'ConceptMap', 'NamingSystem', 'StructureDefinition'],
  ...['SearchParameter', 'OperationDefinition', 'CapabilityStatement', 'ImplementationGuide'],
]);

export const isAboutNoPatient = (type: string): boolean => aboutNoPatient.has(type);

/**
 * The search parameters that put a resource of this type in a patient's compartment; empty where
 * no parameter does. Task and Device are not in R4's definition although they belong to a patient:
 * they, and any type left out like them, are placed by their own `patient` or `subject` parameter.
 */
export function compartmentParameters(type: string): readonly string[] {
  const defined = patientCompartment[type];
  if (defined) return defined;
  if (isAboutNoPatient(type)) return [];
  const parameters = searchParametersOf(type);
  return ['patient', 'subject'].filter((code) => parameters.get(code)?.target?.includes('Patient'));
}

/** Rows `alias` of versions, of the given type, in the compartment of one patient. */
export function inCompartment(type: string, patient: string, alias: Sql = raw('v')): Sql {
  // R4 also counts a Patient that links to this one. A token for one person does not reach another.
  if (type === 'Patient') return sql`${alias}.id = ${patient}`;
  const isParameter = any(compartmentParameters(type).map((code) => sql`param = ${code}`));
  return sql`${alias}.seq IN (SELECT version FROM search_values WHERE type = ${type}
    AND ${isParameter} AND system = 'Patient' AND code = ${patient})`;
}
