import type { Client } from './clients.ts';
import type { LaunchContext } from './launches.ts';
import type { OauthFailure } from './oauth-failure.ts';
import { CHOICE, type People } from './patient-picker.ts';
import type { AuthorizationRules } from './rules.ts';
import { grantScopes, inVersion1, knownScopes, splitScopes } from './scopes.ts';
import { randomSecret } from './secrets.ts';
import type { Session } from './sessions.ts';
import type { SingleUse } from './single-use.ts';

/** What a code stands for until it is exchanged. */
export type Authorization = {
  readonly session: Session;
  readonly redirectUri: string;
  readonly codeChallenge: string;
};

type Deps = {
  readonly issuer: string;
  readonly clients: readonly Client[];
  readonly launches: SingleUse<LaunchContext>;
  readonly codes: SingleUse<Authorization>;
  readonly rules: AuthorizationRules;
  /** Who can be chosen in a standalone launch. */
  readonly people: People;
};

/** Either a page shown here (never sent to an address we do not trust) or a way back to the app. */
export type AuthorizationAnswer =
  /** The app came without a chart: the person is asked which patient. */
  | { readonly kind: 'pick'; readonly client: Client }
  | { readonly kind: 'page'; readonly problem: string }
  | { readonly kind: 'redirect'; readonly to: string };

// Who is given both has the longer one.
const refreshKinds = ['offline', 'online'] as const;

// 43 characters of base64url: a SHA-256 (RFC 7636 §4.2).
const challengePattern = /^[A-Za-z0-9_-]{43}$/;

const refused = (error: OauthFailure['error'], description: string): OauthFailure => ({
  error,
  description,
});

function checkRequest(params: URLSearchParams, issuer: string): OauthFailure | undefined {
  const repeated = [...params.keys()].find((key) => params.getAll(key).length > 1);
  // RFC 6749 §3.1: "Request and response parameters MUST NOT be included more than once."
  if (repeated) return refused('invalid_request', `${repeated} is given more than once`);
  const responseType = params.get('response_type');
  if (responseType === null) return refused('invalid_request', 'response_type is missing');
  if (responseType !== 'code') {
    return refused('unsupported_response_type', 'only response_type=code is offered');
  }
  // SMART 2.2.0: state is required; the app must be able to tell its own answer from a forged one.
  if (!params.get('state')) return refused('invalid_request', 'state is missing');
  // SMART 2.2.0: "All SMART apps SHALL support PKCE"; servers SHALL NOT support plain, which
  // is also what RFC 7636 §4.3 assumes when the method is left out.
  if (params.get('code_challenge_method') !== 'S256') {
    return refused('invalid_request', 'code_challenge_method must be S256');
  }
  if (!challengePattern.test(params.get('code_challenge') ?? '')) {
    return refused('invalid_request', 'code_challenge must be a base64url SHA-256');
  }
  // SMART 2.2.0: aud names the FHIR server, so that a counterfeit one gains nothing.
  if (params.get('aud')?.replace(/\/$/, '') !== issuer) {
    return refused('invalid_request', `aud must be ${issuer}`);
  }
  return undefined;
}

type FoundLaunch = { readonly handle: string | null; readonly context: LaunchContext };

function findLaunch(
  params: URLSearchParams,
  client: Client,
  { launches, people }: Deps,
): FoundLaunch | OauthFailure | 'pick' {
  const scopes = splitScopes(params.get('scope') ?? '');
  if (!scopes.includes('launch')) {
    return scopes.includes('launch/patient') && client.scopes.includes('launch/patient')
      ? chosenContext(params, client, people)
      : refused('invalid_scope', 'ask for the scope launch, or launch/patient without a chart');
  }
  const handle = params.get('launch');
  if (!handle) return refused('invalid_request', 'launch is missing: open the app from the chart');
  const found = launches.look(handle);
  // One sentence for a handle that was used, is too old, or was made for another app:
  // who holds it is not told which.
  return found.state === 'fresh' && found.value.client === client.id
    ? { handle, context: found.value }
    : refused('invalid_request', 'launch is not valid any more: open the app again from the chart');
}

/** SMART 2.2.0 `launch/patient`: the patient whom the person chose; nobody chosen yet: ask. */
function chosenContext(
  params: URLSearchParams,
  client: Client,
  { patients, staff }: People,
): FoundLaunch | OauthFailure | 'pick' {
  const patient = params.get(CHOICE.patient);
  const user = params.get(CHOICE.user);
  if (patient === null || user === null) return 'pick';
  const signedIn = staff.find(({ reference }) => reference === user);
  if (signedIn === undefined || !patients.some(({ id }) => id === patient)) {
    return refused('invalid_request', 'choose a patient and a user of this practice');
  }
  const context = { client: client.id, patient, encounter: null, needPatientBanner: true };
  return { handle: null, context: { ...context, user: signedIn } };
}

function authorized(
  params: URLSearchParams,
  client: Client,
  deps: Deps,
): string | OauthFailure | 'pick' {
  const failure = checkRequest(params, deps.issuer);
  if (failure) return failure;
  const launch = findLaunch(params, client, deps);
  if (launch === 'pick' || 'error' in launch) return launch;
  const { rules } = deps;
  const asked = knownScopes(splitScopes(params.get('scope') ?? ''), rules);
  const limits = [
    client.scopes,
    ...(rules.dataScopes ? [[...rules.namedScopes, ...rules.dataScopes]] : []),
    ...(launch.context.scopes ? [launch.context.scopes] : []),
  ];
  const granted = grantScopes(asked, ...limits);
  if (!granted) return refused('invalid_scope', 'none of the data asked for may be granted');
  const scopes = rules.capabilities.includes('permission-v2') ? granted : inVersion1(granted);
  const has = (scope: string) => scopes.asWritten.includes(scope);
  if (launch.handle !== null) deps.launches.spend(launch.handle);
  return deps.codes.issue({
    session: {
      id: randomSecret(),
      clientId: client.id,
      launch: launch.context,
      scopes,
      nonce: params.get('nonce'),
      refresh:
        refreshKinds.find((kind) => has(`${kind}_access`) && rules.refresh.includes(kind)) ?? null,
    },
    redirectUri: params.get('redirect_uri') ?? '',
    codeChallenge: params.get('code_challenge') ?? '',
  });
}

/** Decides an authorization request (RFC 6749 §4.1.1 as SMART App Launch 2.2.0 narrows it). */
export function decideAuthorization(params: URLSearchParams, deps: Deps): AuthorizationAnswer {
  const page = (problem: string): AuthorizationAnswer => ({ kind: 'page', problem });
  const client = deps.clients.find(({ id }) => id === params.get('client_id'));
  // RFC 6749 §4.1.2.1: on a bad client or redirect_uri, tell the person and do not redirect.
  if (client === undefined || params.getAll('client_id').length > 1) {
    return page('The app that asks to be opened is not registered with this EHR.');
  }
  const [redirectUri, second] = params.getAll('redirect_uri');
  if (second !== undefined || !redirectUri || !client.redirectUris.includes(redirectUri)) {
    return page(`${client.name} asks to be sent to an address it has not registered.`);
  }
  const answer = authorized(params, client, deps);
  if (answer === 'pick') return { kind: 'pick', client };
  const to = new URL(redirectUri);
  if (typeof answer === 'string') to.searchParams.set('code', answer);
  else {
    to.searchParams.set('error', answer.error);
    to.searchParams.set('error_description', answer.description);
  }
  // RFC 9207 §2: with success and error alike, the name that discovery gives this server.
  to.searchParams.set('iss', deps.issuer);
  const [state] = params.getAll('state');
  if (state) to.searchParams.set('state', state);
  return { kind: 'redirect', to: to.href };
}
