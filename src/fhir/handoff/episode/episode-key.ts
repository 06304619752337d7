/**
 * The key of an episode: the same for everyone who starts it on the same visit, so that two people,
 * or two positive screens, meet in one handoff (rules/fhir.md#episode-key).
 * `visit` is the Encounter reference, or the calendar day where the launch gave no encounter.
 */
export async function episodeKeyOf(
  issuer: string,
  patient: string,
  visit: string,
): Promise<string> {
  const bytes = new TextEncoder().encode(`${issuer}|${patient}|${visit}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The handoff identifier derived from an episode key, in the form of a (version 8) UUID. */
export function handoffIdOf(episodeKey: string): string {
  const hex = episodeKey.replace(/^sha256:/, '').slice(0, 32);
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
