import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits; RFC 6749 §10.10 asks for at least 128 in every code and token. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, base64url: RFC 7636 §4.2, code_challenge = BASE64URL(SHA256(ASCII(code_verifier))). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Compares without telling by its duration how much was right. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(expected)));
}
