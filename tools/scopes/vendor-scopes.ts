import { LAUNCH_SCOPES, SCOPE_NEEDS, type ScopeNeed, toV1, toV2 } from './scope-needs.ts';
import type { Vendor } from './vendors.ts';

/** What the handoff note can be filed as, best first; null: it is pasted by hand. */
export const noteAt = ({ can }: Vendor): string | null =>
  ['DocumentReference', 'Communication', 'QuestionnaireResponse'].find((type) =>
    can[type]?.includes('C'),
  ) ?? null;

/** What of a need an EHR can do; null: none of it. Nobody asks for what cannot be used. */
function within({ can }: Vendor, need: ScopeNeed): ScopeNeed | null {
  const able = can[need.resource] ?? '';
  const letters = [...need.does].filter((letter) =>
    letter === 's' ? able.includes('R') : able.toUpperCase().includes(letter.toUpperCase()),
  );
  return letters.length === 0 ? null : { ...need, does: letters.join('') };
}

/** The core scopes to ask this EHR for, in either version of SMART's scopes. */
export function scopesFor(vendor: Vendor): { readonly v2: string; readonly v1: string } {
  const note = noteAt(vendor);
  const needs = SCOPE_NEEDS.filter((need) => need.for === 'core')
    // Where the note has no better place than answers to a form.
    .map((need) =>
      need.resource === note && !need.does.includes('c')
        ? { ...need, does: `c${need.does}` }
        : need,
    )
    .flatMap((need) => within(vendor, need) ?? []);
  const first = [...LAUNCH_SCOPES, ...(vendor.session ? [vendor.session] : [])];
  return {
    v2: [...first, ...needs.map(toV2)].join(' '),
    v1: [...first, ...needs.map(toV1)].join(' '),
  };
}

/** Types the app searches that this EHR does not offer, or not in the way the app asks. */
export function notSearchableAt(vendor: Vendor): readonly string[] {
  const searched = SCOPE_NEEDS.filter((need) => need.for === 'core' && need.does.includes('s'))
    // Organizations and places come along with what refers to them.
    .filter(({ resource }) => !['Organization', 'Location', 'Provenance'].includes(resource))
    .map(({ resource }) => resource);
  const absent = searched.filter((resource) => !vendor.can[resource]?.includes('R'));
  return [...absent, ...(vendor.notSearchable ?? [])].toSorted();
}
