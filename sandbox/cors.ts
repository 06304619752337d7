// What a browser app on another origin may call, send and read. The chart page's own
// addresses are left out on purpose: no web page elsewhere may read or start anything there.

type Handle = (request: Request) => Promise<Response>;

const openPaths = [/^\/fhir(\/|$)/, /^\/auth\/(token|revoke|introspect|jwks|smart-style\.json)$/];

const allowed = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Date, ETag, Location, Content-Location, Last-Modified, Retry-After, WWW-Authenticate',
} as const;

const preflight = {
  ...allowed,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, If-Match, If-None-Match, If-None-Exist, Prefer',
  'Access-Control-Max-Age': '7200',
} as const;

/** Adds CORS to every answer of an open address, refusals included, and answers preflights. */
export function withCors(handle: Handle): Handle {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!openPaths.some((path) => path.test(pathname))) return handle(request);
    if (request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method')) {
      return new Response(null, { status: 204, headers: preflight });
    }
    const answer = await handle(request);
    const headers = new Headers(answer.headers);
    for (const [name, value] of Object.entries(allowed)) headers.set(name, value);
    return new Response(answer.body, { status: answer.status, headers });
  };
}
