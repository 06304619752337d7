/**
 * Runs every behaviour against any FHIR R4 server:
 *   node conformance/rest/run.ts BASE-URL [--token T] [--without NEED,NEED]
 * `--without` leaves out what a server is known not to do (see Need in behaviour.ts). Prints each
 * failure and ends with `N passed, N failed`; exit 1 if one failed.
 */
import { parseArgs } from 'node:util';
import type { Server } from './behaviour.ts';
import { behaviours } from './behaviours.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { token: { type: 'string' }, without: { type: 'string', default: '' } },
});
const [address] = positionals;
if (address === undefined || !URL.canParse(address)) {
  console.error('Usage: run.ts BASE-URL [--token T] [--without NEED,NEED]');
  process.exit(2);
}

const base = address.replace(/\/$/, '');
const server: Server = {
  base,
  fetch: (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (values.token !== undefined) headers.set('Authorization', `Bearer ${values.token}`);
    return fetch(path === '' ? base : `${base}/${encoded(path)}`, { ...init, headers });
  },
};

// URLs may hold these as they are, but servers on Java refuse them.
const encoded = (path: string): string => path.replace(/[|{}^\\]/g, encodeURIComponent);

const without = values.without.split(',');
let passed = 0;
let failed = 0;
for (const { name, needs, run } of behaviours) {
  if (needs !== undefined && without.includes(needs)) continue;
  try {
    await run(server);
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}\n  ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
