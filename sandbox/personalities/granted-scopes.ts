import {
  rulesFor,
  type ServerRules,
  type TypeInteraction,
  typesOf,
} from '../fhir-server/rules/rules.ts';

const letters: readonly (readonly [string, readonly TypeInteraction[]])[] = [
  ['c', ['create']],
  ['r', ['read']],
  ['u', ['update', 'patch']],
  ['d', ['delete']],
  ['s', ['search-type']],
];

/**
 * The scopes an authorization server has where it knows what its FHIR server offers: one for each
 * level and type, in v2. `withheld` names scopes without letters, such as `user/Encounter`.
 */
export function scopesFor(rules: ServerRules, withheld: readonly string[] = []): readonly string[] {
  return ['patient', 'user'].flatMap((level) =>
    typesOf(rules)
      .filter((type) => !withheld.includes(`${level}/${type}`))
      .map((type) => {
        const can = rulesFor(rules, type)?.interactions ?? [];
        const has = letters.filter(([, codes]) => codes.some((code) => can.includes(code)));
        return `${level}/${type}.${has.map(([letter]) => letter).join('')}`;
      }),
  );
}
