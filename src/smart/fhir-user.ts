import { toUrl, withinIssuer } from './issuer-address.ts';

// SMART App Launch 2.2.0 lets a fhirUser be a Person too. No record of ours may name one (R4
// Task.requester, Communication.sender, Provenance.agent.who) and its roles are not known, so it
// says no more than that nobody is named: the app asks who is here.
const REFERENCE = /^(?:Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9.-]{1,64}$/;

/**
 * Who is signed in by the claims of an id_token, as a reference relative to the issuer; null when they
 * do not say, or name a Person or someone on another server (the app then asks who is here).
 */
export function toFhirUser(
  claims: Readonly<Record<string, unknown>>,
  issuer: string,
): string | null {
  // `profile` is the claim's name before SMART 1.0; EHRs still send it.
  const named = [claims['fhirUser'], claims['profile']].find((claim) => typeof claim === 'string');
  if (typeof named !== 'string') return null;
  const url = toUrl(named);
  const relative = url === null ? named : withinIssuer(url, issuer);
  const reference = relative?.replace(/\/_history\/[^/]*$/, '') ?? '';
  return REFERENCE.test(reference) ? reference : null;
}
