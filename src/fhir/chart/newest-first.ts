import { isType } from '../codes/of-type.ts';

const A_DAY = 86_400_000;
/** Times are given in many offsets, and some only as a month: neither makes an order a disorder. */
const TOLERANCE = 2 * A_DAY;

/**
 * Whether these records, in the order in which they came, are newest first and have arrived before
 * the day `since` (`YYYY-MM-DD`). Judged by the records: a server may take `_sort` and not heed it.
 * Records of one day prove no order; those without a date are looked over.
 */
export function isPastInOrder(found: readonly fhir4.Resource[], since: string): boolean {
  const days = found.flatMap(dayOf);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return false;
  return inOrder(days) && first - last >= A_DAY && last < Date.parse(since);
}

/** Whether they came in another order than newest first. */
export const isOutOfOrder = (found: readonly fhir4.Resource[]): boolean =>
  !inOrder(found.flatMap(dayOf));

/** Whether one of them is surely older than the day `since`. */
export const isAnyBefore = (found: readonly fhir4.Resource[], since: string): boolean =>
  found.flatMap(dayOf).some((day) => day < Date.parse(since) - TOLERANCE);

function inOrder(days: readonly number[]): boolean {
  let oldest = Number.POSITIVE_INFINITY;
  return days.every((day) => {
    const follows = day - oldest <= TOLERANCE;
    oldest = Math.min(oldest, day);
    return follows;
  });
}

function dayOf(resource: fhir4.Resource): readonly number[] {
  const day = Date.parse((taken(resource) ?? '').slice(0, 10));
  return Number.isNaN(day) ? [] : [day];
}

function taken(resource: fhir4.Resource): string | undefined {
  if (isType('QuestionnaireResponse')(resource)) return resource.authored;
  if (!isType('Observation')(resource)) return undefined;
  const { effectiveDateTime, effectiveInstant, effectivePeriod } = resource;
  return effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.end ?? effectivePeriod?.start;
}
