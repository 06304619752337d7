import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type FhirPathAtom,
  getParsedExpressionForResourceType,
  getSearchParameterDetails,
  indexStructureDefinitionBundle,
} from '@medplum/core';

export type SearchType = 'string' | 'token' | 'date' | 'uri' | 'reference' | 'quantity' | 'number';

export type SearchParameter = {
  readonly code: string;
  readonly type: SearchType;
  readonly base: readonly string[];
  readonly expression: string;
  readonly target?: readonly string[];
};

type Definitions = {
  readonly structures: readonly fhir4.StructureDefinition[];
  readonly searchParameters: readonly SearchParameter[];
  readonly patientCompartment: Readonly<Record<string, readonly string[]>>;
  readonly valueSets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly notExpanded: readonly string[];
  readonly skippedInvariants: readonly string[];
};

const packed = readFileSync(join(import.meta.dirname, 'definitions.json.gz'));
const definitions = JSON.parse(gunzipSync(packed).toString()) as Definitions;
indexStructureDefinitionBundle([...definitions.structures]);

/** Types without a REST endpoint of their own (R4 §3.1.0: results and operation input only). */
const notStored = new Set(['OperationOutcome', 'Parameters']);

/** The resource types this server stores: R4 4.0.1 without EvidenceVariable and ResearchStudy. */
export const resourceTypes: ReadonlySet<string> = new Set(
  definitions.structures
    .filter(({ kind, abstract, name }) => kind === 'resource' && !abstract && !notStored.has(name))
    .map(({ name }) => name),
);

/** Codes of a required value set by system, or undefined where the set cannot be enumerated. */
export const codesOf = (
  valueSet: string,
): Readonly<Record<string, readonly string[]>> | undefined => definitions.valueSets[valueSet];

/** Search parameters that place a type in the Patient compartment (R4 CompartmentDefinition). */
export const patientCompartment = definitions.patientCompartment;

/** Invariants the FHIRPath engine cannot compute; `own-rules.ts` covers those that matter here. */
export const skippedInvariants = definitions.skippedInvariants;

/** Required value sets without a code list (mime types, currencies, units): any code passes. */
export const notExpanded = definitions.notExpanded;

// Every resource has these (R4 §3.1.1.4); _id and _lastUpdated are columns of the store.
const common = new Set(['Resource', 'DomainResource']);

const byType = new Map<string, ReadonlyMap<string, SearchParameter>>();

/** The search parameters of a resource type, by name. */
export function searchParametersOf(type: string): ReadonlyMap<string, SearchParameter> {
  const known = byType.get(type);
  if (known) return known;
  const found = new Map(
    definitions.searchParameters
      .filter(({ base }) => base.includes(type) || base.some((name) => common.has(name)))
      .map((parameter) => [parameter.code, parameter]),
  );
  byType.set(type, found);
  return found;
}

const expressions = new Map<string, FhirPathAtom>();

/** The part of a parameter's FHIRPath that applies to one resource type, parsed once. */
export function expressionFor(type: string, parameter: SearchParameter): FhirPathAtom {
  const key = `${type} ${parameter.code}`;
  const known = expressions.get(key);
  if (known) return known;
  // The engine does not know that every type is a Resource.
  const expression = parameter.expression.replace(/^Resource\./, `${type}.`);
  const parsed = getParsedExpressionForResourceType(type, expression);
  expressions.set(key, parsed);
  return parsed;
}

/**
 * The system a bare `code` has by its required binding, so that `status=[system]|final` finds it.
 * Null where the element is not bound or its value set cannot be enumerated.
 */
export function systemOf(type: string, parameter: SearchParameter, code: string): string | null {
  const details = getSearchParameterDetails(type, { ...parameter });
  for (const { binding } of details.elementDefinitions ?? []) {
    const systems = Object.entries(codesOf(binding?.valueSet ?? '') ?? {});
    const found = systems.find(([, codes]) => codes.includes(code));
    if (found) return found[0];
  }
  return null;
}
