// SMART App Launch 2.2.0, "Scopes and launch context": what an app may ask for
// and what of it is granted. https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html

import type { AuthorizationRules } from './rules.ts';

/** Scopes that stand for themselves; the rest name FHIR data. */
const namedScopes = new Set([
  'launch',
  'launch/patient',
  'openid',
  'fhirUser',
  'profile',
  'online_access',
  'offline_access',
]);

// "<patient|user|system>/<type or *>.<interactions>[?query]". The v2 letters come in
// the order c, r, u, d, s; any other order is not a scope ("SHALL NOT" be out of order).
const dataScopePattern =
  /^(patient|user|system)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(?:\?(.+))?$/;

// v1 words in v2 letters: .read = .rs, .write = .cud, .* = .cruds.
const v1Letters: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

type DataScope = {
  readonly level: string;
  readonly type: string;
  readonly letters: string;
  readonly query: string;
  readonly writtenIn: 'v1' | 'v2';
};

/** What the app gets. `asWritten` goes into the token response, `v2` to the FHIR server. */
export type GrantedScopes = {
  readonly asWritten: readonly string[];
  readonly v2: readonly string[];
};

/** The scopes of a space-separated parameter, in order, each once. */
export function splitScopes(text: string): readonly string[] {
  return [...new Set(text.split(' ').filter((scope) => scope !== ''))];
}

function toDataScope(text: string): DataScope | undefined {
  const match = dataScopePattern.exec(text);
  if (match === null) return undefined;
  const [, level = '', type = '', interactions = '', query = ''] = match;
  if (interactions === '') return undefined;
  const fromV1 = v1Letters[interactions];
  // Queries came with v2: "patient/Observation.read?…" is neither version.
  if (fromV1 !== undefined && query !== '') return undefined;
  return {
    level,
    type,
    letters: fromV1 ?? interactions,
    query,
    writtenIn: fromV1 === undefined ? 'v2' : 'v1',
  };
}

const inOrder = (letters: Iterable<string>) => {
  const present = new Set(letters);
  return [...'cruds'].filter((letter) => present.has(letter)).join('');
};

function overlap(asked: DataScope, allowed: DataScope): DataScope | undefined {
  if (asked.level !== allowed.level) return undefined;
  if (asked.type !== allowed.type && asked.type !== '*' && allowed.type !== '*') return undefined;
  const letters = inOrder([...asked.letters].filter((letter) => allowed.letters.includes(letter)));
  if (letters === '') return undefined;
  return {
    level: asked.level,
    type: asked.type === '*' ? allowed.type : asked.type,
    letters,
    query: [...new Set([...asked.query.split('&'), ...allowed.query.split('&')])]
      .filter((part) => part !== '')
      .join('&'),
    writtenIn: asked.writtenIn,
  };
}

function toV2({ level, type, letters, query }: DataScope): string {
  return `${level}/${type}.${letters}${query === '' ? '' : `?${query}`}`;
}

function toText(scope: DataScope): string {
  const v1 = Object.entries(v1Letters).find(([, letters]) => letters === scope.letters)?.[0];
  return scope.writtenIn === 'v1' && v1 !== undefined && scope.query === ''
    ? `${scope.level}/${scope.type}.${v1}`
    : toV2(scope);
}

// Two allowed scopes may each cover a part of one that was asked for.
function merged(scopes: readonly DataScope[]): readonly DataScope[] {
  const byTarget = new Map<string, DataScope>();
  for (const scope of scopes) {
    const key = `${scope.level}/${scope.type}?${scope.query}`;
    const other = byTarget.get(key);
    byTarget.set(
      key,
      other ? { ...other, letters: inOrder(other.letters + scope.letters) } : scope,
    );
  }
  return [...byTarget.values()];
}

function within(asked: readonly string[], allowed: readonly string[]): GrantedScopes {
  const named = asked.filter((scope) => namedScopes.has(scope) && allowed.includes(scope));
  const allowedData = allowed.map(toDataScope).filter((scope) => scope !== undefined);
  const data = merged(
    asked
      .map(toDataScope)
      .filter((scope) => scope !== undefined)
      .flatMap((scope) => allowedData.map((limit) => overlap(scope, limit)))
      .filter((scope) => scope !== undefined),
  );
  return { asWritten: [...named, ...data.map(toText)], v2: [...named, ...data.map(toV2)] };
}

/** Without what this server does not know: scopes of a version it does not announce, other names. */
export function knownScopes(
  asked: readonly string[],
  { namedScopes: known, capabilities }: AuthorizationRules,
): readonly string[] {
  return asked.filter((text) => {
    const scope = toDataScope(text);
    return scope ? capabilities.includes(`permission-${scope.writtenIn}`) : known.includes(text);
  });
}

/**
 * The grant in the words of SMART 1.0, for a server that has no others: `.read`, `.write` and `.*`
 * name more than was given where only some of cud was. What the FHIR server is told stays exact.
 */
export function inVersion1({ asWritten, v2 }: GrantedScopes): GrantedScopes {
  const words = asWritten.map((text) => {
    const scope = toDataScope(text);
    if (scope === undefined) return text;
    const reads = /[rs]/.test(scope.letters);
    const writes = /[cud]/.test(scope.letters);
    return `${scope.level}/${scope.type}.${reads && writes ? '*' : reads ? 'read' : 'write'}`;
  });
  return { asWritten: [...new Set(words)], v2 };
}

/**
 * Requested ∩ each limit in turn (what the app is registered for, what this launch was
 * narrowed to). Scopes that are not well formed are dropped, as the specification allows.
 * `undefined` when nothing is left of the data the app asked for: `invalid_scope`.
 */
export function grantScopes(
  asked: readonly string[],
  ...limits: readonly (readonly string[])[]
): GrantedScopes | undefined {
  const granted = limits.reduce<GrantedScopes>((rest, limit) => within(rest.asWritten, limit), {
    asWritten: asked,
    v2: asked,
  });
  const isData = (scope: string) => scope.includes('/') && !namedScopes.has(scope);
  const lost = asked.some(isData) && !granted.asWritten.some(isData);
  return lost || granted.asWritten.length === 0 ? undefined : granted;
}

/** True when every scope asked for is wholly inside what was granted (refresh may only narrow). */
export function isWithin(asked: readonly string[], granted: readonly string[]): boolean {
  return asked.every((scope) => within([scope], granted).asWritten.includes(scope));
}
