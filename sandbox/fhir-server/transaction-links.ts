import { randomUUID } from 'node:crypto';
import type { Entry } from './bundle-entries.ts';
import { matchFor } from './conditional.ts';
import { resourceTypes } from './definitions/definitions.ts';
import { inEntry, refusal } from './rules/outcomes.ts';
import type { Context } from './store/context.ts';
import { withLinks } from './store/references.ts';

/**
 * Gives every entry of a transaction its address before anything is written, and puts those
 * addresses where entries refer to each other: by fullUrl (`urn:uuid:…`), also in the conditions
 * of other entries, or by a condition of their own (`Practitioner?identifier=…`).
 */
export function withAddresses(context: Context, entries: readonly Entry[]): readonly Entry[] {
  const addresses = new Map<string, string>();
  const settled: Entry[] = [];
  let waiting = entries;
  // A condition may name another entry, which must have its address first.
  while (waiting.length > 0) {
    const open = new Set(waiting.flatMap(({ fullUrl }) => fullUrl ?? []));
    const ready = waiting.filter((entry) => !linksIn(entry).some((link) => open.has(link)));
    const [stuck] = waiting;
    if (ready.length === 0 && stuck) {
      inEntry(stuck.index, () => {
        throw refusal(400, 'invalid', 'The conditions of the entries go round in a circle');
      });
    }
    for (const entry of ready) settled.push(settle(context, entry, addresses));
    waiting = waiting.filter((entry) => !ready.includes(entry));
  }
  const resolve = linkResolver(context, addresses);
  return settled
    .toSorted((one, other) => one.index - other.index)
    .map((entry) => ({
      ...entry,
      request: {
        ...entry.request,
        body: inEntry(entry.index, () => withLinks(entry.request.body, resolve)),
      },
    }));
}

/** The condition of a conditional create or update. */
const conditionOf = ({ request }: Entry): URLSearchParams | undefined => {
  if (request.method === 'POST' && request.ifNoneExist !== undefined) {
    return new URLSearchParams(request.ifNoneExist.replace(/^.*\?/, ''));
  }
  return request.method === 'PUT' && request.path.length === 1 ? request.query : undefined;
};

const linksIn = (entry: Entry): readonly string[] => [...(conditionOf(entry)?.values() ?? [])];

const settle = (context: Context, entry: Entry, addresses: Map<string, string>): Entry => {
  const { index, fullUrl, request } = entry;
  const [type = '', id] = request.path;
  if (request.method === 'GET' || request.method === 'HEAD') return entry;
  const condition = conditionOf(entry);
  const resolved =
    condition &&
    new URLSearchParams(
      [...condition].map(([name, value]) => [name, addresses.get(value) ?? value]),
    );
  const key = `${type}?${resolved}`;
  const found = (): string => {
    const letter = request.method === 'POST' ? 'c' : 'u';
    const given =
      request.method === 'PUT' ? (request.body as { id?: string } | null)?.id : undefined;
    return matchFor(context, type, key, letter)?.id ?? given ?? randomUUID();
  };
  // Two entries with the same condition are about the same resource.
  const assignedId =
    (request.method === 'POST' ? undefined : id) ??
    addresses.get(key)?.split('/')[1] ??
    (resolved ? inEntry(index, found) : randomUUID());
  const address = `${type}/${assignedId}`;
  if (resolved) addresses.set(key, address);
  if (fullUrl !== undefined) {
    addresses.set(fullUrl, address);
    // http://elsewhere/fhir/Patient/1 is also what `Patient/1` means inside this Bundle (R4 §2.36.4.1).
    const [, own] = /^https?:.*\/([A-Z]\w+\/[A-Za-z0-9\-.]{1,64})$/.exec(fullUrl) ?? [];
    if (own !== undefined) addresses.set(own, address);
  }
  return {
    ...entry,
    request: {
      ...request,
      assignedId,
      ...(request.method === 'POST' && resolved && { ifNoneExist: resolved.toString() }),
      ...(request.method === 'PUT' && resolved && { query: resolved }),
    },
  };
};

const linkResolver = (context: Context, addresses: Map<string, string>) => {
  const conditional = new Map<string, string>();
  return (link: string): string => {
    const known = addresses.get(link) ?? conditional.get(link);
    if (known !== undefined) return known;
    const type = /^([A-Z]\w+)\?/.exec(link)?.[1] ?? '';
    if (!resourceTypes.has(type)) return link;
    const match = matchFor(context, type, link, 's');
    if (match === undefined && context.references === 'trust') return link;
    if (match === undefined) throw refusal(422, 'not-found', `${link} matches nothing`);
    conditional.set(link, `${type}/${match.id}`);
    return `${type}/${match.id}`;
  };
};
