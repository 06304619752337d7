import { rulesFor } from '../../sandbox/fhir-server/rules/rules.ts';
import type { Personality } from '../../sandbox/personalities/personality.ts';

/** A scope of SMART v2 in the words of v1, which name reading, writing, or both. */
function inVersion1(scope: string): string {
  const [, target, letters = ''] = /^(\w+\/\w+)\.([cruds]+)/.exec(scope) ?? [];
  if (target === undefined) return scope;
  const reads = /[rs]/.test(letters);
  const writes = /[cud]/.test(letters);
  return `${target}.${reads && writes ? '*' : reads ? 'read' : 'write'}`;
}

/**
 * The scopes that a hospital's IT registers for the app on this EHR, of those the app has a use for
 * (in v2, with `online_access`): no type that the EHR does not have, its version of SMART's scopes,
 * and its kind of access.
 */
export function scopesForEhr(
  scopes: readonly string[],
  { fhir, app }: Personality,
): readonly string[] {
  const isThere = (scope: string) => {
    const type = /^\w+\/(\w+)\./.exec(scope)?.[1];
    return type === undefined || rulesFor(fhir, type) !== undefined;
  };
  const asked = scopes
    .map((scope) => (scope === 'online_access' ? app.access : scope))
    .filter(isThere);
  return app.scopeVersion === 'v1' ? [...new Set(asked.map(inVersion1))] : asked;
}
