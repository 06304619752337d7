import { type Security, securityOf } from '../fhir-server/capability-statement.ts';
import type { Resource } from '../fhir-server/store/resource.ts';

/** The server's own CapabilityStatement, with the way to sign in that is ours. */
export const withOwnSecurity =
  (security: Security | undefined) =>
  (resource: Resource): Resource => {
    if (resource.resourceType !== 'CapabilityStatement') return resource;
    const rest = resource.rest?.map(({ security: _, ...one }) => ({
      ...one,
      ...(security && { security: securityOf(security) }),
    }));
    return { ...resource, ...(rest && { rest }) };
  };
