import { refusal } from '../rules/outcomes.ts';
import { folded } from '../store/index-values.ts';
import { referenceColumns } from '../store/references.ts';
import { type Access, all, any, raw, type Sql, sql } from '../store/sql.ts';
import { type Criterion, splitUnescaped, unescaped } from './search-parameters.ts';
import { dateCondition, lastUpdatedCondition, numberCondition } from './search-prefixes.ts';

/** What a search may see: one moment of the store, and what the token reaches. */
export type View = {
  readonly snapshot: number;
  readonly access: Access;
  readonly baseUrl: string;
  readonly now: Date;
};

/** Rows `alias` of versions that are the current, undeleted version at that moment. */
export const isCurrent = (alias: Sql, snapshot: number): Sql =>
  sql`(${alias}.seq <= ${snapshot} AND ${alias}.content IS NOT NULL
    AND (${alias}.superseded IS NULL OR ${alias}.superseded > ${snapshot}))`;

/** The condition on a row `alias` of versions, of the given type, that one criterion makes. */
export function conditionFor(
  type: string,
  criterion: Criterion,
  view: View,
  alias: Sql = raw('v'),
): Sql {
  switch (criterion.kind) {
    case 'id':
      return sql`${alias}.id IN (SELECT value FROM json_each(
        ${JSON.stringify(criterion.ids.map(unescaped))}))`;
    case 'lastUpdated':
      return any(
        criterion.values.map((value) =>
          lastUpdatedCondition(sql`${alias}.updated`, value, view.now),
        ),
      );
    case 'missing': {
      const present = sql`${alias}.seq IN (SELECT version FROM search_values
        WHERE type = ${type} AND param = ${criterion.parameter.code})`;
      return criterion.missing ? sql`NOT ${present}` : present;
    }
    case 'value': {
      const { parameter, modifier, values } = criterion;
      const param = modifier === 'identifier' ? `${parameter.code}:identifier` : parameter.code;
      const matches = any(values.map((value) => valueCondition(criterion, value, view)));
      const found = sql`${alias}.seq IN (SELECT version FROM search_values
        WHERE type = ${type} AND param = ${param} AND ${matches})`;
      return modifier === 'not' ? sql`NOT ${found}` : found;
    }
    case 'chain': {
      const target = raw(`${alias.text}c`);
      return any(
        criterion.targets.map(
          (one) => sql`${alias}.seq IN (
            SELECT link.version FROM search_values link
            JOIN versions ${target} ON ${target}.type = link.system AND ${target}.id = link.code
            WHERE link.type = ${type} AND link.param = ${criterion.parameter.code}
              AND link.system = ${one.type} AND ${isCurrent(target, view.snapshot)}
              AND ${view.access.condition(one.type, 's', target)}
              AND ${conditionFor(one.type, one.criterion, view, target)})`,
        ),
      );
    }
    case 'has': {
      const source = raw(`${alias.text}h`);
      return sql`${alias}.id IN (
        SELECT link.code FROM search_values link
        JOIN versions ${source} ON ${source}.seq = link.version
        WHERE link.type = ${criterion.type} AND link.param = ${criterion.parameter.code}
          AND link.system = ${type} AND ${isCurrent(source, view.snapshot)}
          AND ${view.access.condition(criterion.type, 's', source)}
          AND ${conditionFor(criterion.type, criterion.criterion, view, source)})`;
    }
  }
}

type ValueCriterion = Extract<Criterion, { kind: 'value' }>;

const valueCondition = (criterion: ValueCriterion, value: string, view: View): Sql => {
  const { parameter, modifier } = criterion;
  if (modifier === 'identifier') return tokenCondition(value);
  switch (parameter.type) {
    case 'token':
      return modifier === 'text' ? startsWith(unescaped(value)) : tokenCondition(value);
    case 'string':
      return stringCondition(unescaped(value), modifier);
    case 'date':
      return dateCondition(value, view.now);
    case 'number':
      return numberCondition(value);
    case 'quantity':
      return quantityCondition(value);
    case 'reference':
      return referenceCondition(unescaped(value), modifier, view.baseUrl);
    case 'uri':
      return sql`code = ${unescaped(value)}`;
  }
};

// [code], [system]|[code], |[code] (no system), [system]| (any code of it): R4 §3.1.1.4.10
const tokenCondition = (value: string): Sql => {
  const [first = '', second, extra] = splitUnescaped(value, '|').map(unescaped);
  if (extra !== undefined) throw refusal(400, 'invalid', `${value} is not [system]|[code]`);
  if (second === undefined) return sql`code = ${first}`;
  if (first === '') return sql`(code = ${second} AND system IS NULL)`;
  if (second === '') return sql`(code IS NOT NULL AND system = ${first})`;
  return sql`(code = ${second} AND system = ${first})`;
};

// The characters after U+10FFFF do not exist, so this is every text that begins so.
const startsWith = (text: string): Sql =>
  sql`(text >= ${folded(text)} AND text < ${`${folded(text)}\u{10FFFF}`})`;

const stringCondition = (text: string, modifier: string | undefined): Sql => {
  if (modifier === 'exact') return sql`code = ${text}`;
  if (modifier === 'contains') return sql`instr(text, ${folded(text)}) > 0`;
  return startsWith(text);
};

// [number], [number]|[system]|[code], [number]||[code] where code is the code or the unit as written
const quantityCondition = (value: string): Sql => {
  const [number = '', system = '', code = ''] = splitUnescaped(value, '|').map(unescaped);
  return all([
    numberCondition(number),
    ...(system === '' ? [] : [sql`system = ${system}`]),
    ...(code === '' ? [] : [sql`(code = ${code} OR text = ${code})`]),
  ]);
};

// [id], [type]/[id], [type]:[id] by modifier, or an address: ours is made relative, others compare whole
const referenceCondition = (value: string, modifier: string | undefined, baseUrl: string): Sql => {
  const reference = value.startsWith(`${baseUrl}/`) ? value.slice(baseUrl.length + 1) : value;
  if (modifier !== undefined) {
    const id = reference.startsWith(`${modifier}/`)
      ? reference.slice(modifier.length + 1)
      : reference;
    return sql`(code = ${id} AND system = ${modifier})`;
  }
  if (/^[A-Za-z0-9\-.]{1,64}$/.test(reference)) {
    return sql`(code = ${reference} AND system IS NOT NULL)`;
  }
  return any(
    referenceColumns({ reference }).map(({ system, code }) =>
      system === undefined ? sql`code = ${code}` : sql`(code = ${code} AND system = ${system})`,
    ),
  );
};
