import { abilityOfScopes, type ScopeReach } from './scope-ability.ts';

/** What may be done with one resource type: said by the server, and granted to this launch. */
export type Ability = {
  readonly create: boolean;
  readonly read: boolean;
  readonly update: boolean;
  /** A JSON Patch (RFC 6902) instead of the whole record: some EHRs offer only that. */
  readonly patch: boolean;
  readonly search: boolean;
  /** `If-None-Exist` on a create is heeded (CapabilityStatement: conditionalCreate). */
  readonly createOnce: boolean;
};

/** What this EHR lets this launch do. */
export type Abilities = {
  /** The server said what it can do; false: only the granted scopes are known. */
  readonly stated: boolean;
  /** Atomic transactions are offered. A batch is no transaction: it may half succeed. */
  readonly transaction: boolean;
  /** Per resource type; a type that is not here can neither be read nor written. */
  readonly of: (type: string) => Ability;
};

/** How one EHR departs from what it states; from its file in `ehr/`. */
export type AbilityQuirks = {
  /** `one-by-one`: never a transaction; `none`: write nothing at all. */
  readonly write?: 'auto' | 'one-by-one' | 'none' | undefined;
  /** Types whose search by patient cannot be relied on, whatever is stated. */
  readonly notSearchable?: readonly string[] | undefined;
  /** Types that are taken, and are not what we would write: a message that lands in an inbox. */
  readonly notWritable?: readonly string[] | undefined;
};

const NOTHING: Ability = {
  create: false,
  read: false,
  update: false,
  patch: false,
  search: false,
  createOnce: false,
};

/** Whether a type is searched by patient, where its search parameters are stated at all. */
function isByPatient(stated: fhir4.CapabilityStatementRestResource | undefined): boolean {
  const names = (stated?.searchParam ?? []).map(({ name }) => name);
  return names.length === 0 || names.includes('patient');
}

/**
 * CapabilityStatement ∩ granted scopes ∩ what is known of this EHR (rules/fhir.md#write-ladder).
 * `statement` null: `/metadata` could not be read; then only the scopes limit, and the server's
 * refusals do the rest.
 * @param reach whose records: the launch's patient, or someone else (the parent of an infant), whom
 * `patient/` scopes do not reach (SMART App Launch 2.2.0)
 */
export function abilitiesFrom(
  statement: fhir4.CapabilityStatement | null,
  scopes: readonly string[],
  quirks: AbilityQuirks = {},
  reach: ScopeReach = 'launch_patient',
): Abilities {
  const rest = statement?.rest?.find(({ mode }) => mode === 'server');
  const stated = rest !== undefined;
  const said = new Map(
    (rest?.resource ?? []).map((resource) => [resource.type as string, resource]),
  );
  return {
    stated,
    transaction:
      quirks.write !== 'one-by-one' &&
      (!stated || (rest.interaction ?? []).some(({ code }) => code === 'transaction')),
    of: (type) => {
      const resource = said.get(type);
      if (stated && resource === undefined) return NOTHING;
      const can = (code: string): boolean =>
        resource === undefined || (resource.interaction ?? []).some((one) => one.code === code);
      const may = abilityOfScopes(scopes, type, reach);
      const writes = quirks.write !== 'none' && !quirks.notWritable?.includes(type);
      return {
        create: writes && may.create && can('create'),
        read: may.read && can('read'),
        update: writes && may.update && can('update'),
        // Not assumed: where nothing is stated, PUT is tried.
        patch: writes && may.update && stated && can('patch'),
        search:
          may.search &&
          can('search-type') &&
          isByPatient(resource) &&
          !quirks.notSearchable?.includes(type),
        createOnce: resource === undefined || resource.conditionalCreate === true,
      };
    },
  };
}
