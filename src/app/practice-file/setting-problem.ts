import * as v from 'valibot';

/** Wrong values whose message says what is right. */
const SAID_IN_FULL: readonly string[] = ['string', 'number', 'picklist'];

/**
 * What is wrong with a setting, in words for whoever edits the file: `cutoffs.EPDS must be at most
 * 30`. `within`: the setting that the checked part is itself the value of.
 */
export function settingProblem(issue: v.BaseIssue<unknown>, within = ''): string {
  const path = v.getDotPath(issue);
  if (path === null && within === '') return 'the practice file must be a JSON object';
  const setting = [within, path].filter(Boolean).join('.');
  if (issue.kind !== 'schema' || SAID_IN_FULL.includes(issue.type)) {
    return `${setting} ${issue.message}`;
  }
  if (issue.expected === 'never') return `${setting} is not a setting`;
  return issue.received === 'undefined' ? `${setting} is missing` : `${setting} has the wrong form`;
}
