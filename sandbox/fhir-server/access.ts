import { searchParametersOf } from './definitions/definitions.ts';
import { refusal } from './rules/outcomes.ts';
import { rulesFor, type ServerRules } from './rules/rules.ts';
import { covers, type Letter, type Permission, permissionsIn } from './rules/scopes.ts';
import { compartmentParameters, inCompartment, isAboutNoPatient } from './search/compartment.ts';
import { parseCriterion } from './search/search-parameters.ts';
import { conditionFor } from './search/search-sql.ts';
import { type Access, all, any, raw, type Sql } from './store/sql.ts';

/** The server's own work: seeding, and checks that are not an answer to anybody. */
export const trusted: Access = { allows: () => true, condition: () => raw('1') };

/** The access of a token with these scopes, with this patient in context. */
export function accessFor(
  scopes: readonly string[],
  patient: string | null,
  baseUrl: string,
): Access {
  const permissions = permissionsIn(scopes);

  const applies = (permission: Permission, type: string, letter: Letter): boolean => {
    const { level, criteria } = permission;
    if (!covers(permission, type, letter)) return false;
    if (!criteria.every(([name]) => searchParametersOf(type).has(name))) return false;
    if (level !== 'patient') return true;
    if (patient === null) return false;
    if (type === 'Patient' || compartmentParameters(type).length > 0) return true;
    return isAboutNoPatient(type) && (letter === 'r' || letter === 's');
  };

  const reach = ({ level, criteria }: Permission, type: string, alias: Sql): Sql => {
    const view = { snapshot: 0, access: trusted, baseUrl, now: new Date(0) };
    const granular = criteria.map(([name, value]) =>
      conditionFor(type, parseCriterion(type, name, value), view, alias),
    );
    const bounded = level === 'patient' && !isAboutNoPatient(type);
    return all([...granular, ...(bounded ? [inCompartment(type, patient ?? '', alias)] : [])]);
  };

  return {
    allows: (type, letter) => permissions.some((one) => applies(one, type, letter)),
    condition: (type, letter, alias = raw('v')) => {
      const applicable = permissions.filter((one) => applies(one, type, letter));
      if (applicable.length === 0) {
        const missing = `${patient === null ? 'user' : 'patient'}/${type}.${letter}`;
        throw refusal(403, 'forbidden', `The access token has no scope for this: ${missing}`);
      }
      return any(applicable.map((one) => reach(one, type, alias)));
    },
  };
}

/** The same access to the types that the server offers: no include or chain reaches another. */
export const accessWithin = (rules: ServerRules, access: Access): Access => ({
  allows: (type, letter) => rulesFor(rules, type) !== undefined && access.allows(type, letter),
  condition: (type, letter, alias) => {
    if (rulesFor(rules, type) !== undefined) return access.condition(type, letter, alias);
    throw refusal(rules.refusals.absentType, 'not-supported', `${type} is not a type here`);
  },
});
