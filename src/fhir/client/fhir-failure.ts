import type { Parsed } from '../border/parsed.ts';

/** Which request failed. `what` is a resource type, never an id: fit for a log. */
export type FhirRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly what: string;
};

type Kind =
  /** No answer to a read, or a write that was never sent. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'session_ended' }
  | { readonly kind: 'not_permitted' }
  | { readonly kind: 'not_found' }
  /** Someone else changed the record first: 409 and 412 are one event (rules/fhir.md#conflict). */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'server_failed' }
  /** An answer that is not FHIR, or a page of results that cannot be trusted. */
  | { readonly kind: 'unreadable' }
  /** The server answered, and said that it left something out. */
  | { readonly kind: 'partly_read' }
  /** A write that was sent and not answered: it may or may not be in the chart. Read back. */
  | { readonly kind: 'unknown_outcome' };

/**
 * Why the chart could not be read or written.
 * `text` is the server's own words and may name the patient: for the screen, never for a log.
 */
export type FhirFailure = FhirRequest & Kind & { readonly text: string | null };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FhirFailure };

/** A failed result in one line. */
export function failed(
  request: FhirRequest,
  kind: Kind,
  text: string | null = null,
): { readonly ok: false; readonly failure: FhirFailure } {
  return { ok: false, failure: { ...kind, method: request.method, what: request.what, text } };
}

/** What an HTTP status other than 2xx means for the person at the screen. */
export function kindOfStatus(request: FhirRequest, response: Response): Kind {
  const { status } = response;
  const writing = request.method !== 'GET';
  // A gateway that lost the server cannot say whether the write arrived.
  const lostOnTheWay = status === 408 || status === 502 || status === 504;
  if (lostOnTheWay && writing) return { kind: 'unknown_outcome' };
  if (status === 401) return { kind: 'session_ended' };
  if (status === 403) return { kind: 'not_permitted' };
  if (status === 404 || status === 410) return { kind: 'not_found' };
  // A read has no earlier version to lose against: to it these are refusals like any other.
  if ((status === 409 || status === 412) && writing) return { kind: 'conflict' };
  if (status === 429) return { kind: 'busy', retryAfterSeconds: retryAfterSeconds(response) };
  if (status === 408 || status >= 500) return { kind: 'server_failed' };
  return { kind: 'refused' };
}

/** `Retry-After` in seconds; it may be a number or an HTTP date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(response: Response): number | null {
  const header = response.headers.get('Retry-After');
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

/**
 * Each issue of an OperationOutcome in words: details, else diagnostics, else its code. Beside errors
 * the rest is left out: a validating server (HAPI) says many warnings before what stopped it.
 */
export function outcomeText(body: unknown): string | null {
  if (!isOutcome(body)) return null;
  const all = body.issue ?? [];
  const errors = all.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  const said = (errors.length > 0 ? errors : all).map(
    (issue) =>
      issue.details?.text ??
      issue.details?.coding?.find((coding) => coding.display)?.display ??
      issue.diagnostics ??
      issue.code,
  );
  return said.length === 0 ? null : said.join('; ');
}

function isOutcome(body: unknown): body is Parsed<fhir4.OperationOutcome> {
  return (
    typeof body === 'object' &&
    body !== null &&
    'resourceType' in body &&
    body.resourceType === 'OperationOutcome'
  );
}
