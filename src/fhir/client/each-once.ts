import { referenceTo } from '../codes/reference.ts';

/**
 * Each resource once, as it was read last. One can be read twice: a page that moves on while it is
 * turned repeats a row, and a message that carries the handoff note is found as itself, too.
 */
export function eachOnce<R extends fhir4.Resource>(resources: readonly R[]): readonly R[] {
  // What has no id (an OperationOutcome in a bundle) is only itself.
  const named = (one: R) => (one.id === undefined ? one : referenceTo(one));
  return [...new Map(resources.map((one) => [named(one), one])).values()];
}
