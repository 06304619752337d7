import { http } from 'msw';
import { setupServer } from 'msw/node';
import { issuerFile } from './issuer-address.ts';
import { type Launched, launch } from './launch.ts';
import type { OpenedSession } from './opened-session.ts';
import { openSessionOf } from './session.ts';

// For the tests of this folder: an EHR whose every answer can be set, and a window to
// launch in. fhirclient runs for real, with Web Crypto.

export const ISSUER = 'https://ehr.example.org/fhir';
const APP = 'https://app.example.org/warm-handoff';
export const NOW = 1_800_000_000_000;

export const CONFIG = {
  clientId: 'warm-handoff-example',
  scopes: 'launch openid fhirUser online_access patient/Patient.r',
  practice: 'practice/example.json',
  quirks: {},
};

export const WELL_KNOWN = {
  authorization_endpoint: 'https://ehr.example.org/authorize',
  token_endpoint: 'https://ehr.example.org/token',
  code_challenge_methods_supported: ['S256'],
};

const TOKEN = {
  access_token: 'opaque.access.token',
  token_type: 'Bearer',
  expires_in: 600,
  patient: 'p1',
  refresh_token: 'refresh-1',
};

type Answers = {
  readonly wellKnown: object | (() => Response);
  readonly token: object | (() => Response);
  /** The issuer's file; undefined: the host has none. */
  readonly config: object | undefined;
};

/** An EHR on the network (start with `network.listen()`), and the launches it makes. */
export function createTestEhr() {
  let answers: Answers = { wellKnown: WELL_KNOWN, token: TOKEN, config: CONFIG };
  let tokenRequests: URLSearchParams[] = [];
  const network = setupServer(
    http.get(`${ISSUER}/.well-known/smart-configuration`, () => toResponse(answers.wellKnown)),
    http.post('https://ehr.example.org/token', async ({ request }) => {
      tokenRequests.push(new URLSearchParams(await request.text()));
      return toResponse(answers.token);
    }),
  );
  return {
    network,
    tokenRequests: () => tokenRequests,
    answer: (some: Partial<Answers>) => {
      answers = { ...answers, ...some };
    },
    reset: () => {
      answers = { wellKnown: WELL_KNOWN, token: TOKEN, config: CONFIG };
      tokenRequests = [];
      sessionStorage.clear();
    },
    read: async (file: string) =>
      answers.config !== undefined && file === (await issuerFile(ISSUER))
        ? Response.json(answers.config)
        : new Response('', { status: 404 }),
  };
}

export type TestEhr = ReturnType<typeof createTestEhr>;

const toResponse = (answer: object | (() => Response)) =>
  typeof answer === 'function' ? answer() : Response.json(answer);

type Window = {
  readonly storage?: () => Storage;
  readonly live?: readonly string[];
  readonly framed?: boolean;
  now?: number;
};

/** Opens launch.html with this query. */
export function openLaunchPage(ehr: TestEhr, query: string, given: Window = {}): Promise<Launched> {
  return launch(new URL(`${APP}/launch.html?${query}`), {
    read: ehr.read,
    storage: given.storage ?? (() => sessionStorage),
    locks: locksHeldBy(given.live ?? []),
    now: () => given.now ?? NOW,
    framed: given.framed ?? false,
  });
}

export const EHR_LAUNCH = `iss=${encodeURIComponent(ISSUER)}&launch=handle-1`;

/** The parameters with which a launch that succeeds goes to the authorization server. */
export async function startLaunch(ehr: TestEhr, given: Window = {}): Promise<URLSearchParams> {
  const launched = await openLaunchPage(ehr, EHR_LAUNCH, given);
  if (!launched.ok) throw new Error(launched.problem.kind);
  return new URL(launched.goTo).searchParams;
}

/** Opens index.html with this query; `address` is what the address bar shows afterwards. */
export async function openApp(
  query: string,
  given: Window = {},
): Promise<{ readonly opened: OpenedSession; readonly address: string }> {
  let address = `${APP}/index.html?${query}`;
  const opened = await openSessionOf({
    address: new URL(address),
    storage: given.storage ?? (() => sessionStorage),
    locks: undefined,
    showAddress: (shown) => {
      address = shown.href;
    },
    fetch: (input, init) => fetch(input, init),
    now: () => given.now ?? NOW,
  });
  return { opened, address };
}

/** A frame whose storage is blocked, as with third-party storage off. */
export function blockedStorage(): Storage {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}

function locksHeldBy(states: readonly string[]): LockManager {
  const held = states.map((state) => ({ name: `warm-handoff:${state}` }));
  return { query: async () => ({ held }), request: async () => undefined } as LockManager;
}
