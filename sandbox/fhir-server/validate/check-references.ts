import { errorIssue, Refusal } from '../rules/outcomes.ts';
import type { Context } from '../store/context.ts';
import { referencesIn } from '../store/references.ts';
import type { Resource } from '../store/resource.ts';

/**
 * Reference integrity: what a resource refers to on this server must be there when the unit of
 * work is complete. Addresses of other servers are not looked at, and a reference that was there
 * `before` an update is not held against it: loaded charts have some that lead nowhere.
 */
export function checkReferences(
  context: Context,
  resource: Resource,
  before: Resource | null | undefined,
): void {
  if (context.references === 'trust') return;
  const old = new Set(before ? referencesIn(before).map(({ reference }) => reference) : []);
  const issues = referencesIn(resource).flatMap(({ path, reference, target }) => {
    if (old.has(reference)) return [];
    switch (target.kind) {
      case 'local':
        return context.store.current(target.type, target.id)?.resource
          ? []
          : [errorIssue('not-found', `${reference} does not exist`, path)];
      case 'unresolved':
        return [errorIssue('value', `${reference} leads nowhere on this server`, path)];
      default:
        return [];
    }
  });
  if (issues.length > 0) throw new Refusal(422, issues);
}
