import { toUrl } from './issuer-address.ts';

/**
 * Whether an issuer fits a pattern such as
 * `https://launch.smarthealthit.org/v/r4/sim/∗/fhir` (with a plain asterisk): `*` stands
 * for exactly one path segment. Scheme, host and port are never wild, so no
 * pattern can hand the app to another server.
 */
export function fitsPattern(issuer: string, pattern: string): boolean {
  const wanted = toUrl(pattern);
  const given = toUrl(issuer);
  if (wanted === null || given === null) return false;
  if (wanted.host.includes('*') || wanted.origin !== given.origin) return false;
  const wantedParts = wanted.pathname.split('/');
  const givenParts = given.pathname.split('/');
  return (
    wantedParts.length === givenParts.length &&
    wantedParts.every((part, at) =>
      part === '*' ? givenParts[at] !== '' : part === givenParts[at],
    )
  );
}
