import { codesOf } from '../definitions/definitions.ts';
import { errorIssue, type Issue } from '../rules/outcomes.ts';

type Bound = { readonly type: string; readonly value: unknown; readonly path: string };

/** Values found under required bindings, by value set URL (collected by @medplum/core). */
export type BoundValues = Record<string, Bound[]>;

/** A code outside its required value set is an error, where the set can be enumerated (R4 §4.1.5). */
export const bindingIssues = (tokens: BoundValues): readonly Issue[] =>
  Object.entries(tokens).flatMap(([url, values]) => {
    const valueSet = url.split('|')[0] ?? url;
    const codes = codesOf(valueSet);
    if (codes === undefined) return [];
    return values
      .filter((bound) => !isIn(codes, bound))
      .map(({ path, value }) =>
        errorIssue('code-invalid', `${shown(value)} is not in the value set ${valueSet}`, path),
      );
  });

type Codes = Readonly<Record<string, readonly string[]>>;

const isIn = (codes: Codes, { type, value }: Bound): boolean => {
  if (typeof value === 'string') return Object.values(codes).some((list) => list.includes(value));
  // Only an extension in place of the value, such as data-absent-reason.
  if (typeof value !== 'object' || value === null) return true;
  const has = ({ system, code }: fhir4.Coding): boolean =>
    code !== undefined && (codes[system ?? '']?.includes(code) ?? false);
  if (type === 'CodeableConcept') return ((value as fhir4.CodeableConcept).coding ?? []).some(has);
  if (type === 'Coding') return has(value as fhir4.Coding);
  return true;
};

const shown = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { coding, text, code } = value as fhir4.CodeableConcept & fhir4.Coding;
  return (
    coding?.map((one) => `${one.system ?? ''}|${one.code ?? ''}`).join(', ') ?? code ?? text ?? ''
  );
};
