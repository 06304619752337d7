import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { LoggedRequest } from './request-log.ts';

type Handler = (request: Request) => Promise<Response>;

/** A handler behind a line of a given length, and what came over it. */
export type DelayedLine = {
  readonly handle: Handler;
  /** What was answered since the last call; begins anew. */
  readonly takeLog: () => readonly LoggedRequest[];
};

/**
 * Puts a round trip before every answer, preflights included, and keeps a log.
 * The delay is in the server because the browser's own emulation (CDP) is set per
 * target and misses the frame of another site until it has been attached to; here
 * nothing can slip by. New connections and TLS cost more round trips in the field:
 * they are left out, for the app and for the floor alike.
 */
export const delayedLine = (handler: Handler, roundTripMs: () => number): DelayedLine => {
  type Answered = Omit<LoggedRequest, 'gzipBytes'> & { readonly body: Uint8Array };
  let answered: Answered[] = [];
  return {
    handle: async (request) => {
      const start = performance.now();
      const { method } = request;
      const path = new URL(request.url).pathname;
      if (roundTripMs() > 0) await wait(roundTripMs());
      const answer = await handler(request);
      const body = new Uint8Array(await answer.clone().arrayBuffer());
      answered.push({ method, path, start, end: performance.now(), body });
      return answer;
    },
    takeLog: () => {
      const taken = answered;
      answered = [];
      // Packed only here: while a launch runs, the server must not do the bench's work.
      return taken.map(({ body, ...request }) => ({
        ...request,
        gzipBytes: body.length === 0 ? 0 : gzipSync(body, { level: 9 }).length,
      }));
    },
  };
};
