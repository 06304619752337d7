// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../src/smart/launch.ts';
import { openSessionOf } from '../../src/smart/session.ts';
import viteConfig from '../../vite.config.ts';
import { isPublicSandbox, trialIssuerFiles } from './public-sandbox.ts';
import { TRIAL, trustPublicSandbox } from './trust-public-sandbox.ts';

// The launcher's page makes the link, its server answers as its source says (smart-launcher-v2:
// src/components/Launcher, src/isomorphic/codec.ts, backend/routes, read 2026-11-30), and the app is a
// build made for trial. The public sandbox itself is on the internet and is not asked here.

const LAUNCHER = 'https://launch.smarthealthit.org';
const APP = 'http://localhost:4173';
const PATIENT = '87a339d0-8cae-418e-89c7-8651e6aab3c6';
const PROVIDER = 'e443ac58-8ece-4385-8d55-775c1b8f3a37';

/** What is chosen on its page, in the order of its codec: a list, as base64url of JSON. */
const chosen = (type: 'provider-ehr' | 'provider-standalone', simEhr = false): string =>
  Buffer.from(
    JSON.stringify([
      type === 'provider-ehr' ? 0 : 2,
      ...[PATIENT, PROVIDER, 'AUTO'],
      ...[0, 0, simEhr ? 1 : 0],
      ...['', '', '', '', '', '', ''],
      ...[0, 1, ''],
    ]),
  ).toString('base64url');

/** "App's Launch URL", with what its Launch button leads to. */
function launchButton(appLaunchUrl: string): string {
  const link = new URL(appLaunchUrl);
  link.searchParams.set('iss', `${LAUNCHER}/v/r4/fhir`);
  link.searchParams.set('launch', chosen('provider-ehr'));
  return link.href;
}

/** The same with "Simulate launch within the EHR user interface": a page with the app in a frame. */
function simulatedEhr(appLaunchUrl: string): string {
  const link = new URL(appLaunchUrl);
  link.searchParams.set('iss', `${LAUNCHER}/v/r4/fhir`);
  link.searchParams.set('launch', chosen('provider-ehr', true));
  return `${LAUNCHER}/ehr?app=${encodeURIComponent(link.href)}`;
}

/** "Server's FHIR Base URL" of a standalone launch: copied behind launch.html?iss=. */
const standaloneBase = (): string => `${LAUNCHER}/v/r4/sim/${chosen('provider-standalone')}/fhir`;

type Asked = { readonly challenge: string; readonly base: string };
let asked: Asked | null = null;

const oauthError = (error: string, error_description: string) =>
  Response.json({ error, error_description }, { status: 401 });

/** The launcher's token endpoint: PKCE checked where it was begun, absent members left out. */
async function tokenAnswer(request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const verifier = form.get('code_verifier') ?? '';
  const hash = createHash('sha256').update(verifier).digest('base64url');
  if (hash !== asked?.challenge) return oauthError('invalid_grant', 'Invalid PKCE Verifier');
  const { origin, pathname } = new URL(request.url);
  const claims = {
    // Its base address is that of the router, and it sends no nonce back (createIdToken).
    iss: `${origin}${pathname.replace(/token$/, 'fhir')}`,
    aud: 'warm-handoff',
    exp: Math.floor(Date.now() / 1000) + 3600,
    fhirUser: `Practitioner/${PROVIDER}`,
    profile: `Practitioner/${PROVIDER}`,
  };
  return Response.json({
    access_token: 'e30.e30.signature',
    token_type: 'Bearer',
    expires_in: 3600,
    scope: form.get('code')?.split('|')[1],
    id_token: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`,
    refresh_token: 'e30.e30.refresh',
    need_patient_banner: true,
    smart_style_url: `${LAUNCHER}/smart-style.json`,
    patient: PATIENT,
  });
}

const wellKnown = (prefix: string) => ({
  issuer: `${prefix}/fhir`,
  authorization_endpoint: `${prefix}/auth/authorize`,
  token_endpoint: `${prefix}/auth/token`,
  code_challenge_methods_supported: ['S256'],
});

const network = setupServer(
  http.get(`${LAUNCHER}/v/r4/fhir/.well-known/smart-configuration`, () =>
    Response.json(wellKnown(`${LAUNCHER}/v/r4`)),
  ),
  http.get(`${LAUNCHER}/v/r4/sim/:sim/fhir/.well-known/smart-configuration`, ({ params }) =>
    Response.json(wellKnown(`${LAUNCHER}/v/r4/sim/${params['sim']}`)),
  ),
  http.post(`${LAUNCHER}/v/r4/auth/token`, ({ request }) => tokenAnswer(request)),
  http.post(`${LAUNCHER}/v/r4/sim/:sim/auth/token`, ({ request }) => tokenAnswer(request)),
);
beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  sessionStorage.clear();
  asked = null;
});
afterAll(() => network.close());

type Build = ReadonlyMap<string, unknown>;
const ORDINARY: Build = new Map();

const launchIn = (build: Build, address: string) =>
  launch(new URL(address), {
    read: async (file) =>
      build.has(file) ? Response.json(build.get(file)) : new Response('', { status: 404 }),
    storage: () => sessionStorage,
    locks: undefined,
    now: Date.now,
    framed: false,
  });

/** What the launcher's authorization endpoint refuses (backend/routes/auth/authorize.ts). */
function authorize(goTo: string): URL {
  const request = new URL(goTo);
  const { searchParams: query } = request;
  const base = `${request.origin}${request.pathname.replace(/\/auth\/authorize$/, '/fhir')}`;
  expect(query.get('response_type')).toBe('code');
  expect(query.get('aud')).toBe(base);
  expect(query.get('code_challenge_method')).toBe('S256');
  const redirect = new URL(query.get('redirect_uri') ?? '');
  asked = { challenge: query.get('code_challenge') ?? '', base };
  // Its code is a signed text that carries what was granted; here, the scopes after a bar.
  redirect.searchParams.set('code', `code|${query.get('scope')}`);
  redirect.searchParams.set('state', query.get('state') ?? '');
  return redirect;
}

async function openedBy(address: string) {
  const launched = await launchIn(trialIssuerFiles(), address);
  if (!launched.ok) throw new Error(launched.problem.kind);
  const back = authorize(launched.goTo);
  const opened = await openSessionOf({
    address: back,
    storage: () => sessionStorage,
    locks: undefined,
    showAddress: () => undefined,
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
  return { goTo: new URL(launched.goTo).searchParams, session: opened.session };
}

describe('a build made for trial opens from the public SMART sandbox', () => {
  test('by its Launch button', async () => {
    const { goTo, session } = await openedBy(launchButton(`${APP}/launch.html`));
    expect(goTo.get('launch')).toBe(chosen('provider-ehr'));
    expect(goTo.get('scope')?.split(' ')).toContain('launch');
    expect(goTo.get('scope')).not.toContain('launch/patient');
    expect(session).toMatchObject({
      issuer: `${LAUNCHER}/v/r4/fhir`,
      patientId: PATIENT,
      user: `Practitioner/${PROVIDER}`,
      needPatientBanner: true,
      practice: 'practice/sample.json',
      renews: true,
    });
  });

  test('inside its simulated EHR, whose frame holds the same link', async () => {
    const page = simulatedEhr(`${APP}/launch.html`);
    const inFrame = new URL(page).searchParams.get('app') ?? '';
    const { session } = await openedBy(inFrame);
    expect(session.patientId).toBe(PATIENT);
  });

  test('without a chart, by the FHIR base address that its page shows', async () => {
    const address = `${APP}/launch.html?iss=${encodeURIComponent(standaloneBase())}`;
    const { goTo, session } = await openedBy(address);
    expect(goTo.has('launch')).toBe(false);
    expect(goTo.get('scope')?.split(' ')).toContain('launch/patient');
    expect(goTo.get('scope')?.split(' ')).not.toContain('launch');
    expect(session).toMatchObject({ issuer: standaloneBase(), patientId: PATIENT });
  });

  test('from a chart at an address of its own, as links of the first launcher are', async () => {
    const iss = `${LAUNCHER}/v/r4/sim/${chosen('provider-ehr')}/fhir`;
    const { session } = await openedBy(
      `${APP}/launch.html?launch=${chosen('provider-ehr')}&iss=${encodeURIComponent(iss)}`,
    );
    expect(session.issuer).toBe(iss);
  });
});

describe('any other build', () => {
  test.each([
    ['its Launch button', launchButton(`${APP}/launch.html`)],
    ['its base address', `${APP}/launch.html?iss=${encodeURIComponent(standaloneBase())}`],
  ])('does not know it (%s)', async (_what, address) => {
    expect(await launchIn(ORDINARY, address)).toMatchObject({
      problem: { kind: 'issuer_unknown' },
    });
    expect(sessionStorage.length).toBe(0);
  });

  test('ships no issuer file at all, and is built by the same settings without the sandbox', () => {
    expect(readdirSync('public/ehr')).toEqual(['templates']);
    const applies = (mode: string) =>
      (trustPublicSandbox.apply as (config: object, env: object) => boolean)(
        {},
        { command: 'build', mode },
      );
    expect([applies('production'), applies(TRIAL)]).toEqual([false, true]);
    const outDir = (mode: string) =>
      (viteConfig as (env: object) => { build: { outDir: string } })({ mode }).build.outDir;
    expect([outDir('production'), outDir(TRIAL)]).toEqual(['dist', 'dist-trial']);
  });
});

test.each([
  [`${LAUNCHER}/v/r4/fhir`, true],
  ['https://r4.smarthealthit.org', true],
  ['https://smarthealthit.org.example.org/fhir', false],
  ['https://ehr.example.org/fhir?of=.smarthealthit.org', false],
  ['https://notsmarthealthit.org/fhir', false],
])('%s is the public sandbox: %s', (address, is) => {
  expect(isPublicSandbox(address)).toBe(is);
});
