import type { Wire } from './personalities/personality.ts';
import { withHeaders } from './with-headers.ts';

type Handle = (request: Request) => Promise<Response>;

const addressHeaders = ['Location', 'Content-Location'];

const isFhir = (pathname: string): boolean =>
  /^\/fhir(\/|$)/.test(pathname) && !pathname.startsWith('/fhir/.well-known/');

/**
 * What stands between the FHIR server and a browser, failures included: headers that get lost and
 * addresses that name another server. Sign-in and the chart page are not touched.
 */
export function throughWire(
  handle: Handle,
  { lostHeaders, locationBase }: Wire,
  issuer: string,
): Handle {
  return async (request) => {
    const answer = await handle(request);
    if (!isFhir(new URL(request.url).pathname)) return answer;
    return withHeaders(answer, (headers) => {
      for (const name of lostHeaders) headers.delete(name);
      for (const name of addressHeaders) {
        const address = headers.get(name);
        if (locationBase === null || !address?.startsWith(issuer)) continue;
        headers.set(name, locationBase + address.slice(issuer.length));
      }
    });
  };
}

/** Every answer to an app takes this much longer; `wait` is told how long. */
export function withLatency(
  handle: Handle,
  latencyMs: number,
  wait: (milliseconds: number) => Promise<void>,
): Handle {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (latencyMs > 0 && /^\/(auth\/|fhir(\/|$))/.test(pathname)) await wait(latencyMs);
    return handle(request);
  };
}
