import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { numbersFrom } from '../../../tests/journeys/support/mutate.ts';

// What a process draws and what its WebCrypto answers come at their own time; here both come from
// the schedule's seed, in the schedule's order.

type Pending = { readonly real: Promise<unknown>; readonly deliver: () => void };

let draw: (below: number) => number = numbersFrom(1);
let pending: Pending[] = [];

const bytesInto = (array: Uint8Array): void => {
  for (let at = 0; at < array.length; at += 1) array[at] = draw(256);
};

function uuid(): crypto.UUID {
  const bytes = new Uint8Array(16);
  bytesInto(bytes);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const sha256 = (data: BufferSource): ArrayBuffer => {
  const view = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return new Uint8Array(crypto.createHash('sha256').update(view).digest()).buffer;
};

/** Everything drawn from here on follows from this seed. */
export function startChance(seed: number): void {
  draw = numbersFrom(seed);
  pending = [];
}

/** Gives the oldest answer of WebCrypto that somebody waits for; false: nobody does. */
export async function deliverCrypto(): Promise<boolean> {
  const [first, ...rest] = pending;
  if (first === undefined) return false;
  pending = rest;
  await first.real.catch(() => undefined);
  first.deliver();
  return true;
}

/** Puts the seeded draws in the place of the process's own, and WebCrypto's answers in order. */
export function installChance(): void {
  Math.random = () => draw(2 ** 30) / 2 ** 30;
  const { webcrypto } = crypto;
  const { subtle } = webcrypto;
  const inOrder = new Proxy(subtle, {
    get: (target, name) => {
      const method = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          // A digest made here and now is the same, and costs no trip to another thread.
          const real: Promise<unknown> =
            name === 'digest' && args[0] === 'SHA-256'
              ? Promise.resolve(sha256(args[1] as BufferSource))
              : Reflect.apply(method, target, args);
          pending.push({ real, deliver: () => void real.then(resolve, reject) });
        });
    },
  });
  Object.defineProperty(webcrypto, 'subtle', { value: inOrder });
  Object.defineProperty(webcrypto, 'getRandomValues', {
    value: (array: Uint8Array) => {
      bytesInto(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    },
  });
  Object.defineProperty(webcrypto, 'randomUUID', { value: uuid });
  Object.assign(crypto, {
    randomUUID: uuid,
    randomBytes: (size: number) => {
      const bytes = Buffer.alloc(size);
      bytesInto(bytes);
      return bytes;
    },
  });
  syncBuiltinESMExports();
}
