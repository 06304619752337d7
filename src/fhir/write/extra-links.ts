import type { Result } from '../client/fhir-failure.ts';

/**
 * What a new referral points to for whoever works on it, and no handoff depends on: an EHR may
 * refuse a reference that R4 allows, and her referral must not fall with it.
 */
const EXTRA = ['insurance', 'supportingInfo'] as const;

/** A new record without those links; null: it has none. */
export function withoutExtraLinks<R extends fhir4.Resource>(resource: R): R | null {
  const has = resource.resourceType === 'ServiceRequest' && EXTRA.some((name) => name in resource);
  if (!has) return null;
  const kept = Object.entries(resource).filter(([name]) => !EXTRA.some((one) => one === name));
  return Object.fromEntries(kept) as unknown as R;
}

/** The new records of a transaction without those links; null: none has any. */
export function bundleWithoutExtraLinks(bundle: fhir4.Bundle): fhir4.Bundle | null {
  let isPlainer = false;
  const entry = (bundle.entry ?? []).map((one) => {
    // What somebody has stored there stands as it was accepted.
    const { request, resource } = one;
    if (request?.method !== 'POST' || resource === undefined) return one;
    const plain = withoutExtraLinks(resource);
    isPlainer ||= plain !== null;
    return plain === null ? one : { ...one, resource: plain };
  });
  return isPlainer ? { ...bundle, entry } : null;
}

/** The server read it and will not have it as it is, for what it points to: so it says. */
export const isLinkRefused = (answer: Result<unknown>): boolean =>
  !answer.ok &&
  answer.failure.kind === 'refused' &&
  /reference|insurance|coverage|supporting ?info/i.test(answer.failure.text ?? '');
