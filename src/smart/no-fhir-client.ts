/**
 * Stands in for fhirclient's FHIR client (by a plugin in vite.config.ts): `ready()` wraps its
 * answer in one, and this app never uses it. It would be 4 kB of every first load.
 */
const stub = { default: function NoFhirClient() {} };

// fhirclient is CommonJS and reads `.default` of what it requires.
export { stub as 'module.exports' };
