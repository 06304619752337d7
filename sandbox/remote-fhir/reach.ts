import { accessFor } from '../fhir-server/access.ts';
import { covers, type Letter, permissionsIn } from '../fhir-server/rules/scopes.ts';
import { withLinks } from '../fhir-server/store/references.ts';
import type { Resource } from '../fhir-server/store/resource.ts';
import { type Access, sql } from '../fhir-server/store/sql.ts';
import { openStore } from '../fhir-server/store/store.ts';

/** What one token may do with resources that are kept somewhere else. */
export type Reach = {
  /** A 403 that names the missing scope, unless the token has one for this type and letter. */
  readonly demand: (type: string, letter: Letter) => void;
  /** True where no resource of the type is out of reach: nothing has to be looked at. */
  readonly everything: (type: string, letter: Letter) => boolean;
  readonly reaches: (resource: Resource, letter: Letter) => boolean;
};

/**
 * The access rules of our own FHIR server (access.ts), for resources it does not keep: each is put
 * into a store in memory, asked about there, and taken out again. One rule, written once.
 */
export function reachOver(baseUrl: string): {
  readonly of: (grant: { scopes: readonly string[]; patient: string | null }) => Reach;
  readonly close: () => void;
} {
  const store = openStore(':memory:', () => new Date(0));

  const asked = (access: Access, resource: Resource, letter: Letter): boolean => {
    const { resourceType: type, id = 'new' } = resource;
    const own = `${baseUrl}/`;
    const local = withLinks(resource, (link) =>
      link.startsWith(own) ? link.slice(own.length) : link,
    );
    let isReached = false;
    try {
      store.transaction(() => {
        const { seq } = store.write({ type, id, method: 'PUT', resource: local });
        isReached =
          store.count(sql`SELECT count(*) FROM versions v WHERE v.seq = ${seq}
            AND ${access.condition(type, letter)}`) > 0;
        throw new TakenOut();
      });
    } catch (error) {
      if (!(error instanceof TakenOut)) throw error;
    }
    return isReached;
  };

  return {
    of: ({ scopes, patient }) => {
      const access = accessFor(scopes, patient, baseUrl);
      const permissions = permissionsIn(scopes);
      const everything = (type: string, letter: Letter) =>
        permissions.some(
          (one) =>
            one.level !== 'patient' && one.criteria.length === 0 && covers(one, type, letter),
        );
      return {
        demand: (type, letter) => void access.condition(type, letter),
        everything,
        reaches: (resource, letter) =>
          everything(resource.resourceType, letter) ||
          (access.allows(resource.resourceType, letter) && asked(access, resource, letter)),
      };
    },
    close: () => store.close(),
  };
}

/** Undoes the database transaction; the answer has been read by then. */
class TakenOut extends Error {}
