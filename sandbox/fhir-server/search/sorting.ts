import type { SearchType } from '../definitions/definitions.ts';
import { list, raw, type Sql, sql } from '../store/sql.ts';
import { parameterOf } from './search-parameters.ts';

const column: Readonly<Record<SearchType, string>> = {
  string: 'text',
  token: 'code',
  uri: 'code',
  reference: 'code',
  date: 'low',
  number: 'low',
  quantity: 'low',
};

/** ORDER BY for `_sort`: records without a value come last; ties keep the order of creation. */
export function orderBy(type: string, query: URLSearchParams): Sql {
  const keys = (query.get('_sort') ?? '').split(',').filter((key) => key !== '');
  const terms = keys.map((key) => {
    const descending = key.startsWith('-');
    const direction = raw(descending ? 'DESC' : 'ASC');
    return sql`${sortKey(type, descending ? key.slice(1) : key, descending)} ${direction} NULLS LAST`;
  });
  return list([...terms, raw('v.created')]);
}

const sortKey = (type: string, code: string, descending: boolean): Sql => {
  if (code === '_lastUpdated') return raw('v.updated');
  if (code === '_id') return raw('v.id');
  const parameter = parameterOf(type, code);
  // Of several values the one that comes first in this direction counts.
  const value = raw(`${descending ? 'max' : 'min'}(${column[parameter.type]})`);
  return sql`(SELECT ${value} FROM search_values WHERE version = v.seq AND param = ${code})`;
};
