import type { Topic } from './instruments/instrument-entry.ts';
import type { Reason } from './screening-finding.ts';

/** What her results are about, each once: the offer that speaks of worry fits her only then. */
export function topicsOf(reasons: readonly Reason[]): readonly Topic[] {
  return [...new Set(reasons.flatMap(({ about }) => about ?? []))];
}
