export type Letter = 'c' | 'r' | 'u' | 'd' | 's';

/** One granted resource scope of SMART App Launch 2.2 (§2.0.3), v1 or v2 syntax. */
export type Permission = {
  readonly level: 'patient' | 'user' | 'system';
  readonly type: string;
  readonly letters: ReadonlySet<string>;
  /** The search parameters of a granular scope (`?category=…`), as name and value. */
  readonly criteria: readonly (readonly [string, string])[];
};

const syntax =
  /^(patient|user|system)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|(?=[cruds])c?r?u?d?s?)(?:\?(.+))?$/;

const version1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/**
 * Reads the resource scopes out of a grant. Others (`launch`, `openid`…) are not for this server;
 * v2 letters out of `cruds` order are no scope at all, as SMART says.
 */
export const permissionsIn = (scopes: readonly string[]): readonly Permission[] =>
  scopes.flatMap((scope) => {
    const [, level, type = '', access = '', query = ''] = syntax.exec(scope) ?? [];
    if (level === undefined) return [];
    return {
      level: level as Permission['level'],
      type,
      letters: new Set(version1[access] ?? access),
      criteria: [...new URLSearchParams(query)],
    };
  });

/** Whether a permission is for this type and letter, before looking at any record. */
export const covers = ({ type, letters }: Permission, wanted: string, letter: Letter): boolean =>
  (type === '*' || type === wanted) && letters.has(letter);
