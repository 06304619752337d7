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
 * The parameters of a launch, each once and not empty; without `launch` it is a standalone one.
 * Spec: SMART App Launch 2.2.0, "Launch App: EHR Launch" and "Launch App: Standalone Launch".
 * It names no others and forbids none, and EHRs add their own (OpenEMR: `aud`): what is not ours is
 * ignored, as RFC 6749 §3.1 asks. That cannot change a launch: fhirclient, which would obey
 * `?clientId=` and `?fhirServiceUrl=`, sees the page's bare address (fhirclient-adapter.ts).
 */
export function toLaunchParameters(query: URLSearchParams): LaunchParameters | Refused {
  if (!NAMES.some((name) => query.has(name))) return refused({ kind: 'no_parameters' });
  for (const name of NAMES) {
    if (query.getAll(name).length > 1) return refused({ kind: 'parameter_repeated', name });
    const isAbsent = name === 'launch' && !query.has(name);
    if (!query.get(name) && !isAbsent) return refused({ kind: 'parameter_missing', name });
  }
  return { ok: true, iss: query.get('iss') ?? '', launch: query.get('launch') };
}
