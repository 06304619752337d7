/**
 * Orders two moments of the chart, earliest first: R4 `dateTime`s, which may carry any offset, or
 * be a day, a month or a year alone (then the start of it, UTC). As text "09:30-05:00" would come
 * before "14:00Z", which is earlier.
 */
export function inTimeOrder(a: string, b: string): number {
  const [first, second] = [Date.parse(a), Date.parse(b)];
  // What is no date at all has no place in time: it comes first, the same for everyone.
  const difference = (Number.isNaN(first) ? 0 : first) - (Number.isNaN(second) ? 0 : second);
  return difference === 0 ? asText(a, b) : difference;
}

/** Any order that is the same for everyone. */
export const asText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
