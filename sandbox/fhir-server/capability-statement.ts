import { resourceTypes, searchParametersOf } from './definitions.ts';
import { interactions } from './interactions.ts';

/** Where the authorization server is. */
export type Security = { readonly authorize: string; readonly token: string };

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
const securityService = 'http://terminology.hl7.org/CodeSystem/restful-security-service';

const documentation = [
  'A practice EHR for development: R4 4.0.1 without EvidenceVariable and ResearchStudy.',
  'An unknown search parameter or modifier is refused with 400, under lenient handling too.',
  'References must lead to a resource of this server or to an absolute address elsewhere;',
  'a resource that others refer to is not deleted (409).',
  'Dates without a zone are read as UTC. Composite and special search parameters do not exist here.',
  'Modifiers: :missing; :not and :text on tokens; :exact and :contains on strings; :identifier and',
  ':[type] on references. _revinclude takes any reference parameter; both includes take :iterate.',
  'All pages of a search show the server as it was when the first page was read.',
  'A patient-level token reaches the Patient compartment (Task and Device by their patient too) and',
  'may read the directory and definitions, which name no patient.',
].join(' ');

const codesAt = (...levels: readonly string[]): readonly string[] =>
  interactions.filter(({ level }) => levels.includes(level)).flatMap(({ codes }) => codes);

/** What this server does, told from the tables that make it do it. */
export function capabilityStatement(
  baseUrl: string,
  security: Security | undefined,
): fhir4.CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    // The day this statement's shape last changed.
    date: '2026-11-23',
    kind: 'instance',
    software: { name: 'Warm Handoff practice EHR' },
    implementation: { description: 'Practice EHR of the warm handoff sandbox', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        documentation,
        ...(security && { security: securityOf(security) }),
        interaction: codesAt('system').map((code) => ({
          code: code as fhir4.CapabilityStatementRestInteraction['code'],
        })),
        resource: [...resourceTypes].sort().map(resourceOf),
        compartment: ['http://hl7.org/fhir/CompartmentDefinition/patient'],
      },
    ],
  };
}

/** How the statement says where to sign in. */
export const securityOf = ({
  authorize,
  token,
}: Security): fhir4.CapabilityStatementRestSecurity => ({
  extension: [
    {
      url: oauthUris,
      extension: [
        { url: 'authorize', valueUri: authorize },
        { url: 'token', valueUri: token },
      ],
    },
  ],
  service: [{ coding: [{ system: securityService, code: 'SMART-on-FHIR' }] }],
});

const typeInteraction = codesAt('instance', 'type').map((code) => ({
  code: code as fhir4.CapabilityStatementRestResourceInteraction['code'],
}));

const resourceOf = (type: string): fhir4.CapabilityStatementRestResource => {
  const parameters = [...searchParametersOf(type).values()];
  const includes = parameters
    .filter((parameter) => parameter.type === 'reference')
    .map(({ code }) => `${type}:${code}`);
  return {
    type: type as fhir4.CapabilityStatementRestResource['type'],
    interaction: typeInteraction,
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: 'not-supported',
    referencePolicy: ['literal', 'local', 'enforced'],
    ...(includes.length > 0 && { searchInclude: includes }),
    searchParam: parameters.map(({ code, type: kind }) => ({ name: code, type: kind })),
    operation: [
      {
        name: 'validate',
        definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate',
      },
    ],
  };
};
