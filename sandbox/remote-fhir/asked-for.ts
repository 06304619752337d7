import { refusal } from '../fhir-server/rules/outcomes.ts';
import type { Letter } from '../fhir-server/rules/scopes.ts';
import type { FhirRequest } from '../fhir-server/store/context.ts';

/** What a request wants done, as far as scopes are about it. */
export type AskedFor =
  | { readonly what: 'bundle' | 'page' | 'validate' | 'system-history' }
  | { readonly what: 'search' | 'type-history' | 'read'; readonly type: string }
  /** $validate of what is stored: its answer speaks of a record. */
  | { readonly what: 'validate-stored'; readonly type: string }
  | { readonly what: 'create'; readonly type: string }
  | {
      readonly what: 'replace' | 'patch' | 'delete';
      readonly type: string;
      /** Undefined where a condition picks the resource. */
      readonly id: string | undefined;
    };

/** The letter of SMART scopes that each needs (App Launch 2.2 §2.0.3). */
export const LETTER = {
  search: 's',
  'type-history': 's',
  read: 'r',
  'validate-stored': 'r',
  create: 'c',
  replace: 'u',
  patch: 'u',
  delete: 'd',
} as const satisfies Record<string, Letter>;

/** Recognises the interactions that scopes speak of; others are a 404: they are not let through. */
export function askedFor({ method, path, query }: FhirRequest): AskedFor {
  const [type = '', second, third] = path;
  if (path.length === 0) {
    if (method === 'POST') return { what: 'bundle' };
    // Some servers page by parameters on their base.
    if (method === 'GET' && query.size > 0) return { what: 'page' };
  }
  if (path.length === 1 && type === '_history' && method === 'GET') {
    return { what: 'system-history' };
  }
  if (path.at(-1) === '$validate' && method === 'POST') {
    return path.length > 2 ? { what: 'validate-stored', type } : { what: 'validate' };
  }
  if (/^[A-Z]/.test(type) && !path.some((part) => part.startsWith('$'))) {
    if (path.length === 1) return onType(type, method);
    if (path.length === 2 && second === '_search' && method === 'POST') {
      return { what: 'search', type };
    }
    if (path.length === 2 && second === '_history' && method === 'GET') {
      return { what: 'type-history', type };
    }
    if (path.length === 2) return onInstance(type, second ?? '', method);
    if (method === 'GET' && third === '_history') return { what: 'read', type };
    if (method === 'GET' && path.length === 3 && type === 'Patient' && third) {
      return { what: 'search', type: third };
    }
  }
  throw refusal(404, 'not-supported', `${method} /${path.join('/')} is not let through here`);
}

function onType(type: string, method: string): AskedFor {
  if (method === 'GET') return { what: 'search', type };
  if (method === 'POST') return { what: 'create', type };
  if (method === 'PUT') return { what: 'replace', type, id: undefined };
  if (method === 'PATCH') return { what: 'patch', type, id: undefined };
  if (method === 'DELETE') return { what: 'delete', type, id: undefined };
  throw refusal(405, 'not-supported', `${method} is not an interaction with ${type}`);
}

function onInstance(type: string, id: string, method: string): AskedFor {
  if (method === 'GET') return { what: 'read', type };
  if (method === 'PUT') return { what: 'replace', type, id };
  if (method === 'PATCH') return { what: 'patch', type, id };
  if (method === 'DELETE') return { what: 'delete', type, id };
  throw refusal(405, 'not-supported', `${method} is not an interaction with ${type}/${id}`);
}
