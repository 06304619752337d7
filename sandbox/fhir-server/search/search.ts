import { refusal } from '../rules/outcomes.ts';
import { rulesFor } from '../rules/rules.ts';
import type { Letter } from '../rules/scopes.ts';
import type { Answer, Context } from '../store/context.ts';
import { all, raw, type Sql, sql } from '../store/sql.ts';
import type { Version } from '../store/store.ts';
import { inCompartment } from './compartment.ts';
import { included, includesIn } from './include.ts';
import { pageIn, withCursor } from './paging.ts';
import { parseCriterion } from './search-parameters.ts';
import { isShaping, understood, warningEntry } from './search-rules.ts';
import { conditionFor, isCurrent, type View } from './search-sql.ts';
import { orderBy } from './sorting.ts';
import { subsetter } from './subset.ts';

/** The WHERE of a search: current records of a type, the query's conditions, the token's reach. */
export function queryConditions(
  context: Context,
  type: string,
  query: URLSearchParams,
  letter: Letter,
  snapshot = context.store.snapshot(),
): Sql {
  const view: View = { ...context, snapshot };
  const conditions = [...query]
    .filter(([name]) => !isShaping(name))
    .map(([name, value]) => conditionFor(type, parseCriterion(type, name, value), view));
  return all([
    sql`v.type = ${type}`,
    isCurrent(raw('v'), snapshot),
    context.access.condition(type, letter),
    ...conditions,
  ]);
}

/**
 * Searches one type. `within` narrows it further (a compartment) and `path` is how it was asked.
 * All pages of a search show the server as it was when the first was read.
 */
export function search(
  context: Context,
  type: string,
  asked: URLSearchParams,
  { path = type, within = raw('1') }: { path?: string; within?: Sql } = {},
): Answer {
  const search = understood(context.rules, type, asked);
  const { query } = search;
  const page = pageIn(query, context.store.snapshot(), context.rules.largestPage);
  const subset = subsetter(type, query);
  const includes = includesIn(query);
  const order = orderBy(type, query);
  const where = sql`${queryConditions(context, type, query, 's', page.snapshot)} AND ${within}`;
  const countOnly = page.size === 0 || query.get('_summary') === 'count';

  const found = countOnly
    ? []
    : context.store.versions(
        sql`SELECT v.* FROM versions v WHERE ${where} ORDER BY ${order}
          LIMIT ${page.size + 1} OFFSET ${page.offset}`,
      );
  const matches = found.slice(0, page.size);
  const total = totalWanted(query)
    ? context.store.count(sql`SELECT count(*) FROM versions v WHERE ${where}`)
    : undefined;
  const next = found.length > page.size ? withCursor(query, page) : undefined;
  const link = [
    { relation: 'self', url: `${context.baseUrl}/${path}${asQuery(query)}` },
    ...(next ? [{ relation: 'next', url: `${context.baseUrl}/${path}${asQuery(next)}` }] : []),
  ];
  const entry = (mode: 'match' | 'include') => (version: Version) => ({
    fullUrl: `${context.baseUrl}/${version.type}/${version.id}`,
    ...(version.resource && { resource: subset(version.resource) }),
    search: { mode },
  });
  const entries = [
    ...matches.map(entry('match')),
    ...included(context, includes, matches, page.snapshot).map(entry('include')),
    ...warningEntry(context.rules, search),
  ];
  return {
    status: 200,
    resource: {
      resourceType: 'Bundle',
      type: 'searchset',
      meta: { lastUpdated: context.now.toISOString() },
      ...(total !== undefined && { total }),
      link,
      ...(entries.length > 0 && { entry: entries }),
    },
  };
}

/** GET Patient/id/Type: the records of one type in a patient's compartment (R4 §3.1.0.11). */
export function searchCompartment(
  context: Context,
  patient: string,
  type: string,
  query: URLSearchParams,
): Answer {
  if (rulesFor(context.rules, type) === undefined) {
    throw refusal(404, 'not-supported', `${type} is not a type of this server`);
  }
  const within = inCompartment(type, patient);
  return search(context, type, query, { path: `Patient/${patient}/${type}`, within });
}

const asQuery = (query: URLSearchParams): string => (query.size === 0 ? '' : `?${query}`);

const totalWanted = (query: URLSearchParams): boolean => {
  const total = query.get('_total') ?? 'accurate';
  if (!['none', 'estimate', 'accurate'].includes(total)) {
    throw refusal(400, 'invalid', `_total is none, estimate or accurate, not ${total}`);
  }
  return total !== 'none' || query.get('_summary') === 'count';
};
