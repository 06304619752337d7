import { refusal } from './rules/outcomes.ts';
import { type Answer, type Context, type FhirRequest, reaches } from './store/context.ts';
import { sql } from './store/sql.ts';
import type { Version } from './store/store.ts';

/** The current version of a resource; 304 where the client has it already. */
export function read(context: Context, type: string, id: string, request: FhirRequest): Answer {
  context.access.condition(type, 'r');
  const version = context.store.current(type, id);
  const answer = shown(context, version, `${type}/${id}`);
  return isKnown(answer.version, request)
    ? { ...answer, status: 304, resource: undefined }
    : answer;
}

/** One version of a resource. */
export function vread(context: Context, type: string, id: string, version: string): Answer {
  context.access.condition(type, 'r');
  const [found] = context.store.versions(
    sql`SELECT v.* FROM versions v WHERE v.type = ${type} AND v.id = ${id}
      AND CAST(v.version AS TEXT) = ${version}`,
  );
  return shown(context, found, `${type}/${id}/_history/${version}`);
}

const shown = (
  context: Context,
  version: Version | undefined,
  what: string,
): Answer & { readonly version: Version } => {
  if (version === undefined || !reaches(context, version, 'r')) {
    throw refusal(404, 'not-found', `${what} does not exist`);
  }
  if (version.resource === null) throw refusal(410, 'deleted', `${what} was deleted`);
  return { status: 200, resource: version.resource, version };
};

/** If-None-Match and If-Modified-Since (R4 §3.1.0.4.1). */
const isKnown = (version: Version, { ifNoneMatch, ifModifiedSince }: FhirRequest): boolean => {
  if (ifNoneMatch !== undefined) {
    const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(`"${version.version}"`);
  }
  if (ifModifiedSince === undefined) return false;
  // HTTP dates have whole seconds.
  const changed = Math.floor(Date.parse(version.lastUpdated) / 1000) * 1000;
  return changed <= Date.parse(ifModifiedSince);
};
