import { errorIssue, type Issue } from '../rules/outcomes.ts';
import { referencesIn } from '../store/references.ts';
import type { Resource } from '../store/resource.ts';

/** Lists, objects and strings are never empty: the element is left out (R4 §2.6.2). */
export function emptyElements(value: unknown, path: string): readonly Issue[] {
  if (value === '') return [errorIssue('structure', 'An empty text', path)];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [errorIssue('structure', 'An empty list or object', path)];
  return entries.flatMap(([key, child]) =>
    emptyElements(child, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  );
}

/**
 * What @medplum/core skips, cannot compute or lets pass, and that keeps a chart usable: ref-1 and dom-3 (contained resources and references to them belong together), org-1
 * (an organization has a name or an identifier), que-2 (link ids are unique). Not checked at all:
 * txt-1 and txt-2 (narrative HTML, never rendered here), ctm-1, csd-1, sdf-9; ele-1 is covered by
 * the structure check.
 */
export const ownRules = (resource: Resource): readonly Issue[] => [
  ...containedIsThere(resource),
  ...containedIsReferredTo(resource),
  ...organizationIsNamed(resource),
  ...linkIdsAreUnique(resource),
];

const invariant = (key: string, why: string, path: string): Issue =>
  errorIssue('invariant', `Constraint ${key} not met: ${why}`, path);

const containedIsThere = (resource: Resource): readonly Issue[] => {
  const { contained = [] } = resource as fhir4.DomainResource;
  const ids = new Set(contained.map(({ id }) => `#${id}`));
  return referencesIn(resource).flatMap(({ path, reference, target }) =>
    target.kind !== 'contained' || reference === '#' || ids.has(reference)
      ? []
      : [invariant('ref-1', `no contained resource is ${reference}`, path)],
  );
};

const containedIsReferredTo = (resource: Resource): readonly Issue[] => {
  const { contained = [] } = resource as fhir4.DomainResource;
  if (contained.length === 0) return [];
  const text = JSON.stringify(resource);
  return contained.flatMap(({ id }, index) =>
    text.includes(`"#${id}"`) || JSON.stringify(contained[index]).includes('"#"')
      ? []
      : [
          invariant(
            'dom-3',
            'a contained resource is referred to',
            `${resource.resourceType}.contained[${index}]`,
          ),
        ],
  );
};

const organizationIsNamed = (resource: Resource): readonly Issue[] =>
  resource.resourceType === 'Organization' && !resource.name && !resource.identifier?.length
    ? [invariant('org-1', 'an organization has a name or an identifier', 'Organization')]
    : [];

const linkIdsAreUnique = (resource: Resource): readonly Issue[] => {
  if (resource.resourceType !== 'Questionnaire') return [];
  const seen = new Set<string>();
  const repeated = (items: readonly fhir4.QuestionnaireItem[]): boolean =>
    items.some(({ linkId, item = [] }) => seen.size === seen.add(linkId).size || repeated(item));
  return repeated(resource.item ?? [])
    ? [invariant('que-2', 'linkId is unique within the questionnaire', 'Questionnaire')]
    : [];
};
