import { type Issue, outcomeOf, refusal } from './rules/outcomes.ts';
import { type Answer, type Context, notFound, reaches } from './store/context.ts';
import type { Resource } from './store/resource.ts';
import { issuesOf } from './validate/validate.ts';
import { resourceIn } from './writing.ts';

/**
 * `$validate` of a resource, or of Parameters that hold one under `resource`; with an id and no
 * resource, of what is stored (R4 Resource-operation-validate). The answer is always 200: whether
 * the resource is valid is what the OperationOutcome says.
 */
export function validation(
  context: Context,
  type: string,
  id: string | undefined,
  body: unknown,
): Answer {
  const resource = given(body) ?? stored(context, type, id);
  if (resource === undefined) throw refusal(400, 'required', 'There is no resource to validate');
  const issues = issuesOf(resourceIn(resource, type));
  return { status: 200, resource: outcomeOf(issues.length > 0 ? issues : [allIsWell]) };
}

const given = (body: unknown): Resource | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  const resource = body as Resource;
  if (resource.resourceType !== 'Parameters') return resource;
  return resource.parameter?.find(({ name }) => name === 'resource')?.resource as
    | Resource
    | undefined;
};

const stored = (context: Context, type: string, id: string | undefined): Resource | undefined => {
  if (id === undefined) return undefined;
  const version = context.store.current(type, id);
  if (!version?.resource || !reaches(context, version, 'r')) throw notFound(type, id);
  return version.resource;
};

const allIsWell: Issue = {
  severity: 'information',
  code: 'informational',
  diagnostics: 'The resource is valid R4',
};
