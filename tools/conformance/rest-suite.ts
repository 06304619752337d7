import type { Server } from '../../conformance/rest/behaviour.ts';
import { behaviours } from '../../conformance/rest/behaviours.ts';
import { createRemoteFhir } from '../../sandbox/remote-fhir/remote-fhir.ts';
import type { Count } from './report.ts';

const everything = { scopes: ['system/*.cruds'], patient: null };
// URLs may hold these as they are, but servers on Java refuse them.
const encoded = (path: string): string => path.replace(/[|{}^\\]/g, encodeURIComponent);

/** The server itself. */
export const directly = (base: string): Server => ({
  base,
  fetch: (path, init) => fetch(path === '' ? base : `${base}/${encoded(path)}`, init),
});

/** The same server behind the sandbox's border, with a token that reaches everything. */
export function throughTheBorder(upstream: string): Server {
  const base = 'http://localhost:4010/fhir';
  const front = createRemoteFhir({ baseUrl: base, upstream });
  return {
    base,
    fetch: (path, init) =>
      front.handle(new Request(path === '' ? base : `${base}/${path}`, init), everything),
  };
}

/**
 * Runs every behaviour. One that is named in `differences` must fail, and is told with its reason; a
 * difference that is gone is a failure of the list.
 */
export async function runRestSuite(
  name: string,
  server: Server,
  differences: Readonly<Record<string, string>>,
): Promise<Count> {
  const failures: string[] = [];
  const differs: string[] = [];
  for (const behaviour of behaviours) {
    const why = differences[behaviour.name];
    const problem = await behaviour.run(server).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (why !== undefined && problem !== undefined) differs.push(`${behaviour.name}: ${why}`);
    else if (why !== undefined) failures.push(`${behaviour.name}: no longer differs, unlist it`);
    else if (problem !== undefined) failures.push(`${behaviour.name}: ${problem.slice(0, 500)}`);
  }
  const passed = behaviours.length - failures.length - differs.length;
  return { name, passed, failures, notes: differs.map((one) => `differs: ${one}`) };
}
