import type { LaunchProblem } from '../content/launch/launch-problem.ts';

/** `launch` null: not opened from a chart; allowed only where the issuer's file says so. */
export type LaunchParameters = {
  readonly ok: true;
  readonly iss: string;
  readonly launch: string | null;
};
export type Refused = { readonly ok: false; readonly problem: LaunchProblem };

/** A refused step in one line. */
export const refused = (problem: LaunchProblem): Refused => ({ ok: false, problem });

const NAMES = ['iss', 'launch'] as const;

/**
 * The parameters of a launch, each once and not empty; without `launch` it is a standalone one. Any other name is
 * refused: fhirclient lets the address override the code (`?clientId=`,
 * `?fhirServiceUrl=`), so a stranger's link could point the app at a stranger's server.
 * Spec: SMART App Launch 2.2.0, "Launch App: EHR Launch" and "Launch App: Standalone Launch".
 */
export function toLaunchParameters(query: URLSearchParams): LaunchParameters | Refused {
  const names = [...query.keys()];
  if (names.length === 0) return refused({ kind: 'no_parameters' });
  const foreign = names.find((name) => !NAMES.some((known) => known === name));
  if (foreign !== undefined) {
    return refused({ kind: 'foreign_parameter', name: foreign.slice(0, 40) });
  }
  for (const name of NAMES) {
    if (query.getAll(name).length > 1) return refused({ kind: 'parameter_repeated', name });
    const isAbsent = name === 'launch' && !query.has(name);
    if (!query.get(name) && !isAbsent) return refused({ kind: 'parameter_missing', name });
  }
  return { ok: true, iss: query.get('iss') ?? '', launch: query.get('launch') };
}
