import { STATUS_CODES } from 'node:http';
import { resourceTypes } from './definitions/definitions.ts';
import { refusal } from './rules/outcomes.ts';
import { pageIn, withCursor } from './search/paging.ts';
import { type Answer, type Context, notFound } from './store/context.ts';
import { dateRange } from './store/search-ranges.ts';
import { all, any, type Sql, sql } from './store/sql.ts';
import type { Version } from './store/store.ts';

const known = new Set(['_count', '_since', '_cursor', '_format', '_pretty']);

export function instanceHistory(
  context: Context,
  type: string,
  id: string,
  query: URLSearchParams,
): Answer {
  const reached = context.access.condition(type, 'r');
  const where = all([sql`v.type = ${type}`, sql`v.id = ${id}`, reached]);
  if (context.store.count(sql`SELECT count(*) FROM versions v WHERE ${where}`) === 0) {
    throw notFound(type, id);
  }
  return history(context, where, `${type}/${id}/_history`, query);
}

export function typeHistory(context: Context, type: string, query: URLSearchParams): Answer {
  const where = all([sql`v.type = ${type}`, context.access.condition(type, 's')]);
  return history(context, where, `${type}/_history`, query);
}

/** The history of every type the token may search. */
export function systemHistory(context: Context, query: URLSearchParams): Answer {
  const types = [...resourceTypes].filter((type) => context.access.allows(type, 's'));
  if (types.length === 0) throw refusal(403, 'forbidden', 'The access token may search no type');
  const where = any(
    types.map((type) => all([sql`v.type = ${type}`, context.access.condition(type, 's')])),
  );
  return history(context, where, '_history', query);
}

/** History of whatever `where` selects, newest first; each page is of the same moment (R4 §3.1.0.15). */
function history(context: Context, where: Sql, path: string, query: URLSearchParams): Answer {
  const unknown = [...query.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw refusal(400, 'not-supported', `Unknown parameter ${unknown} for _history`);
  }
  const page = pageIn(query, context.store.snapshot(), context.rules.largestPage);
  const condition = all([where, sql`v.seq <= ${page.snapshot}`, since(query.get('_since'))]);
  const found = context.store.versions(sql`SELECT v.* FROM versions v WHERE ${condition}
    ORDER BY v.seq DESC LIMIT ${page.size + 1} OFFSET ${page.offset}`);
  const next = found.length > page.size ? withCursor(query, page) : undefined;
  const entry = found.slice(0, page.size).map((version) => toEntry(version, context.baseUrl));
  return {
    status: 200,
    resource: {
      resourceType: 'Bundle',
      type: 'history',
      meta: { lastUpdated: context.now.toISOString() },
      total: context.store.count(sql`SELECT count(*) FROM versions v WHERE ${condition}`),
      link: [
        { relation: 'self', url: `${context.baseUrl}/${path}?${query}` },
        ...(next ? [{ relation: 'next', url: `${context.baseUrl}/${path}?${next}` }] : []),
      ],
      ...(entry.length > 0 && { entry }),
    },
  };
}

const since = (instant: string | null): Sql => {
  if (instant === null) return sql`1`;
  const range = dateRange(instant);
  if (range === undefined) throw refusal(400, 'invalid', `_since is an instant, not ${instant}`);
  return sql`v.updated >= ${range.low}`;
};

const toEntry = (version: Version, baseUrl: string): fhir4.BundleEntry => {
  const { type, id, method, resource } = version;
  const status = resource === null ? 204 : version.version === 1 ? 201 : 200;
  return {
    fullUrl: `${baseUrl}/${type}/${id}`,
    ...(resource && { resource }),
    request: { method, url: method === 'POST' ? type : `${type}/${id}` },
    response: {
      status: `${status} ${STATUS_CODES[status] ?? ''}`,
      etag: `W/"${version.version}"`,
      lastModified: version.lastUpdated,
    },
  };
};
