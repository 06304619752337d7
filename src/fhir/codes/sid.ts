/** Where our own identifiers and codes are defined; a placeholder until the project owns a host. */
export const OUR_BASE = 'https://warmhandoff.example/fhir';

/** Systems of our identifiers (public/fhir/: NamingSystem). */
export const SID = {
  episode: `${OUR_BASE}/sid/episode`,
  handoff: `${OUR_BASE}/sid/handoff`,
  record: `${OUR_BASE}/sid/record`,
} as const;
