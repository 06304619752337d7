/**
 * Stands in for fhirclient's FHIR client (by a plugin in vite.config.ts): `ready()` wraps its
 * answer in one, and this app never uses it. It would be 4 kB of every first load.
 */
// biome-ignore lint/style/noDefaultExport: fhirclient reads `.default` of what it requires
export default function NoFhirClient() {}
