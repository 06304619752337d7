import { toUrl, withinIssuer } from './issuer-address.ts';

// SMART App Launch 2.2.0 lets a fhirUser be a Person too. No record of ours may name one (R4
// Task.requester, Communication.sender, Provenance.agent.who) and its roles are not known, so it
// says no more than that nobody is named: the app asks who is here.
const REFERENCE = /^(?:Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9.-]{1,64}$/;

/**
 * Who is signed in, as a reference relative to the issuer; null when the EHR does not say,
 * says it unreadably, or names a Person or someone on another server (the app then asks who is here).
 *
 * Decoded by hand, because fhirclient throws on `-` and `_`. The signature is not checked:
 * the token came straight from the token endpoint over TLS, which stands in for it
 * (OpenID Connect Core 1.0 §3.1.3.7, point 6), and nothing is permitted on its word: every
 * read and write is judged by the FHIR server.
 */
export function toFhirUser(idToken: unknown, issuer: string): string | null {
  if (typeof idToken !== 'string') return null;
  const claims = readClaims(idToken);
  // `profile` is the claim's name before SMART 1.0; EHRs still send it.
  const named = [claims['fhirUser'], claims['profile']].find((claim) => typeof claim === 'string');
  if (typeof named !== 'string') return null;
  const url = toUrl(named);
  const relative = url === null ? named : withinIssuer(url, issuer);
  const reference = relative?.replace(/\/_history\/[^/]*$/, '') ?? '';
  return REFERENCE.test(reference) ? reference : null;
}

function readClaims(token: string): Readonly<Record<string, unknown>> {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}
