import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';

/** The active flags on this person's chart and nobody else's, each code as `system|code`. */
export function activeFlagsOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
): readonly string[] {
  const codes = resources
    .filter(isType('Flag'))
    .filter(({ status, subject }) => status === 'active' && referenceOf(subject) === person)
    .flatMap(({ code }) => code?.coding ?? [])
    .map(({ system, code }) => `${system ?? ''}|${code ?? ''}`);
  return [...new Set(codes)].toSorted();
}
