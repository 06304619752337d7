import { resourceTypes } from '../definitions/definitions.ts';
import type { Resource } from './resource.ts';

/** Where a Reference.reference points. */
export type Target =
  | { readonly kind: 'local'; readonly type: string; readonly id: string }
  | { readonly kind: 'contained' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unresolved' };

/** A reference in a resource, with the FHIRPath of its Reference element. */
export type Pointer = {
  readonly path: string;
  readonly reference: string;
  readonly target: Target;
};

const relative = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** Reads a reference string. Absolute URLs under the server's own base were made relative before. */
export function targetOf(reference: string): Target {
  if (reference.startsWith('#')) return { kind: 'contained' };
  const [, type, id] = relative.exec(reference) ?? [];
  if (type && id && resourceTypes.has(type)) return { kind: 'local', type, id };
  return /^https?:\/\//.test(reference) ? { kind: 'elsewhere' } : { kind: 'unresolved' };
}

/** How a reference is indexed: type and id of ours, or the address it has elsewhere. */
export function referenceColumns(value: unknown): readonly { system?: string; code: string }[] {
  // Canonical references may name a version; a search does not (R4 §3.1.1.4.12).
  if (typeof value === 'string') return [{ code: value.split('|')[0] ?? value }];
  const { reference } = (value ?? {}) as fhir4.Reference;
  if (reference === undefined) return [];
  const target = targetOf(reference);
  if (target.kind === 'contained') return [];
  return target.kind === 'local'
    ? [{ system: target.type, code: target.id }]
    : [{ code: reference }];
}

/** Every Reference in a resource. The entries of a stored Bundle refer to each other, not to us. */
export function referencesIn(resource: Resource): readonly Pointer[] {
  const found: Pointer[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, `${path}[${index}]`);
      });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'reference' && typeof child === 'string') {
        found.push({ path, reference: child, target: targetOf(child) });
      } else if (typeof child === 'object' && !(path === 'Bundle' && key === 'entry')) {
        walk(child, `${path}.${key}`);
      }
    }
  };
  walk(resource, resource.resourceType);
  return found;
}

// Besides references, elements of type uri and url may link the entries of a transaction, and so
// may the narrative (R4 §3.1.0.11.2). Only by urn: an http address there can be a canonical URL.
const uriElements = new Set(['url', 'valueUri', 'valueUrl', 'valueUuid']);
const isLink = (key: string, text: string): boolean =>
  key === 'reference' || (uriElements.has(key) && text.startsWith('urn:'));

/** A copy of a resource in which every link went through `change`. */
export function withLinks<T>(value: T, change: (link: string) => string): T {
  const walk = (item: unknown, key: string): unknown => {
    if (typeof item === 'string') {
      if (isLink(key, item)) return change(item);
      if (key === 'div') {
        return item.replace(
          /(href|src)="(urn:[^"]+)"/g,
          (_, name: string, link: string) => `${name}="${change(link)}"`,
        );
      }
      return item;
    }
    if (Array.isArray(item)) return item.map((part) => walk(part, key));
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([name, part]) => [name, walk(part, name)]));
  };
  return walk(value, '') as T;
}
