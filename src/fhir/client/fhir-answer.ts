import { parseResource } from '../border/parse-resource.ts';
import { type FhirRequest, failed, type Result } from './fhir-failure.ts';

/** A record and the version the server gave it; null when the server does not version. */
export type Versioned<R extends fhir4.Resource> = {
  readonly resource: R;
  readonly versionId: string | null;
};

/** A 2xx answer with its body as JSON; `''` when empty, null when it is not JSON. */
export type Answer = { readonly response: Response; readonly body: unknown };

/** The body of an answer as JSON, `''` when empty, null when it is not JSON. */
export function parsedBody(text: string): unknown {
  try {
    return text.trim() === '' ? '' : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The Bundle in an answer, or null. */
export function bundleIn(body: unknown): fhir4.Bundle | null {
  const resource = parseResource(body);
  return resource?.resourceType === 'Bundle' ? (resource as fhir4.Bundle) : null;
}

/** The record that was read, with its version. */
export function recordRead<R extends fhir4.Resource>(
  request: FhirRequest,
  answer: Result<Answer>,
): Result<Versioned<R>> {
  if (!answer.ok) return answer;
  const resource = parseResource(answer.value.body);
  if (resource?.resourceType !== request.what) return failed(request, { kind: 'unreadable' });
  return { ok: true, value: withVersion(resource as R, answer.value.response) };
}

/** A record with the version it says it has, or its answer (R4 §3.1.0.5). */
export function withVersion<R extends fhir4.Resource>(
  resource: R,
  response: Response,
): Versioned<R> {
  const etag = /^(?:W\/)?"(.+)"$/.exec(response.headers.get('ETag') ?? '')?.[1];
  return { resource, versionId: resource.meta?.versionId ?? etag ?? null };
}
