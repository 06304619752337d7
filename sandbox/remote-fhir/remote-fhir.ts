import type { Security } from '../fhir-server/capability-statement.ts';
import { type FhirServer, type Grant, notSignedIn } from '../fhir-server/fhir-server.ts';
import { fhirRequestFrom, responseForRefusal } from '../fhir-server/http.ts';
import {
  errorIssue,
  internalError,
  outcomeOf,
  Refusal,
  refusal,
} from '../fhir-server/rules/outcomes.ts';
import type { FhirRequest } from '../fhir-server/store/context.ts';
import type { Resource } from '../fhir-server/store/resource.ts';
import { addressesOf } from './addresses.ts';
import { letIn, letOut } from './border.ts';
import { lettingOutBundle } from './bundle-border.ts';
import { type Reach, reachOver } from './reach.ts';
import { withOwnSecurity } from './statement.ts';

export type RemoteFhirOptions = {
  /** The address clients know: `${origin}/fhir`. */
  readonly baseUrl: string;
  /** The base of the FHIR R4 server behind. */
  readonly upstream: string;
  readonly security?: Security;
  readonly fetch?: typeof fetch;
};

const sent = ['Content-Type', 'If-Match', 'If-None-Match', 'If-None-Exist', 'If-Modified-Since'];
const passedBack = ['Content-Type', 'ETag', 'Last-Modified', 'Retry-After'];
const addressHeaders = ['Location', 'Content-Location'];
const patienceMs = 60_000;

/**
 * A FHIR server of somebody else behind our authorization server: the same door as our own server
 * (`FhirServer`), with our scopes enforced at it as far as they can be from outside (border.ts),
 * and the server's own addresses in its answers turned into ours.
 */
export function createRemoteFhir(options: RemoteFhirOptions): FhirServer {
  const own = options.baseUrl.replace(/\/$/, '');
  const upstream = options.upstream.replace(/\/$/, '');
  const addresses = addressesOf(own, upstream);
  const reachable = reachOver(own);
  const send = options.fetch ?? ((input, init) => fetch(input, init));

  const ask = async (request: Request, body: string | undefined): Promise<Response> => {
    const headers = new Headers({ Accept: 'application/fhir+json' });
    for (const name of [...sent, 'Prefer']) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const signal = AbortSignal.timeout(patienceMs);
    const url = addresses.upstreamUrl(request.url);
    const init = { method, headers, signal, redirect: 'manual' } as const;
    try {
      return await send(url, body === undefined ? init : { ...init, body });
    } catch {
      throw refusal(502, 'transient', `The FHIR server at ${upstream} did not answer`);
    }
  };

  const readBehind = async (type: string, id: string): Promise<Resource | undefined> => {
    const answer = await ask(new Request(`${own}/${type}/${encodeURIComponent(id)}`), undefined);
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (!answer.ok) throw refusal(502, 'transient', `${upstream} answered ${answer.status}`);
    return JSON.parse(addresses.incoming(await answer.text())) as Resource;
  };

  const passBack = async (answer: Response, see: (resource: Resource) => Resource | undefined) => {
    const headers = new Headers();
    for (const name of passedBack) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    for (const name of addressHeaders) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, addresses.incomingUrl(value));
    }
    const text = addresses.incoming(await answer.text());
    const { status } = answer;
    if (text === '' || status === 204 || status === 304) {
      return new Response(null, { status, headers });
    }
    const resource = resourceIn(text);
    // Not FHIR: a page of a proxy on the way. What it says is for whoever runs it.
    if (resource === undefined) {
      throw refusal(status < 400 ? 502 : status, 'processing', `${upstream} answered ${status}`);
    }
    const seen = see(resource);
    if (seen === undefined) throw refusal(404, 'not-found', 'There is no such record here');
    return new Response(seen === resource ? text : JSON.stringify(seen), { status, headers });
  };

  const through = async (request: Request, grant: Grant | null): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const copy = request.clone();
    if (request.method === 'GET' && pathname === new URL(`${own}/metadata`).pathname) {
      await fhirRequestFrom(request, own);
      return passBack(await ask(copy, undefined), withOwnSecurity(options.security));
    }
    if (grant === null) throw notSignedIn(request);
    const asked: FhirRequest = await fhirRequestFrom(request, own);
    const reach: Reach = reachable.of(grant);
    const body = request.method === 'GET' ? undefined : addresses.outgoing(await copy.text());
    const inside = (resource: Resource) => letIn(resource, reach);
    if (asked.method === 'POST' && asked.path.length === 0) {
      const { bundle, woven } = await lettingOutBundle(asked.body, own, reach, readBehind);
      const text = bundle === asked.body ? body : addresses.outgoing(JSON.stringify(bundle));
      return passBack(await ask(copy, text), (resource) => inside(woven(resource)));
    }
    await letOut(asked, reach, readBehind);
    return passBack(await ask(copy, body || undefined), inside);
  };

  const handle = async (request: Request, grant: Grant | null): Promise<Response> => {
    try {
      const answer = await through(request, grant);
      return request.method === 'HEAD' ? new Response(null, answer) : answer;
    } catch (error) {
      return responseForRefusal(error instanceof Refusal ? error : internalError());
    }
  };

  return {
    handle,
    handleOwn: (request) => handle(request, { scopes: ['system/*.cruds'], patient: null }),
    load: () => ({
      ok: false,
      outcome: outcomeOf([
        errorIssue('not-supported', `Load it with npm run sandbox:load -- FILE --to ${upstream}`),
      ]),
    }),
    close: () => reachable.close(),
  };
}

function resourceIn(text: string): Resource | undefined {
  try {
    const value = JSON.parse(text) as Resource | null;
    return typeof value?.resourceType === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
