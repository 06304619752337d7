import type { Acted } from '../visit/acted.ts';
import type { TapOf } from '../visit/tap-of.ts';

type Saved = Extract<Acted, { readonly is: 'saved' | 'not_in_chart' }>;

/** The tap that takes a saved decision back; null: it is one that cannot be. */
export function undoOf({ made, stored }: Saved, because: string): TapOf | null {
  // The versions as we saved them: what someone else changed since then is not undone.
  if (made === undefined || stored === undefined) return null;
  return { tap: 'undo', made, stored, because };
}
