import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

/** A FHIR server under test: `fetch` takes a path below `base` and knows how to sign in. */
export type Server = {
  readonly base: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
};

/** What not every R4 server does: a run can leave these out by name. */
export type Need =
  | 'integrity'
  | 'bindings'
  | 'invariants'
  | 'strict-search'
  | 'missing'
  | 'contains'
  | 'named-entries'
  | 'create-only-put'
  | 'json-only';

/** One thing a server does, as a sentence. `run` throws when it does not. */
export type Behaviour = {
  readonly name: string;
  readonly needs?: Need;
  run(server: Server): Promise<void>;
};

/** A status and a body, read once. */
export type Reply<T = fhir4.FhirResource> = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
};

const fhirJson = 'application/fhir+json';

/** Sends one request; an object is sent as JSON and the answer is read as JSON (null when empty). */
export async function send<T = fhir4.FhirResource>(
  server: Server,
  method: string,
  path: string,
  body?: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply<T>> {
  const response = await server.fetch(path, {
    method,
    headers: { Accept: fhirJson, ...(body && { 'Content-Type': fhirJson }), ...headers },
    ...(body && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as T,
  };
}

/** A value nobody else has: each behaviour finds only what it made. */
export const unique = (): string => randomUUID();

export const sid = 'https://conformance.example/sid';

export const identified = (value: string): fhir4.Identifier => ({ system: sid, value });

/** Stores a resource that is only a means here, and returns it as stored. */
export async function stored<T extends fhir4.FhirResource>(
  server: Server,
  resource: T,
): Promise<T & { id: string }> {
  const { status, body } = await send<T & { id: string }>(
    server,
    'POST',
    resource.resourceType,
    resource,
    { Prefer: 'return=representation' },
  );
  assert.equal(
    status,
    201,
    `a valid ${resource.resourceType} was not stored: ${JSON.stringify(body)}`,
  );
  return body;
}

export const patient = (more: Partial<fhir4.Patient> = {}): fhir4.Patient => ({
  resourceType: 'Patient',
  name: [{ family: 'Sample', given: ['Visibly'] }],
  ...more,
});

export const observation = (
  subject: string,
  more: Partial<fhir4.Observation> = {},
): fhir4.Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
  subject: { reference: subject },
  ...more,
});

/** Searches and returns the ids of the matches, sorted. A search that fails is a failed behaviour. */
export async function found(server: Server, query: string): Promise<readonly string[]> {
  return (await searched(server, query)).matches.map(({ id }) => id ?? '').sort();
}

/** The resources of a search's first page, by how they came to be there. */
export async function searched(server: Server, query: string) {
  const { status, body } = await send<fhir4.Bundle>(server, 'GET', query);
  assert.equal(status, 200, `${query} was answered with ${status}: ${JSON.stringify(body)}`);
  assert.equal(body.type, 'searchset');
  const by = (mode: string) =>
    (body.entry ?? []).flatMap(({ resource, search }) =>
      resource && (search?.mode ?? 'match') === mode ? [resource as fhir4.FhirResource] : [],
    );
  return { bundle: body, matches: by('match'), included: by('include') };
}

/** The answer is a refusal with one of these statuses, and says why in an OperationOutcome. */
export function assertRefused(
  reply: Reply<unknown>,
  ...statuses: readonly number[]
): fhir4.OperationOutcome {
  assert.ok(
    statuses.includes(reply.status),
    `status ${reply.status}, expected ${statuses.join(' or ')}: ${JSON.stringify(reply.body)}`,
  );
  const outcome = reply.body as fhir4.OperationOutcome | null;
  assert.equal(outcome?.resourceType, 'OperationOutcome');
  assert.ok(outcome.issue.some(({ severity }) => severity === 'error' || severity === 'fatal'));
  return outcome;
}

/** The version number of a weak or strong ETag. */
export const versionIn = (headers: Headers): string =>
  (headers.get('ETag') ?? '').replace(/^W\//, '').replaceAll('"', '');
