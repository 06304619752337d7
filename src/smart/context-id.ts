import * as v from 'valibot';
import { toUrl, withinIssuer } from './issuer-address.ts';

// A FHIR id, with the underscores and lengths some servers allow, but nothing that could
// change the meaning of an address.
const ID = /^(?!\.+$)[\w.-]{1,128}$/;

/**
 * The id of the `patient` or `encounter` of a token answer. SMART App Launch 2.2.0 says a string with
 * an id; servers also send a JSON number, or a reference to a record of this issuer, relative or
 * absolute, with or without its version: each can mean one id only. Null and empty mean none. All
 * else is refused: another server's record, another type, a path.
 */
export const contextId = (type: 'Patient' | 'Encounter', issuer: string) =>
  v.pipe(
    v.nullish(
      v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.transform(String))]),
      null,
    ),
    v.transform((said) => (said?.trim() ? idIn(said.trim(), type, issuer) : null)),
    v.check((id) => id === null || ID.test(id), 'is not a FHIR id'),
  );

function idIn(said: string, type: string, issuer: string): string {
  const url = toUrl(said);
  const relative = url === null ? said : (withinIssuer(url, issuer) ?? said);
  const [named, id = '', history, version, ...more] = relative.split('/');
  const isVersioned = history === '_history' && version !== undefined;
  const isReference = named === type && (history === undefined || isVersioned) && more.length === 0;
  return isReference ? id : relative;
}
