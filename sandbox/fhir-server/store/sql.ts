import type { Letter } from '../rules/scopes.ts';

type SqlValue = string | number | null;

/** A piece of SQL with the values of its `?` marks, in order. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] };

const isSql = (part: Sql | SqlValue): part is Sql => typeof part === 'object' && part !== null;

/** Template tag: values become bound parameters, pieces of SQL are spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  const values: SqlValue[] = [];
  const text = strings.reduce((before, after, index) => {
    const part = parts[index - 1] ?? null;
    if (!isSql(part)) {
      values.push(part);
      return `${before}?${after}`;
    }
    values.push(...part.values);
    return before + part.text + after;
  });
  return { text, values };
}

/** SQL text of our own, such as a table alias. Never for anything that came in a request. */
export const raw = (text: string): Sql => ({ text, values: [] });

const join = (parts: readonly Sql[], separator: string): Sql => ({
  text: parts.map(({ text }) => text).join(separator),
  values: parts.flatMap(({ values }) => values),
});

export const list = (parts: readonly Sql[]): Sql => join(parts, ', ');

export const all = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? raw('1') : sql`(${join(parts, ' AND ')})`;

export const any = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? raw('0') : sql`(${join(parts, ' OR ')})`;

/** What the bearer of a token may reach. One rule for reads, writes, searches and includes. */
export type Access = {
  allows(type: string, letter: Letter): boolean;
  /** Condition on rows `alias` of versions; a 403 that names the missing scope if there is none. */
  condition(type: string, letter: Letter, alias?: Sql): Sql;
};
