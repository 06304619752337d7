import { inForce } from '../codes/in-force.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';

/** The active flags on this person's chart and nobody else's, each code as `system|code`. */
export function activeFlagsOf(
  person: string | null,
  resources: readonly fhir4.Resource[],
  today: string,
): readonly string[] {
  const codes = resources
    .filter(isType('Flag'))
    .filter(({ subject }) => referenceOf(subject) === person)
    .filter(({ status, period }) => status === 'active' && inForce(period, today))
    .flatMap(({ code }) => code?.coding ?? [])
    .map(({ system, code }) => `${system ?? ''}|${code ?? ''}`);
  return [...new Set(codes)].toSorted();
}
