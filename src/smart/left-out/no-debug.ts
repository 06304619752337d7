type Silent = { (...words: unknown[]): Silent; extend: () => Silent };

/**
 * Stands in for the `debug` package inside fhirclient (by an alias in vite.config.ts):
 * with `localStorage.debug = 'FHIR*'` the real one prints access tokens to the console.
 */
const silent: Silent = Object.assign(() => silent, { extend: () => silent });

// fhirclient is CommonJS and calls what it requires.
export { silent as 'module.exports' };
