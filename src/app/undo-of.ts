import { fromResource } from '../fhir/handoff/from-resource.ts';
import type { Acted, TapOf } from './act.ts';
import { NOTHING_NOTED, withNoted } from './noted.ts';

type Saved = Extract<Acted, { readonly is: 'saved' | 'not_in_chart' }>;

/** The tap that takes a saved decision back; null: it is one that cannot be. */
export function undoOf({ made, resources, noted }: Saved, because: string): TapOf | null {
  if (made === undefined) return null;
  // The versions as we saved them: what someone else changed since then is not undone.
  const stored = resources.flatMap((resource) => {
    const read = fromResource(resource);
    return read.is === 'record' ? [read.stored] : [];
  });
  return { tap: 'undo', made, stored: withNoted(stored, noted ?? NOTHING_NOTED), because };
}
