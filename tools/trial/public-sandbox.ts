import { createHash } from 'node:crypto';
import type { IssuerConfig } from '../../src/smart/issuer-config.ts';
import { scopesFor } from '../scopes/vendor-scopes.ts';
import { VENDORS } from '../scopes/vendors.ts';

// The public SMART launcher (github.com/smart-on-fhir/smart-launcher-v2, read 2026-11-30). Its page
// makes two kinds of address: from a chart `iss=…/v/r4/fhir&launch=<what was chosen>`, and without one
// a FHIR base address that carries what was chosen, `…/v/r4/sim/<what was chosen>/fhir`.
const ORIGIN = 'https://launch.smarthealthit.org';
const FROM_A_CHART = `${ORIGIN}/v/r4/fhir`;
const SIMULATIONS = `${ORIGIN}/v/r4/sim/*/fhir`;

/** Whether an address is one of the public SMART sandbox, where everyone is invented. */
export const isPublicSandbox = (address: string): boolean =>
  /^https?:\/\/([^/@]+\.)?smarthealthit\.org(:\d+)?(\/|$)/i.test(address);

/** Any client id works there. */
function settings(): IssuerConfig & { readonly name: string } {
  const launcher = VENDORS.find(({ key }) => key === 'launcher-like');
  if (launcher === undefined) throw new Error('the public launcher is not among the vendors');
  return {
    name: 'Public SMART sandbox, for trial: invented people, open to everybody',
    clientId: 'warm-handoff',
    scopes: `${scopesFor(launcher).v2} launch/patient`,
    standalone: true,
    practice: 'practice/sample.json',
    // Its id_token says …/auth/fhir, its discovery …/fhir (backend/routes/auth/token.ts).
    quirks: { idTokenIssuer: 'same-origin' },
  };
}

/** The issuer files that only a build made for trial has: address in the build → content. */
export function trialIssuerFiles(): ReadonlyMap<string, unknown> {
  const name = createHash('sha256').update(FROM_A_CHART).digest('hex');
  return new Map<string, unknown>([
    [`ehr/${name}.json`, { issuer: FROM_A_CHART, ...settings() }],
    ['ehr/patterns.json', [{ pattern: SIMULATIONS, config: settings() }]],
  ]);
}
