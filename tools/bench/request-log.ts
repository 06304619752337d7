/** One request as a server saw it, in ms of one clock. */
export type LoggedRequest = {
  readonly method: string;
  /** Path without query: never a launch handle, a code or a search. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** The answer's body, gzip level 9, in bytes. */
  readonly gzipBytes: number;
};

/**
 * How many requests had to follow one another: the longest chain in which each
 * began after the one before had been answered. With a round trip added to every
 * request, this is how many of them a person waits for.
 */
export const sequentialTrips = (requests: readonly LoggedRequest[]): number => {
  // Longest chain of non-overlapping intervals: always take the one that ends first.
  const byEnd = requests.toSorted((a, b) => a.end - b.end);
  let trips = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { start, end } of byEnd) {
    if (start < free) continue;
    trips += 1;
    free = end;
  }
  return trips;
};

/** The middle value; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('the median of no values');
  return (lower + upper) / 2;
};
