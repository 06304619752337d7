import { errorIssue, Refusal } from '../rules/outcomes.ts';
import { rulesFor } from '../rules/rules.ts';
import type { Context } from '../store/context.ts';
import { referencesIn } from '../store/references.ts';
import type { Resource } from '../store/resource.ts';

/** A 422 for an element that leads to a type which this server does not take there. */
export function checkReferenceTypes({ rules }: Context, resource: Resource): void {
  const { references = {} } = rulesFor(rules, resource.resourceType) ?? {};
  const pointers = referencesIn(resource);
  const issues = Object.entries(references).flatMap(([element, types]) =>
    pointers
      .filter(({ path }) => path.replace(/\[\d+\]/g, '') === `${resource.resourceType}.${element}`)
      .filter(({ target }) => target.kind === 'local' && !types.includes(target.type))
      .map(({ path, reference }) =>
        errorIssue(
          'business-rule',
          `${element} is ${types.join(' or ')} here, not ${reference}`,
          path,
        ),
      ),
  );
  if (issues.length > 0) throw new Refusal(422, issues);
}
