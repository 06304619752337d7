import { errorIssue, type Issue } from './outcomes.ts';
import type { Resource } from './store.ts';

/**
 * Invariants that @medplum/core skips or cannot compute, and that keep a chart usable:
 * org-1 (an organization has a name or an identifier), dom-3 (contained resources are referred to),
 * que-2 (link ids are unique). Not checked at all: txt-1 and txt-2 (narrative HTML, never rendered
 * here), ctm-1, csd-1, sdf-9; ele-1 is covered by the structure check.
 */
export const ownRules = (resource: Resource): readonly Issue[] => [
  ...containedIsReferredTo(resource),
  ...organizationIsNamed(resource),
  ...linkIdsAreUnique(resource),
];

const invariant = (key: string, why: string, path: string): Issue =>
  errorIssue('invariant', `Constraint ${key} not met: ${why}`, path);

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
