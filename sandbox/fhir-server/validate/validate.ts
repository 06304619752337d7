import { OperationOutcomeError, validateResource } from '@medplum/core';
import { resourceTypes } from '../definitions/definitions.ts';
import { errorIssue, type Issue, Refusal } from '../rules/outcomes.ts';
import type { Resource } from '../store/resource.ts';
import { type BoundValues, bindingIssues } from './bindings.ts';
import { emptyElements, ownRules } from './own-rules.ts';

// @medplum/core reports these two as warnings; R4 forbids both (§2.1.0.5 choice, §2.3.0 references).
const choiceTwice = /^Conflicting choice of type properties/;
const wrongTarget = /^Invalid reference: got "([^"]+)"/;

/** Refuses a resource that is not valid R4 with 422 and every issue found. */
export function checkResource(resource: Resource): void {
  const errors = issuesOf(resource).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refusal(422, errors);
}

/** Structure, cardinality, choices, reference targets, invariants and required bindings. */
export function issuesOf(resource: Resource): readonly Issue[] {
  const tokens: BoundValues = {};
  const structural = [
    ...emptyElements(resource, resource.resourceType),
    ...structuralIssues(resource, tokens),
  ];
  // After a structural error the rest would only repeat it in other words.
  if (structural.some(({ severity }) => severity === 'error')) return structural;
  return [...structural, ...bindingIssues(tokens), ...ownRules(resource)];
}

const structuralIssues = (resource: Resource, tokens: BoundValues): readonly Issue[] => {
  try {
    // The server takes 5 MB in all, so no attachment is too large by itself.
    const options = { collect: { tokens }, base64BinaryMaxBytes: 8_000_000 };
    return validateResource(resource, options).flatMap(toOwnIssue);
  } catch (error) {
    if (error instanceof OperationOutcomeError) {
      return (error.outcome.issue as readonly Issue[]).flatMap(toOwnIssue);
    }
    return [errorIssue('structure', 'The resource cannot be read as FHIR', resource.resourceType)];
  }
};

const toOwnIssue = (issue: Issue): readonly Issue[] => {
  const text = issue.details?.text ?? issue.diagnostics ?? 'Invalid';
  const [expression] = issue.expression ?? [];
  if (issue.severity === 'error') return [errorIssue(issue.code, text, expression)];
  if (choiceTwice.test(text)) return [errorIssue('structure', text, expression)];
  const target = wrongTarget.exec(text)?.[1];
  if (target === undefined) return [{ ...issue, diagnostics: text }];
  return resourceTypes.has(target) ? [errorIssue('value', text, expression)] : [];
};
