import type { Sealed } from '../session/shelf.ts';
import type { Owner } from './draft-form.ts';

// Sealed with AES-GCM under a key that is made anew, from the browser's one key, for each EHR, user,
// patient and handoff (HKDF, RFC 5869): without all of them it cannot be opened, and no name says
// whose it is (docs/decisions/0024-the-draft.md).

/** What the browser's key makes of an owner. */
export type OwnersKey = Pick<Sealed, 'name' | 'whose'> & { readonly key: CryptoKey };

/** A browser's one key: from it others are made, and nothing can read it out. */
export async function newKey(): Promise<CryptoKey> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const uses: KeyUsage[] = ['deriveKey', 'deriveBits'];
  const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, uses);
  bytes.fill(0);
  return key;
}

/** Key and names of one owner's draft. */
export async function ownersKey(master: CryptoKey, owner: Owner): Promise<OwnersKey> {
  const { issuer, user, patient, person, handoff } = owner;
  const of = [issuer, user, patient, person, handoff];
  const [whose, name, key] = await Promise.all([
    hashOf(master, ['whose', issuer, user]),
    hashOf(master, ['name', ...of]),
    crypto.subtle.deriveKey(
      derivation(['key', ...of]),
      master,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
  ]);
  return { whose, name, key };
}

/** Seals a text until then. */
export async function seal(
  { name, whose, key }: OwnersKey,
  text: string,
  until: number,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv, additionalData: utf8(label({ name, whose, until })) };
  const bytes = await crypto.subtle.encrypt(how, key, utf8(text));
  return { name, whose, until, iv, bytes };
}

/** The text; null: it is not theirs, or somebody changed what is written on it. */
export async function unseal({ key }: OwnersKey, sealed: Sealed): Promise<string | null> {
  const { iv, bytes } = sealed;
  try {
    const how = { name: 'AES-GCM', iv, additionalData: utf8(label(sealed)) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, bytes));
  } catch {
    return null;
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const label = ({ name, whose, until }: Pick<Sealed, 'name' | 'whose' | 'until'>): string =>
  JSON.stringify([name, whose, until]);

const derivation = (info: readonly (string | null)[]) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: utf8(JSON.stringify(info)),
});

async function hashOf(master: CryptoKey, info: readonly (string | null)[]): Promise<string> {
  const bits = new Uint8Array(await crypto.subtle.deriveBits(derivation(info), master, 128));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
