import { errorIssue, type Issue, outcomeOf, refusal } from '../rules/outcomes.ts';
import { rulesFor, type ServerRules } from '../rules/rules.ts';

/** Parameters that shape the answer instead of selecting records. */
const shaping = new Set(
  '_count _sort _total _summary _elements _cursor _format _pretty _include _revinclude'.split(' '),
);

export const isShaping = (name: string): boolean => shaping.has(name.split(':')[0] ?? name);

/** A search as the server understands it, and the parameters it left out. */
export type Understood = {
  readonly query: URLSearchParams;
  readonly ignored: readonly string[];
};

const bare = (name: string): string => name.split(/[:.]/)[0] ?? name;

/**
 * Takes out of a search what this server does not understand, or refuses it, as its rules say.
 * A search that lacks what the server requires is a 400, before and after that.
 */
export function understood(rules: ServerRules, type: string, query: URLSearchParams): Understood {
  const { searchParameters, searchNeeds } = rulesFor(rules, type) ?? {};
  const isKnown = (name: string) =>
    (isShaping(name) && (rules.sorts || name !== '_sort')) ||
    searchParameters === undefined ||
    searchParameters.includes(bare(name));
  const unknown = [...query.keys()].filter((name) => !isKnown(name));
  if (unknown.length > 0 && rules.unknownParameters === 'refused') {
    throw refusal(400, 'not-supported', `Unknown search parameter ${unknown[0]} for ${type}`);
  }
  const known = new URLSearchParams([...query].filter(([name]) => isKnown(name)));
  const given = new Set([...known.keys()].map(bare));
  const isEnough = (needed: readonly string[]) => needed.every((name) => given.has(name));
  if (searchNeeds !== undefined && !searchNeeds.some(isEnough)) {
    const needs = searchNeeds.map((needed) => needed.join(' with ')).join(', or ');
    throw refusal(400, 'required', `A search for ${type} needs ${needs}`);
  }
  return { query: known, ignored: unknown };
}

/** The entry of a searchset that says what was ignored (R4 §3.1.1.4.11 "outcome"). */
export function warningEntry(
  rules: ServerRules,
  { ignored }: Understood,
): readonly fhir4.BundleEntry[] {
  if (ignored.length === 0 || rules.unknownParameters !== 'ignored-with-warning') return [];
  const issues = ignored.map(
    (name): Issue => ({
      ...errorIssue('not-supported', `An unknown query parameter was supplied: ${name}`),
      severity: 'warning',
    }),
  );
  return [{ resource: outcomeOf(issues), search: { mode: 'outcome' } }];
}
