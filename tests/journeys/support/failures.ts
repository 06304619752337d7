import type { Fault, FaultAnswer } from '../../../sandbox/faults.ts';
import { type FaultName, namedFault } from '../../../sandbox/named-faults.ts';

/** One call, by method and a piece of its address. */
export type Call = { readonly method: string; readonly path: string };

/** A way a call goes wrong, and what the screen says of it. */
export type Failure = {
  readonly name: string;
  readonly strike: (call: Call, times?: number) => Fault;
  /** What happened, and what to do now, where a read went wrong. */
  readonly readSays: RegExp;
};

const named =
  (name: FaultName) =>
  (call: Call, times?: number): Fault =>
    namedFault(name, { ...call, ...(times === undefined ? {} : { times }) });

/** The server asks to wait this long before asking again (RFC 9110 §10.2.3). */
export const busyFor =
  (seconds: number) =>
  (call: Call, times?: number): Fault => {
    const answer: FaultAnswer = () =>
      new Response('', { status: 429, headers: { 'Retry-After': String(seconds) } });
    return { ...named('throttled')(call, times), answer };
  };

/** Every status a server may answer with, and the connection that is cut. */
export const FAILURES: readonly Failure[] = [
  { name: '401', strike: named('unauthorized'), readSays: /sign-in .* ended.*open it again/ },
  { name: '403', strike: named('forbidden'), readSays: /can't read this.*Ask IT/ },
  { name: '404', strike: named('not-found'), readSays: /not have this record.*Open the app again/ },
  { name: '409', strike: named('conflict'), readSays: /did not answer this.*chart itself/ },
  { name: '412', strike: named('stale-version'), readSays: /did not answer this.*chart itself/ },
  { name: '422', strike: named('unprocessable'), readSays: /did not answer this.*chart itself/ },
  { name: '429, wait half a minute', strike: busyFor(30), readSays: /busy.*Wait a moment/ },
  { name: '429, wait no time', strike: busyFor(0), readSays: /busy.*Wait a moment/ },
  { name: '500', strike: named('server-error'), readSays: /had a problem.*try again/i },
  { name: 'a cut connection', strike: named('cut'), readSays: /cannot be reached.*network/ },
];
