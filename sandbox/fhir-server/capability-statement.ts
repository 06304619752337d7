import { searchParametersOf } from './definitions/definitions.ts';
import { interactions } from './interactions.ts';
import { offers, rulesFor, type ServerRules, typesOf } from './rules/rules.ts';

/** Where the authorization server is. */
export type Security = { readonly authorize: string; readonly token: string };

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
const securityService = 'http://terminology.hl7.org/CodeSystem/restful-security-service';

const unknownSearch: Readonly<Record<ServerRules['unknownParameters'], string>> = {
  refused:
    'An unknown search parameter or modifier is refused with 400, under lenient handling too.',
  ignored: 'An unknown search parameter is ignored.',
  'ignored-with-warning': 'An unknown search parameter is ignored, and a warning says so.',
};

const documentation = (rules: ServerRules): string =>
  [
    'A practice EHR for development: R4 4.0.1 without EvidenceVariable and ResearchStudy.',
    unknownSearch[rules.unknownParameters],
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

/** What this server does, told from the table and the rules that make it do it. */
export function capabilityStatement(
  baseUrl: string,
  security: Security | undefined,
  rules: ServerRules,
): fhir4.CapabilityStatement {
  const types = typesOf(rules);
  const patches = types.some((type) => offers(rules, type, 'patch'));
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    // The day this statement's shape last changed.
    date: '2026-11-25',
    kind: 'instance',
    software: { name: 'Warm Handoff practice EHR' },
    implementation: { description: 'Practice EHR of the warm handoff sandbox', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    ...(patches && { patchFormat: ['application/json-patch+json'] }),
    rest: [
      {
        mode: 'server',
        documentation: documentation(rules),
        ...(security && { security: securityOf(security) }),
        ...systemInteractions(rules),
        resource: types.map((type) => resourceOf(type, rules)),
        ...(rules.compartments && {
          compartment: ['http://hl7.org/fhir/CompartmentDefinition/patient'],
        }),
      },
    ],
  };
}

const systemInteractions = (
  rules: ServerRules,
): Pick<fhir4.CapabilityStatementRest, 'interaction'> => {
  const codes = codesAt('system').filter((code) => rules.system.some((one) => one === code));
  if (codes.length === 0) return {};
  return {
    interaction: codes.map((code) => ({
      code: code as fhir4.CapabilityStatementRestInteraction['code'],
    })),
  };
};

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

const resourceOf = (type: string, rules: ServerRules): fhir4.CapabilityStatementRestResource => {
  const can = rulesFor(rules, type)?.interactions ?? [];
  const codes = codesAt('instance', 'type').filter((code) => can.some((one) => one === code));
  const writes = (['create', 'update', 'patch'] as const).some((one) => can.includes(one));
  const searches = can.includes('search-type');
  return {
    type: type as fhir4.CapabilityStatementRestResource['type'],
    interaction: codes.map((code) => ({
      code: code as fhir4.CapabilityStatementRestResourceInteraction['code'],
    })),
    ...(rules.versioning !== 'unsaid' && { versioning: rules.versioning }),
    readHistory: can.includes('vread'),
    updateCreate: rules.updateCreate && can.includes('update'),
    conditionalCreate: rules.conditionalCreate && can.includes('create'),
    conditionalRead: 'full-support',
    conditionalUpdate: rules.conditionalUpdate && can.includes('update'),
    conditionalDelete: 'not-supported',
    ...(writes && { referencePolicy: ['literal', 'local', 'enforced'] as const }),
    ...(searches && searchOf(type, rules)),
    ...(rules.validate && { operation: [validateOperation] }),
  };
};

const validateOperation = {
  name: 'validate',
  definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate',
} as const;

const searchOf = (type: string, rules: ServerRules) => {
  const { searchParameters, searchNeeds } = rulesFor(rules, type) ?? {};
  const understood = [...searchParametersOf(type).values()].filter(
    ({ code }) => searchParameters?.includes(code) ?? true,
  );
  const includes = understood.filter((parameter) => parameter.type === 'reference');
  const needs = searchNeeds?.map((names) => names.join(' with ')).join(', or ');
  return {
    ...(includes.length > 0 && { searchInclude: includes.map(({ code }) => `${type}:${code}`) }),
    ...(needs !== undefined && { documentation: `A search needs ${needs}.` }),
    searchParam: understood.map(({ code, type: kind }) => ({ name: code, type: kind })),
  };
};
