import { parseResource } from '../border/parse-resource.ts';
import { wholeAgain } from '../border/whole-again.ts';
import { referenceTo } from '../codes/reference.ts';
import { type Answer, bundleIn, type Versioned, withVersion } from './fhir-answer.ts';
import { type FhirRequest, failed, type Result } from './fhir-failure.ts';

/** One step of a JSON Patch, on a whole element of a record. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** Sends one request of a client (fhir-client.ts), never twice. `path` is below its base. */
export type SendWrite = (
  request: FhirRequest,
  path: string,
  body: fhir4.Resource | readonly PatchOperation[],
  condition: Record<string, string>,
) => Promise<Result<Answer>>;

// What a client writes, as requests. A file of its own: the first card reads, and writes nothing.

export async function postTransaction(
  send: SendWrite,
  bundle: fhir4.Bundle,
  base: string,
): Promise<Result<fhir4.Bundle>> {
  const request: FhirRequest = { method: 'POST', what: 'Bundle' };
  const answer = await send(request, '', withFullUrls(eachWhole(bundle), base), {});
  if (!answer.ok) return answer;
  const value = bundleIn(answer.value.body);
  return value === null ? failed(request, { kind: 'unknown_outcome' }) : { ok: true, value };
}

export async function putRecord<R extends fhir4.Resource>(
  send: SendWrite,
  resource: R,
  versionId: string,
): Promise<Result<Versioned<R>>> {
  const request: FhirRequest = { method: 'PUT', what: resource.resourceType };
  const answer = await send(request, `/${referenceTo(resource)}`, wholeAgain(resource), {
    'If-Match': `W/"${versionId}"`,
  });
  return recordWritten(request, answer, resource);
}

export async function patchRecord<R extends fhir4.Resource>(
  send: SendWrite,
  resource: R,
  operations: readonly PatchOperation[],
  versionId: string,
): Promise<Result<Versioned<R>>> {
  const request: FhirRequest = { method: 'PATCH', what: resource.resourceType };
  const answer = await send(request, `/${referenceTo(resource)}`, operations, {
    'Content-Type': 'application/json-patch+json',
    'If-Match': `W/"${versionId}"`,
  });
  return recordWritten(request, answer, resource);
}

export async function postRecord<R extends fhir4.Resource>(
  send: SendWrite,
  resource: R,
  ifNoneExist: string | null,
): Promise<Result<Versioned<R>>> {
  const request: FhirRequest = { method: 'POST', what: resource.resourceType };
  const condition: Record<string, string> =
    ifNoneExist === null ? {} : { 'If-None-Exist': ifNoneExist };
  return recordWritten(
    request,
    await send(request, `/${resource.resourceType}`, resource, condition),
    resource,
  );
}

/**
 * The record as the server keeps it after a write. A server may ignore `Prefer` and answer
 * without a body: then it is what we sent, under the id that `Location` names (R4 §3.1.0.8).
 */
function recordWritten<R extends fhir4.Resource>(
  request: FhirRequest,
  answer: Result<Answer>,
  sent: R,
): Result<Versioned<R>> {
  if (!answer.ok) return answer;
  const { body, response } = answer.value;
  const resource = parseResource(body);
  if (resource?.resourceType === request.what) {
    return { ok: true, value: withVersion(resource as R, response) };
  }
  const id = request.method === 'POST' ? idInLocation(response, request.what) : sent.id;
  const accepted = body === '' || resource?.resourceType === 'OperationOutcome';
  if (!accepted || id === undefined) return failed(request, { kind: 'unknown_outcome' });
  return { ok: true, value: withVersion({ ...sent, id, meta: undefined }, response) };
}

function idInLocation(response: Response, type: string): string | undefined {
  const location = response.headers.get('Location') ?? '';
  return new RegExp(`${type}/([A-Za-z0-9.-]+)(?:/_history/|$)`).exec(location)?.[1];
}

/**
 * A fullUrl is absolute (R4 §2.36.4): records name their place below the base, which is known here.
 * HAPI refuses a transaction with another one.
 */
const withFullUrls = ({ entry = [], ...bundle }: fhir4.Bundle, base: string): fhir4.Bundle => ({
  ...bundle,
  entry: entry.map((one) =>
    one.fullUrl === undefined || /^[a-z]+:/i.test(one.fullUrl)
      ? one
      : { ...one, fullUrl: `${base}/${one.fullUrl}` },
  ),
});

/** Each record with what the EHR sent of it, also where it was not read as it stands. */
const eachWhole = ({ entry = [], ...bundle }: fhir4.Bundle): fhir4.Bundle => ({
  ...bundle,
  entry: entry.map((one) =>
    one.resource === undefined ? one : { ...one, resource: wholeAgain(one.resource) },
  ),
});
