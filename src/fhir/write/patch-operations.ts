import type { PatchOperation } from '../client/write-requests.ts';

/** Never patched: the server's own. */
const THE_SERVERS: readonly string[] = ['id', 'meta', 'resourceType', 'text'];

/** What turns one record into another, as a JSON Patch on its top-level elements. Pure. */
export function patchOperations(
  before: fhir4.Resource,
  after: fhir4.Resource,
): readonly PatchOperation[] {
  const old = new Map(Object.entries(before));
  const next = new Map(Object.entries(after));
  const names = [...new Set([...old.keys(), ...next.keys()])]
    .filter((name) => !THE_SERVERS.includes(name))
    .toSorted();
  return names.flatMap((name): readonly PatchOperation[] => {
    const path = `/${name}`;
    const value: unknown = next.get(name);
    if (value === undefined) return [{ op: 'remove', path }];
    if (!old.has(name)) return [{ op: 'add', path, value }];
    return JSON.stringify(old.get(name)) === JSON.stringify(value)
      ? []
      : [{ op: 'replace', path, value }];
  });
}
