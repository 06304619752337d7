import { resourceTypes, searchParametersOf } from '../definitions/definitions.ts';
import { refusal } from '../rules/outcomes.ts';
import type { Context } from '../store/context.ts';
import { any, raw, type Sql, sql } from '../store/sql.ts';
import type { Version } from '../store/store.ts';
import { parameterOf } from './search-parameters.ts';
import { isCurrent } from './search-sql.ts';

/** One `_include` or `_revinclude`: from records of `source` along `codes` to `target` (or any type). */
export type Include = {
  readonly reverse: boolean;
  readonly iterate: boolean;
  readonly source: string;
  readonly codes: readonly string[];
  readonly target: string | undefined;
};

/** Reads `_include=Type:parameter[:Target]` and `_revinclude`, with `:iterate`; `*` is every reference. */
export function includesIn(query: URLSearchParams): readonly Include[] {
  return [...query].flatMap(([name, value]) => {
    const match = /^_(rev)?include(?::(\w+))?$/.exec(name);
    if (match === null) return [];
    const modifier = match[2];
    if (modifier !== undefined && modifier !== 'iterate') {
      throw refusal(400, 'not-supported', `${name}: no modifier :${modifier} here`);
    }
    const [source = '', code = '', target] = value.split(':');
    if (!resourceTypes.has(source) || code === '') {
      throw refusal(400, 'invalid', `${name}=${value} is not Type:parameter`);
    }
    const codes = code === '*' ? referenceParameters(source) : [referenceParameter(source, code)];
    return { reverse: match[1] === 'rev', iterate: modifier === 'iterate', source, codes, target };
  });
}

const referenceParameters = (type: string): readonly string[] =>
  [...searchParametersOf(type).values()].filter(isReference).map(({ code }) => code);

const isReference = ({ type }: { readonly type: string }): boolean => type === 'reference';

const referenceParameter = (type: string, code: string): string => {
  if (isReference(parameterOf(type, code))) return code;
  throw refusal(400, 'invalid', `${type}.${code} is not a reference: it cannot be included`);
};

const limit = 1000;

/** What goes with the matches. A record the token does not reach is left out. */
export function included(
  context: Context,
  includes: readonly Include[],
  matches: readonly Version[],
  snapshot: number,
): readonly Version[] {
  const seen = new Set(matches.map(({ seq }) => seq));
  const found: Version[] = [];
  let from = matches;
  let following = includes;
  while (from.length > 0 && following.length > 0 && found.length < limit) {
    const next = following
      .flatMap((include) =>
        include.reverse
          ? pointingAt(context, include, from, snapshot)
          : pointedAt(context, include, from, snapshot),
      )
      .filter(({ seq }) => !seen.has(seq) && seen.add(seq));
    found.push(...next);
    from = next;
    following = includes.filter(({ iterate }) => iterate);
  }
  return found;
}

const oneOf = (values: readonly (string | number)[]): Sql =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

const pointedAt = (
  context: Context,
  { source, codes, target }: Include,
  from: readonly Version[],
  snapshot: number,
): readonly Version[] => {
  const sources = from.filter(({ type }) => type === source).map(({ seq }) => seq);
  if (sources.length === 0) return [];
  const types = new Set(
    codes.flatMap((code) => searchParametersOf(source).get(code)?.target ?? []),
  );
  return [...types]
    .filter((type) => (target ?? type) === type && context.access.allows(type, 'r'))
    .flatMap((type) =>
      context.store.versions(sql`SELECT v.* FROM versions v WHERE v.type = ${type}
        AND ${isCurrent(raw('v'), snapshot)} AND ${context.access.condition(type, 'r')}
        AND v.id IN (SELECT code FROM search_values WHERE system = ${type}
          AND version IN ${oneOf(sources)} AND ${among(codes)})
        ORDER BY v.created LIMIT ${limit}`),
    );
};

const pointingAt = (
  context: Context,
  { source, codes, target }: Include,
  from: readonly Version[],
  snapshot: number,
): readonly Version[] => {
  if (!context.access.allows(source, 's')) return [];
  const types = new Set(from.map(({ type }) => type).filter((type) => (target ?? type) === type));
  const pointing = [...types].map((type) => {
    const ids = from.filter((version) => version.type === type).map(({ id }) => id);
    return sql`(system = ${type} AND code IN ${oneOf(ids)})`;
  });
  return context.store.versions(sql`SELECT v.* FROM versions v WHERE v.type = ${source}
    AND ${isCurrent(raw('v'), snapshot)} AND ${context.access.condition(source, 's')}
    AND v.seq IN (SELECT version FROM search_values WHERE type = ${source}
      AND ${among(codes)} AND ${any(pointing)})
    ORDER BY v.created LIMIT ${limit}`);
};

const among = (codes: readonly string[]): Sql => any(codes.map((code) => sql`param = ${code}`));
