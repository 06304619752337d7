/** Whose records are meant: the launch's patient, or someone else in this EHR. */
export type ScopeReach = 'launch_patient' | 'anyone';

/** What the granted scopes permit with one resource type. */
export type ScopeAbility = {
  readonly create: boolean;
  readonly read: boolean;
  readonly update: boolean;
  readonly search: boolean;
};

// v2 letters in their fixed order, or the v1 words (SMART App Launch 2.2.0, scopes).
const SCOPE = /^(patient|user|system)\/(\*|[A-Za-z]+)\.(c?r?u?d?s?|read|write|\*)(\?.*)?$/;

const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/**
 * The letters of every granted scope for this type, taken together. A scope narrowed by a query
 * counts: what it leaves out, the server refuses record by record. `patient/` scopes reach the
 * launch's patient alone; what is in nobody's compartment (Task in R4) needs `user/` scopes, and
 * servers differ: such a type is counted as reached, and a refusal is met where it comes.
 */
export function abilityOfScopes(
  scopes: readonly string[],
  type: string,
  reach: ScopeReach,
): ScopeAbility {
  const letters = scopes
    .map((scope) => SCOPE.exec(scope))
    .filter((found) => found !== null)
    .filter(([, level, of]) => (of === type || of === '*') && reaches(level, reach))
    .map(([, , , permissions = '']) => V1[permissions] ?? permissions)
    .join('');
  return {
    create: letters.includes('c'),
    read: letters.includes('r'),
    update: letters.includes('u'),
    search: letters.includes('s'),
  };
}

const reaches = (level: string | undefined, reach: ScopeReach): boolean =>
  level !== 'patient' || reach === 'launch_patient';
