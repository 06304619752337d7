import { refusal } from '../fhir-server/rules/outcomes.ts';
import { type FhirRequest, notFound } from '../fhir-server/store/context.ts';
import type { Resource } from '../fhir-server/store/resource.ts';
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
