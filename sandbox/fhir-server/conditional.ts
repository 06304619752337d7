import { refusal } from './rules/outcomes.ts';
import type { Letter } from './rules/scopes.ts';
import { queryConditions } from './search/search.ts';
import type { Answer, Context, FhirRequest } from './store/context.ts';
import { sql } from './store/sql.ts';
import type { Version } from './store/store.ts';
import { create, resourceIn, update, written } from './writing.ts';

/**
 * The one resource a condition such as `identifier=system|value` picks out, undefined if there is
 * none; more than one is a 412 (R4 §3.1.0.8.1). Only what the token reaches is looked at, so the
 * answer to a condition tells nothing about other patients.
 */
export function matchFor(
  context: Context,
  type: string,
  condition: string,
  letter: Letter,
): Version | undefined {
  const query = new URLSearchParams(condition.slice(condition.indexOf('?') + 1));
  if (query.size === 0) throw refusal(412, 'incomplete', 'The condition has no search parameter');
  const where = queryConditions(context, type, query, letter);
  const [match, another] = context.store.versions(
    sql`SELECT v.* FROM versions v WHERE ${where} LIMIT 2`,
  );
  if (another === undefined) return match;
  throw refusal(412, 'multiple-matches', `${type}?${query} matches more than one resource`);
}

/** POST, with If-None-Exist: nothing is written where exactly one resource matches already. */
export function createOrFind(context: Context, type: string, request: FhirRequest): Answer {
  const { body, ifNoneExist, assignedId } = request;
  // A server that does not know the header creates the record again.
  if (ifNoneExist === undefined || !context.rules.conditionalCreate) {
    return create(context, type, body, { id: assignedId });
  }
  resourceIn(body, type);
  const match = matchFor(context, type, ifNoneExist, 'c');
  if (match === undefined) return create(context, type, body, { id: assignedId });
  const answer = written(context, 200, match);
  return context.access.allows(type, 'r') ? answer : { ...answer, resource: undefined };
}

/** PUT Type?condition: updates the one match, creates where there is none. */
export function conditionalUpdate(context: Context, type: string, request: FhirRequest): Answer {
  const match = matchFor(context, type, request.query.toString(), 'u');
  const body = resourceIn(request.body, type);
  if (match) {
    // The body may leave out the id: it cannot know it (R4 §3.1.0.6).
    return update(context, type, match.id, { ...body, id: body.id ?? match.id }, request);
  }
  const id = body.id ?? request.assignedId;
  return id === undefined
    ? create(context, type, body, { method: 'PUT' })
    : update(context, type, id, { ...body, id }, request);
}
