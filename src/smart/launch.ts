import { authorize } from 'fhirclient/lib/smart.js';
import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import { type Discovery, discover } from './discovery.ts';
import { adapterFor } from './fhirclient-adapter.ts';
import { toHex } from './hex.ts';
import { toIssuer } from './issuer-address.ts';
import { type IssuerConfig, readIssuerConfig } from './issuer-config.ts';
import { configAt } from './launch-address.ts';
import { toLaunchParameters } from './launch-parameters.ts';
import { clearOldLaunches, isSignInStuck, tryStorage, writeLaunch } from './launch-store.ts';
import { liveLaunches } from './live-launches.ts';

/** What a launch needs of the page it runs in. `read` takes an address relative to the app's folder. */
export type LaunchPage = {
  readonly read: (file: string) => Promise<Response>;
  readonly storage: () => Storage;
  readonly locks: LockManager | undefined;
  readonly now: () => number;
  /** Inside another page, as an EHR's sidebar is. */
  readonly framed: boolean;
};

/** Where to go next, or why not. `practice`: the practice file, once the issuer is known. */
export type Launched =
  | { readonly ok: true; readonly goTo: string }
  | { readonly ok: false; readonly problem: LaunchProblem; readonly practice: string | null };

/**
 * From the launch address to the address of the EHR's authorization server
 * (SMART App Launch 2.2.0, "EHR Launch"; "Standalone Launch" where the issuer's file allows it). Goes nowhere itself; every refusal is a value.
 */
export async function launch(address: URL, page: LaunchPage): Promise<Launched> {
  const asked = toLaunchParameters(address.searchParams);
  if (!asked.ok) return { ...asked, practice: null };
  const known = toIssuer(asked.iss);
  if (!known.ok) return { ...known, practice: null };
  // Absent on plain http: PKCE and the issuer's file name both need SHA-256.
  if (!globalThis.crypto?.subtle) return stop({ kind: 'crypto_missing' }, null);

  const discovering = discover(asked.iss, known.issuer);
  const configured = await readIssuerConfig(known.issuer, page.read);
  if (!configured.ok) return { ...configured, practice: null };
  const config = configAt(address, configured.config);
  if (asked.launch === null && config.standalone !== true) {
    return stop({ kind: 'standalone_off', issuer: known.issuer }, config.practice);
  }
  const storage = tryStorage(page.storage);
  if (storage === null) return stop({ kind: 'storage_blocked' }, config.practice);
  const discovered = await discovering;
  if (!discovered.ok) return { ...discovered, practice: config.practice };
  const { discovery } = discovered;
  const hasS256 = discovery.code_challenge_methods_supported.includes('S256');
  if (!hasS256 && config.quirks.pkce !== 'if-supported') {
    return stop({ kind: 'no_pkce_support', issuer: known.issuer }, config.practice);
  }

  clearOldLaunches(storage, await liveLaunches(page.locks), page.now());
  if (page.framed && isSignInStuck(storage, known.issuer, page.now())) {
    return stop({ kind: 'sign_in_not_shown', issuer: known.issuer }, config.practice);
  }
  const goTo = await startLaunch({
    ...asked,
    address,
    config,
    discovery,
    page,
    storage,
    issuer: known.issuer,
  });
  return { ok: true, goTo };
}

const stop = (problem: LaunchProblem, practice: string | null): Launched => ({
  ok: false,
  problem,
  practice,
});

/** From a chart the patient comes with `launch`; without one the EHR is asked to ask for her. */
const scopesFor = (scopes: string, handle: string | null): string =>
  scopes
    .split(' ')
    .filter((scope) => (handle === null ? scope !== 'launch' : !scope.startsWith('launch/')))
    .join(' ');

type Start = {
  readonly iss: string;
  readonly launch: string | null;
  readonly address: URL;
  readonly issuer: string;
  readonly config: IssuerConfig;
  readonly discovery: Discovery;
  readonly page: LaunchPage;
  readonly storage: Storage;
};

async function startLaunch(start: Start): Promise<string> {
  const { config, discovery, storage, issuer } = start;
  // 128 bits: "at least 122" (SMART App Launch 2.2.0); fhirclient's own comes from Math.random.
  const state = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const scope = scopesFor(config.scopes, start.launch);
  // Comes back inside an id_token, and nowhere else (OpenID Connect Core 1.0 §3.1.2.1).
  const nonce = /(^| )openid( |$)/.test(scope)
    ? toHex(crypto.getRandomValues(new Uint8Array(16)))
    : null;
  const adapter = adapterFor(start.address, {
    read: () => null,
    write: (oauth) =>
      writeLaunch(storage, state, {
        issuer,
        practice: config.practice,
        quirks: config.quirks,
        startedAt: start.page.now(),
        endsAt: null,
        serverName: discovery.issuer,
        jwksUri: discovery.jwks_uri,
        nonce,
        saysWhose: discovery.authorization_response_iss_parameter_supported,
        oauth,
      }),
  });
  const goTo = await authorize(adapter, {
    iss: start.iss,
    ...(start.launch === null ? {} : { launch: start.launch }),
    clientId: config.clientId,
    scope,
    redirectUri: 'index.html',
    stateKey: state,
    // fhirclient's name for "always". Whether S256 must be announced was decided above; the challenge
    // goes to every server (RFC 7636 §5): one that knows PKCE and does not say so then is protected.
    pkceMode: 'unsafeV1',
    // In a frame, false would post the answer to the EHR's page and wait for ever.
    completeInTarget: true,
    noRedirect: true,
  });
  // fhirclient always joins with "?"; an endpoint may already have a query (RFC 6749 §3.1).
  const endpoint = discovery.authorization_endpoint;
  const asked = String(goTo).replace(
    `${endpoint}?`,
    () => `${endpoint}${endpoint.includes('?') ? '&' : '?'}`,
  );
  return nonce === null ? asked : `${asked}&nonce=${nonce}`;
}
