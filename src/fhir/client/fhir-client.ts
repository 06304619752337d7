import { parseResource } from '../border/parse-resource.ts';
import { type Answer, parsedBody, recordRead, type Versioned } from './fhir-answer.ts';
import {
  type FhirRequest,
  failed,
  kindOfStatus,
  outcomeText,
  type Result,
  retryAfterSeconds,
} from './fhir-failure.ts';
import { type PagesRead, searchPages } from './search-pages.ts';
import { withinServer } from './within-server.ts';
import type { PatchOperation, SendWrite } from './write-requests.ts';

/** The one way to the EHR. Every failure is a value; nothing here throws. */
export type FhirClient = {
  readonly base: string;
  /** `Patient/1`, or the same as an absolute address on this server. */
  read<R extends fhir4.Resource>(reference: string): Promise<Result<Versioned<R>>>;
  /**
   * Every page of a search (`Observation?patient=1`). OperationOutcome entries are in the list:
   * they say what the server left out.
   */
  searchAll(path: string): Promise<Result<readonly fhir4.Resource[]>>;
  /**
   * The same page by page, for whoever can use a part of it: what was read before a page failed is
   * kept, and `enough` stops before the end. `path` may be the `next` of an earlier call.
   */
  searchPages(
    path: string,
    enough?: (found: readonly fhir4.Resource[]) => boolean,
  ): Promise<PagesRead>;
  /** Posts a transaction. Its answer may still hold a refused entry: some servers run a batch. */
  transaction(bundle: fhir4.Bundle): Promise<Result<fhir4.Bundle>>;
  /** PUT with `If-Match`: no write without knowing the version it replaces. */
  update<R extends fhir4.Resource>(resource: R, versionId: string): Promise<Result<Versioned<R>>>;
  /** JSON Patch (RFC 6902) of the version that was read: where an EHR takes no whole records. */
  patch<R extends fhir4.Resource>(
    resource: R,
    operations: readonly PatchOperation[],
    versionId: string,
  ): Promise<Result<Versioned<R>>>;
  /** What the server says it can do: `/metadata`. */
  capabilities(): Promise<Result<fhir4.CapabilityStatement>>;
  /** POST; `ifNoneExist` is a search (`identifier=system|value`), null only where none exists. */
  create<R extends fhir4.Resource>(
    resource: R,
    ifNoneExist: string | null,
  ): Promise<Result<Versioned<R>>>;
};

type ClientOptions = {
  readonly base: string;
  /** The `Authorization` header of this moment; rejects when the session cannot be renewed. */
  readonly authorization: () => Promise<string>;
  readonly fetch?: typeof fetch;
  /** By the clock the token may have ended: no answer to a read is then an ended session. */
  readonly mayHaveEnded?: () => boolean;
};

/** What came of one try; a read may be tried once more after `retryIn` seconds. */
type Try = { readonly result: Result<Answer>; readonly retryIn: number | null };

const TIMEOUT_MS = 15_000;
/** A server that wants a longer wait is reported as busy: the person decides. */
const LONGEST_SILENT_WAIT_SECONDS = 3;
const MEDIA_TYPE = 'application/fhir+json';

/** Opens the way to one FHIR server. */
export function createFhirClient(options: ClientOptions): FhirClient {
  const base = options.base.replace(/\/+$/, '');
  const send = options.fetch ?? ((input, init) => fetch(input, init));

  async function attempt(request: FhirRequest, url: string, init: RequestInit): Promise<Try> {
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), TIMEOUT_MS);
    try {
      // Renewing the sign-in is a call as well, and may hang like any other.
      const authorization = await unlessCut(options.authorization(), cut.signal);
      if (cut.signal.aborted) return final(failed(request, { kind: 'offline' }));
      if (authorization === null) return final(failed(request, { kind: 'session_ended' }));
      const headers = { Accept: MEDIA_TYPE, ...init.headers, Authorization: authorization };
      const { method } = request;
      // Not followed: what is sent and what is read is this server's, wherever it points.
      const rest = { method, headers, cache: 'no-store', redirect: 'manual' } as const;
      const response = await send(url, { ...init, ...rest, signal: cut.signal });
      if (isRedirect(response)) return final(pointedElsewhere(request));
      return judged(request, response, parsedBody(await response.text()));
    } catch {
      if (request.method !== 'GET') return final(failed(request, { kind: 'unknown_outcome' }));
      // A refusal without CORS headers looks like a cut connection; the clock tells which it is.
      if (options.mayHaveEnded?.()) return final(failed(request, { kind: 'session_ended' }));
      return {
        result: failed(request, { kind: 'offline' }),
        retryIn: cut.signal.aborted ? null : 0,
      };
    } finally {
      clearTimeout(timer);
    }
  }

  async function get(request: FhirRequest, url: string): Promise<Result<Answer>> {
    const first = await attempt(request, url, {});
    if (first.retryIn === null) return first.result;
    await pause(first.retryIn);
    return (await attempt(request, url, {})).result;
  }

  function pages(
    path: string,
    enough?: (found: readonly fhir4.Resource[]) => boolean,
  ): Promise<PagesRead> {
    const request: FhirRequest = { method: 'GET', what: typeIn(path) };
    return searchPages(request, base, path, (url) => get(request, url), enough);
  }

  const write: SendWrite = async (request, path, body, condition) => {
    if (globalThis.navigator?.onLine === false) return failed(request, { kind: 'offline' });
    const headers = { 'Content-Type': MEDIA_TYPE, Prefer: 'return=representation', ...condition };
    const init = { headers, body: JSON.stringify(body) };
    // Never tried twice here: a repeated write is a decision of whoever knows its identifier.
    return (await attempt(request, `${base}${path}`, init)).result;
  };

  return {
    base,
    async read<R extends fhir4.Resource>(reference: string) {
      const request: FhirRequest = { method: 'GET', what: typeIn(reference) };
      const url = withinServer(base, reference);
      if (url === null) return failed(request, { kind: 'refused' }, 'a record on another server');
      return recordRead<R>(request, await get(request, url));
    },
    async searchAll(path) {
      const { resources, failure } = await pages(path);
      return failure === null ? { ok: true, value: resources } : { ok: false, failure };
    },
    searchPages: pages,
    transaction: (bundle) =>
      written({ method: 'POST', what: 'Bundle' }, (as) => as.postTransaction(write, bundle, base)),
    update: <R extends fhir4.Resource>(resource: R, versionId: string) =>
      written({ method: 'PUT', what: resource.resourceType }, (as) =>
        as.putRecord(write, resource, versionId),
      ),
    patch: <R extends fhir4.Resource>(
      resource: R,
      operations: readonly PatchOperation[],
      versionId: string,
    ) =>
      written({ method: 'PATCH', what: resource.resourceType }, (as) =>
        as.patchRecord(write, resource, operations, versionId),
      ),
    async capabilities() {
      const request: FhirRequest = { method: 'GET', what: 'CapabilityStatement' };
      const read = recordRead<fhir4.CapabilityStatement>(
        request,
        await get(request, `${base}/metadata`),
      );
      return read.ok ? { ok: true, value: read.value.resource } : read;
    },
    create: <R extends fhir4.Resource>(resource: R, ifNoneExist: string | null) =>
      written({ method: 'POST', what: resource.resourceType }, (as) =>
        as.postRecord(write, resource, ifNoneExist),
      ),
  };
}

/** How a record becomes a request is fetched with the first write: without it nothing was sent. */
async function written<T>(
  request: FhirRequest,
  sent: (as: typeof import('./write-requests.ts')) => Promise<Result<T>>,
): Promise<Result<T>> {
  const as = await import('./write-requests.ts').catch(() => null);
  return as === null ? failed(request, { kind: 'offline' }) : sent(as);
}

function judged(request: FhirRequest, response: Response, body: unknown): Try {
  if (response.ok) return final({ ok: true, value: { response, body } });
  const result = failed(request, kindOfStatus(request, response), outcomeText(parseResource(body)));
  const wait = retryAfterSeconds(response) ?? 1;
  const passing = response.status === 429 || response.status === 503;
  return passing && wait <= LONGEST_SILENT_WAIT_SECONDS ? { result, retryIn: wait } : final(result);
}

/** In a browser a redirect that is not followed has the status 0 (Fetch, "opaque-redirect filtered response"). */
const isRedirect = ({ status }: Response): boolean => !/^[245]/.test(`${status}`);

/** A write may have been done before it pointed on (303): then the chart has to be asked. */
const pointedElsewhere = (request: FhirRequest): Result<Answer> =>
  failed(
    request,
    { kind: request.method === 'GET' ? 'unreadable' : 'unknown_outcome' },
    'redirected',
  );

function final(result: Result<Answer>): Try {
  return { result, retryIn: null };
}

/** The resource type in a path or address: what a failure may name without naming a patient. */
function typeIn(path: string): string {
  return /\b([A-Z][A-Za-z]+)(?=\?|$|\/[^/?]+$|\/[^/?]+\/_history\/)/.exec(path)?.[1] ?? 'resource';
}

/** What was asked for; null when it cannot be had, or the time is up. */
const unlessCut = (asked: Promise<string>, signal: AbortSignal): Promise<string | null> =>
  new Promise((resolve) => {
    asked.then(resolve, () => resolve(null));
    signal.addEventListener('abort', () => resolve(null));
  });

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
