// What a browser app on another origin may call, send and read. The chart page's own
// addresses are left out on purpose: no web page elsewhere may read or start anything there.

import { withHeaders } from './with-headers.ts';

type Handle = (request: Request) => Promise<Response>;

const openPaths = [/^\/fhir(\/|$)/, /^\/auth\/(token|revoke|introspect|jwks|smart-style\.json)$/];

const anyOrigin = { 'Access-Control-Allow-Origin': '*' } as const;

const preflight = {
  ...anyOrigin,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, If-Match, If-None-Match, If-None-Exist, Prefer',
  'Access-Control-Max-Age': '7200',
} as const;

/**
 * Adds CORS to every answer of an open address, refusals included, and answers preflights.
 * @param exposed the headers a page may read besides those every page may
 */
export function withCors(handle: Handle, exposed: readonly string[]): Handle {
  const allowed = {
    ...anyOrigin,
    ...(exposed.length > 0 && { 'Access-Control-Expose-Headers': exposed.join(', ') }),
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!openPaths.some((path) => path.test(pathname))) return handle(request);
    if (request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method')) {
      return new Response(null, { status: 204, headers: preflight });
    }
    return withHeaders(await handle(request), (headers) => {
      for (const [name, value] of Object.entries(allowed)) headers.set(name, value);
    });
  };
}
