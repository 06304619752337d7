import type { Wire } from './personalities/personality.ts';

type Handle = (request: Request) => Promise<Response>;

const addressHeaders = ['Location', 'Content-Location'];

/** What a proxy in front of the FHIR server does to its answers. Sign-in and chart page are not its. */
export function throughWire(
  handle: Handle,
  { lostHeaders, locationBase }: Wire,
  issuer: string,
): Handle {
  return async (request) => {
    const answer = await handle(request);
    const headers = new Headers(answer.headers);
    for (const name of lostHeaders) headers.delete(name);
    for (const name of addressHeaders) {
      const address = headers.get(name);
      if (locationBase === null || !address?.startsWith(issuer)) continue;
      headers.set(name, locationBase + address.slice(issuer.length));
    }
    return new Response(answer.body, { status: answer.status, headers });
  };
}

/** Every answer takes this much longer; `wait` is told how long, and is a clock's in life. */
export function withLatency(
  handle: Handle,
  latencyMs: number,
  wait: (milliseconds: number) => Promise<void>,
): Handle {
  if (latencyMs === 0) return handle;
  return async (request) => {
    await wait(latencyMs);
    return handle(request);
  };
}
