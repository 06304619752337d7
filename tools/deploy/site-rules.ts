import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toIssuer } from '../../src/smart/issuer-address.ts';
import { styleHashesOf } from './site-headers.ts';

/** An origin with nothing after it. A host may begin with `*.`; nothing else is wild. */
const ORIGIN =
  /^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

/** What of these is no origin that may stand in a policy. */
export const notOrigins = (given: readonly string[]): readonly string[] =>
  given.filter((one) => !ORIGIN.test(one));

// A path and a query that cannot end a directive, a header or a line of a configuration.
const COLLECTOR =
  /^(https:\/\/[\w-]+(\.[\w-]+)*|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?(\/[\w.~/%-]*)?(\?[\w.~=&%-]*)?$/;

/** Whether browsers may be told to send their reports there. */
export const isCollector = (given: string): boolean => COLLECTOR.test(given);

/** The hashes of the styles in the pages that `npm run build` wrote. */
export const styleHashesIn = (dist: string): readonly string[] =>
  styleHashesOf(
    ...readdirSync(dist)
      .filter((file) => file.endsWith('.html'))
      .toSorted()
      .map((file) => readFileSync(join(dist, file), 'utf8')),
  );

/** The origins of the EHRs that a folder's issuer files name (`ehr/*.json`, patterns.json). */
export function issuerOriginsIn(folder: string): readonly string[] {
  const files = readdirSync(join(folder, 'ehr')).filter((file) => file.endsWith('.json'));
  const origins = files.flatMap((file) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, 'ehr', file), 'utf8'));
    const named = Array.isArray(json)
      ? json.map((one) => Object(one).pattern)
      : [Object(json).issuer];
    return named.flatMap((address) => {
      const issuer = toIssuer(String(address).replaceAll('*', 'x'));
      return issuer.ok ? [new URL(issuer.issuer).origin] : [];
    });
  });
  return [...new Set(origins)].toSorted();
}
