import { refusal } from '../rules/outcomes.ts';
import { dateRange, numberRange, type Range } from '../store/search-ranges.ts';
import { type Sql, sql } from '../store/sql.ts';

type Prefix = 'eq' | 'ne' | 'gt' | 'lt' | 'ge' | 'le' | 'sa' | 'eb' | 'ap';

const prefixed = (value: string): { prefix: Prefix; rest: string } => {
  const match = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)(.*)$/.exec(value);
  return match?.[1]
    ? { prefix: match[1] as Prefix, rest: match[2] ?? '' }
    : { prefix: 'eq', rest: value };
};

/**
 * How the interval [low, high] of a stored value compares with the one asked for (R4 §3.1.1.4.5).
 * `near` is the interval that counts as approximately the same.
 */
const compare = (prefix: Prefix, low: Sql, high: Sql, asked: Range, near: Range): Sql => {
  switch (prefix) {
    case 'eq':
      return sql`(${low} >= ${asked.low} AND ${high} <= ${asked.high})`;
    case 'ne':
      return sql`(${low} < ${asked.low} OR ${high} > ${asked.high})`;
    case 'gt':
      return sql`${high} > ${asked.high}`;
    case 'lt':
      return sql`${low} < ${asked.low}`;
    case 'ge':
      return sql`${high} >= ${asked.low}`;
    case 'le':
      return sql`${low} <= ${asked.high}`;
    case 'sa':
      return sql`${low} > ${asked.high}`;
    case 'eb':
      return sql`${high} < ${asked.low}`;
    case 'ap':
      return sql`(${low} <= ${near.high} AND ${high} >= ${near.low})`;
  }
};

const indexed = { low: sql`low`, high: sql`high` };

/** Condition for a date parameter. `ap` allows a tenth of the time between now and the date. */
export function dateCondition(
  value: string,
  now: Date,
  { low, high }: { readonly low: Sql; readonly high: Sql } = indexed,
): Sql {
  const { prefix, rest } = prefixed(value);
  const asked = dateRange(rest);
  if (asked === undefined) throw refusal(400, 'invalid', `${value} is not a date`);
  const slack = Math.abs(now.getTime() - asked.low) / 10;
  return compare(prefix, low, high, asked, { low: asked.low - slack, high: asked.high + slack });
}

/** Condition for _lastUpdated, which is one instant. */
export const lastUpdatedCondition = (column: Sql, value: string, now: Date): Sql =>
  dateCondition(value, now, { low: column, high: column });

/** Condition for a number or quantity: only eq, ne and ap look at the precision it is written with. */
export function numberCondition(value: string): Sql {
  const { prefix, rest } = prefixed(value);
  const written = numberRange(rest);
  if (written === undefined) throw refusal(400, 'invalid', `${value} is not a number`);
  const exact = { low: Number(rest), high: Number(rest) };
  const tenth = Math.abs(Number(rest)) / 10;
  const near = { low: exact.low - tenth, high: exact.high + tenth };
  const precise = prefix === 'eq' || prefix === 'ne';
  return compare(prefix, indexed.low, indexed.high, precise ? written : exact, near);
}
