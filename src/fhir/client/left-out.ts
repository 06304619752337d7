import type { Parts } from '../border/parsed.ts';
import { isType } from '../codes/of-type.ts';
import { type FhirFailure, outcomeText } from './fhir-failure.ts';

/**
 * What a server says, among its search results, that it left out; null when it left out nothing.
 * "No results" and a general disclaimer are not losses: Epic sends both with every search (4101,
 * 4119); what it withholds has a code of its own (59204, 59205). Nor is `not-supported`: a parameter
 * that was ignored (R4 search: servers "SHOULD ignore unknown or unsupported parameters") leaves
 * nothing out; it may bring too much, and each record's own subject, code and date are looked at.
 */
export function leftOut(what: string, resources: readonly fhir4.Resource[]): FhirFailure | null {
  const issue = resources
    .filter(isType('OperationOutcome'))
    .flatMap(({ issue = [] }) => issue)
    .filter(isLoss);
  if (issue.length === 0) return null;
  const text = outcomeText({ resourceType: 'OperationOutcome', issue });
  return { kind: 'partly_read', method: 'GET', what, text };
}

type Issue = Parts<fhir4.OperationOutcomeIssue>;

/** Warnings of these kinds (R4 issue-type) say nothing of records that are not in the answer. */
const NO_LOSS: readonly string[] = ['informational', 'not-found', 'not-supported'];

function isLoss({ severity, code, details }: Issue): boolean {
  if (severity === 'error' || severity === 'fatal') return true;
  if (severity === 'information') return false;
  const harmless = details?.coding?.some((coding) => ['4101', '4119'].includes(coding.code ?? ''));
  return !NO_LOSS.includes(code ?? '') && harmless !== true;
}
