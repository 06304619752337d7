import { searchParametersOf } from '../fhir-server/definitions/definitions.ts';
import { Refusal, refusal } from '../fhir-server/rules/outcomes.ts';
import { type FhirRequest, notFound } from '../fhir-server/store/context.ts';
import type { Resource } from '../fhir-server/store/resource.ts';
import { issuesOf } from '../fhir-server/validate/validate.ts';
import { type AskedFor, askedFor, LETTER } from './asked-for.ts';
import type { Reach } from './reach.ts';

/** Reads the current resource behind; undefined where there is none. */
export type ReadBehind = (type: string, id: string) => Promise<Resource | undefined>;

/**
 * Lets a request out to the server behind, or throws its refusal. Where the token reaches part of
 * a type only (one patient, one category), what is written is looked at before it goes out; what
 * cannot be looked at from here (a patch, a condition, a chain into other charts) does not go out.
 */
export async function letOut(request: FhirRequest, reach: Reach, behind: ReadBehind) {
  const asked = askedFor(request);
  if (!('type' in asked)) return;
  const letter = LETTER[asked.what];
  reach.demand(asked.type, letter);
  if (asked.what === 'search') refuseAskingOfOthers(request.query, asked.type, reach);
  if (asked.what === 'create' || asked.what === 'replace') refuseUnreadable(request.body);
  if (reach.everything(asked.type, letter)) return;
  switch (asked.what) {
    case 'search':
      return refuseLookingElsewhere(request.query, asked.type);
    case 'create':
      return refuseOutOfReach(request, asked, reach);
    case 'replace':
      await refuseAnothers(asked, reach, behind);
      return refuseOutOfReach(request, asked, reach);
    case 'delete':
      return refuseAnothers(asked, reach, behind);
    case 'patch':
      throw uncheckable(`a PATCH of ${asked.type}`, 'send the whole resource');
    case 'validate-stored':
      throw uncheckable(`$validate of a stored ${asked.type}`, 'send the resource to validate');
    default:
      return;
  }
}

/**
 * A `_has` or a chain answers what is in records of other types: only for a token that may search
 * all of those. What else a `_filter` or a named query looks at cannot be seen from here.
 */
function refuseAskingOfOthers(query: URLSearchParams, type: string, reach: Reach): void {
  for (const name of query.keys()) {
    const hidden = /^_filter|^_query/.test(name)
      ? !reach.everything('*', 's')
      : typesAskedOf(type, name).some((other) => !reach.everything(other, 's'));
    if (hidden) throw uncheckable(`${name} on ${type}`, 'search without it');
  }
}

/** The types that a search parameter asks about besides its own: `_has:Task:focus:code` of Tasks. */
function typesAskedOf(type: string, name: string): readonly string[] {
  if (name.startsWith('_has:')) {
    const [, other = '', , ...rest] = name.split(':');
    return [other, ...typesAskedOf(other, rest.join(':'))];
  }
  const dot = name.indexOf('.');
  if (dot < 0) return [];
  const [code = '', target] = name.slice(0, dot).split(':');
  const leadsTo =
    target === undefined ? (searchParametersOf(type).get(code)?.target ?? ['*']) : [target];
  return leadsTo.flatMap((other) => [other, ...typesAskedOf(other, name.slice(dot + 1))]);
}

/** What is no FHIR, an object where a text belongs or a null, is a 400 before anything reads it. */
function refuseUnreadable(body: unknown): void {
  const { resourceType, id, ...rest } = (body ?? {}) as Partial<Resource>;
  if (typeof resourceType !== 'string') throw refusal(400, 'structure', 'The body is not FHIR');
  if (id !== undefined && typeof id !== 'string') {
    throw refusal(400, 'structure', 'An id is a text', `${resourceType}.id`);
  }
  const issues = issuesOf({ resourceType, ...rest } as Resource);
  const wrong = issues.filter(({ severity, code }) => severity === 'error' && code === 'structure');
  if (wrong.length > 0) throw new Refusal(400, wrong);
}

/** A chain, `_has` or `_filter` asks about records that the answer does not show. */
function refuseLookingElsewhere(query: URLSearchParams, type: string): void {
  const looks = [...query.keys()].find((name) => /\.|^_has|^_filter|^_query/.test(name));
  if (looks !== undefined) throw uncheckable(`${looks} on ${type}`, 'search without it');
}

function refuseOutOfReach(
  request: FhirRequest,
  asked: { readonly type: string; readonly id?: string | undefined },
  reach: Reach,
) {
  const body = request.body as Resource | null | undefined;
  if (body?.resourceType !== asked.type) {
    throw refusal(400, 'invalid', `The body is not a ${asked.type}`, asked.type);
  }
  if (reach.reaches(body, asked.id === undefined ? 'c' : 'u')) return;
  throw refusal(403, 'forbidden', `The access token may not write this ${asked.type}`, asked.type);
}

async function refuseAnothers(
  asked: Extract<AskedFor, { readonly what: 'replace' | 'patch' | 'delete' }>,
  reach: Reach,
  behind: ReadBehind,
): Promise<void> {
  const { type, id, what } = asked;
  if (id === undefined) throw uncheckable(`a conditional ${what} of ${type}`, 'name the id');
  const current = await behind(type, id);
  if (current && !reach.reaches(current, LETTER[what])) throw notFound(type, id);
}

const uncheckable = (what: string, instead: string) =>
  refusal(403, 'forbidden', `This EHR cannot see what ${what} would reach: ${instead}`);

/** What of an answer the token reaches, undefined for nothing; the same object where all of it is. */
export function letIn(resource: Resource, reach: Reach): Resource | undefined {
  if (resource.resourceType === 'OperationOutcome' || resource.resourceType === 'Parameters') {
    return resource;
  }
  if (resource.resourceType !== 'Bundle') {
    return reach.reaches(resource, 'r') ? resource : undefined;
  }
  if (resource.type === 'transaction-response' || resource.type === 'batch-response') {
    const entry = ((resource.entry ?? []) as Entry[]).map((one) => answered(one, reach));
    return { ...resource, entry };
  }
  if (resource.type !== 'searchset' && resource.type !== 'history') {
    return reach.reaches(resource, 'r') ? resource : undefined;
  }
  const all = (resource.entry ?? []) as Entry[];
  const letter = resource.type === 'history' ? 'r' : 's';
  const entry = all.filter((one) => isReached(one, reach, letter));
  if (entry.length === all.length) return resource;
  // How many there are that she may not see is theirs too.
  const { total: _, ...rest } = resource;
  return { ...rest, entry };
}

type Entry = fhir4.BundleEntry<Resource>;

function isReached({ resource, search, request }: Entry, reach: Reach, letter: 'r' | 's'): boolean {
  if (resource?.resourceType === 'OperationOutcome') return true;
  if (resource) return reach.reaches(resource, search?.mode === 'include' ? 'r' : letter);
  // A deletion in a history: whose it was is not said.
  return reach.everything(request?.url.split(/[/?]/)[0] ?? '', 'r');
}

function answered(entry: Entry, reach: Reach): Entry {
  const { resource, ...rest } = entry;
  if (resource === undefined) return entry;
  const seen = letIn(resource, reach);
  if (seen !== undefined) return { ...rest, resource: seen };
  return { response: { status: '404 Not Found' } };
}
