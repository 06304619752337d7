import {
  LAUNCH_SCOPES,
  type LaunchKind,
  SCOPE_NEEDS,
  type ScopeNeed,
  toV1,
  toV2,
} from './scope-needs.ts';
import type { Vendor } from './vendors.ts';

/** What the handoff note can be filed as, best first; null: it is pasted by hand. */
export const noteAt = ({ can }: Vendor): string | null =>
  ['DocumentReference', 'Communication', 'QuestionnaireResponse'].find((type) =>
    can[type]?.includes('C'),
  ) ?? null;

const isSearched = ({ can, notSearchable = [] }: Vendor, type: string): boolean =>
  can[type]?.includes('R') === true && !notSearchable.includes(type);

/** Written once and never changed: needs no update. */
const NEVER_CHANGED = ['Communication', 'DocumentReference', 'Provenance'];

/**
 * Whether a record of this type can be the record here: it is found again, and can move on. Anything
 * else goes into the note (rules/fhir.md#write-ladder).
 */
export function isKeptAs(vendor: Vendor, type: string): boolean {
  const able = vendor.can[type] ?? '';
  if (!able.includes('C') || vendor.notWritable?.includes(type)) return false;
  return NEVER_CHANGED.includes(type) || (able.includes('U') && isSearched(vendor, type));
}

/** What of a need can be used here; null: none of it. Nobody asks for what cannot be used. */
function within(vendor: Vendor, need: ScopeNeed): ScopeNeed | null {
  const { resource, does } = need;
  const able = vendor.can[resource] ?? '';
  const changes = able.includes('U') && !vendor.notWritable?.includes(resource);
  const creates = isKeptAs(vendor, resource) || (does === 'crs' && able.includes('C'));
  const usable: Readonly<Record<string, boolean>> = {
    c: creates,
    // What is found is also changed: a task that was made in the EHR.
    u: changes && isSearched(vendor, resource),
    r: /r/i.test(able) && (creates || !does.includes('s') || isSearched(vendor, resource)),
    s: isSearched(vendor, resource),
  };
  const letters = [...does].filter((letter) => usable[letter]);
  return letters.length === 0 ? null : { ...need, does: letters.join('') };
}

/** The scopes to ask this EHR for at one kind of launch, in either version of SMART's scopes. */
export function scopesFor(
  vendor: Vendor,
  launch: LaunchKind = 'chart',
): { readonly v2: string; readonly v1: string } {
  const note = noteAt(vendor);
  const needs = SCOPE_NEEDS.filter((need) => need.for.includes(launch))
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

/** Whether the waiting list can be made here: it begins with a search of Tasks. */
export const isListedAt = (vendor: Vendor): boolean => isSearched(vendor, 'Task');

/** Types the app searches that this EHR does not offer, or not in the way the app asks. */
export function notSearchableAt(vendor: Vendor): readonly string[] {
  const searched = SCOPE_NEEDS.filter(
    (need) => need.for.includes('chart') && need.does.includes('s'),
  )
    // Organizations and places come along with what refers to them.
    .filter(({ resource }) => !['Organization', 'Location', 'Provenance'].includes(resource))
    .map(({ resource }) => resource);
  const absent = searched.filter((resource) => !vendor.can[resource]?.includes('R'));
  return [...absent, ...(vendor.notSearchable ?? [])].toSorted();
}
