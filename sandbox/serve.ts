import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { isCutConnection } from './faults.ts';

export type Served = { readonly port: number; readonly close: () => Promise<void> };

type Handle = (request: Request) => Promise<Response>;

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      // A server on a port always has an address object.
      resolve(server.address() as AddressInfo);
    });
  });
}

/** What this machine calls itself. */
const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request was meant for this server. A page of any site can have its own name lead to
 * 127.0.0.1 and then read the answers as its own (DNS rebinding); the Host header still has that name.
 */
function isForUs(host: string | undefined, port: number | undefined): boolean {
  return OWN_NAMES.some((name) => host?.toLowerCase() === `${name}:${port}`);
}

function toServer(handle: Handle): Server {
  const answer = async (request: Request, { incoming }: { incoming: unknown }) => {
    const { headers, socket } = incoming as IncomingMessage;
    // RFC 9110 §15.5.20: "the request was directed at a server that is unable or unwilling".
    if (!isForUs(headers.host, socket.localPort)) {
      return new Response('Not the address of this server', { status: 421 });
    }
    try {
      return await handle(request);
    } catch (error) {
      if (!isCutConnection(error)) throw error;
      socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  return createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const hasCode = (error: unknown, ...codes: readonly string[]) =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code);

/**
 * Mounts a handler on node:http, on this machine only: 127.0.0.1 and, where there is one, ::1,
 * because "localhost" may mean either, and only under these names. Port 0 takes a free one.
 * @throws the system's error, for example with `code: 'EADDRINUSE'`
 */
export async function serveOnLoopback(handle: Handle, port: number): Promise<Served> {
  const ipv4 = toServer(handle);
  const { port: taken } = await listen(ipv4, '127.0.0.1', port);
  const ipv6 = toServer(handle);
  try {
    await listen(ipv6, '::1', taken);
  } catch (error) {
    // No IPv6 on this machine: "localhost" can only mean 127.0.0.1 then.
    if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) {
      return { port: taken, close: () => close(ipv4) };
    }
    await close(ipv4);
    // A port that was free on one address only is not the one to take: try another.
    if (port === 0 && hasCode(error, 'EADDRINUSE')) return serveOnLoopback(handle, 0);
    throw error;
  }
  return { port: taken, close: async () => void (await Promise.all([close(ipv4), close(ipv6)])) };
}
