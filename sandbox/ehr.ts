import { createAuthorizationServer } from './authorization-server/authorization-server.ts';
import type { Client } from './authorization-server/clients.ts';
import type { SigningKey } from './authorization-server/id-token.ts';
import type { LaunchContext } from './authorization-server/launches.ts';
import { createChartPage } from './chart-page/chart-page.ts';
import { createChartReader } from './chart-page/chart-reader.ts';
import type { MenuEntry } from './chart-page/open-app.ts';
import { readPeople } from './chart-page/people.ts';
import { practiceCalendar } from './chart-page/words.ts';
import { withCors } from './cors.ts';
import { faultControl } from './fault-control.ts';
import { type Fault, type Faults, withFaults } from './faults.ts';
import { createFhirServer, type FhirServer } from './fhir-server/fhir-server.ts';
import type { KeptAnswers } from './fhir-server/kept-answers.ts';

import { personalityNamed } from './personalities/all.ts';
import { open } from './personalities/open.ts';
import type { Personality } from './personalities/personality.ts';
import { createRemoteFhir } from './remote-fhir/remote-fhir.ts';
import { throughWire, withLatency } from './wire.ts';
import { withHeaders } from './with-headers.ts';

export type EhrOptions = {
  /** Where it is reached, for example "http://localhost:4010"; the issuer is `${origin}/fhir`. */
  readonly origin: string;
  /** The sqlite file the charts live in, ":memory:", or the bytes of one, copied into memory. */
  readonly file: string | Uint8Array;
  readonly now: () => Date;
  /** The apps an administrator has registered. */
  readonly clients: readonly Client[];
  /** Life of an access token; what the personality says unless told. */
  readonly tokenSeconds?: number;
  /** Which EHR this is, or its name; the open one when left out. */
  readonly personality?: Personality | string;
  /** How a slow EHR waits, in milliseconds; by the clock when left out. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly signingKey?: () => Promise<SigningKey>;
  /** The practice's IANA zone, for the times on the chart page. */
  readonly timeZone?: string;
  /** Armed from the start; `ehr.faults` arms and clears later. */
  readonly faults?: readonly Fault[];
  /** Offers POST and DELETE /faults, for tests in another process. */
  readonly faultControl?: boolean;
  /** Reads answered before are answered from here: EHRs of the same charts may share them. */
  readonly keptAnswers?: KeptAnswers;
  /** The base of a FHIR R4 server that keeps the charts, in place of our own; `file` is unused. */
  readonly remoteFhir?: string;
};

/** The whole practice EHR: call it with a Request, as msw and node:http do. */
export type Ehr = ((request: Request) => Promise<Response>) & {
  readonly handle: (request: Request) => Promise<Response>;
  readonly issuer: string;
  readonly personality: Personality;
  readonly fhir: FhirServer;
  readonly faults: Faults;
  /** The address that opens a registered app in this context, as a click in the chart does. */
  readonly launchUrl: (context: LaunchContext, entry?: MenuEntry) => string;
  readonly close: () => void;
};

/** Every answer tells the server's own clock (RFC 9110 §6.6.1), whatever the machine's says. */
const dated =
  (handle: (request: Request) => Promise<Response>, now: () => Date) =>
  async (request: Request): Promise<Response> => {
    const answer = await handle(request);
    return withHeaders(answer, (headers) => headers.set('Date', now().toUTCString()));
  };

const byTheClock = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * One practice EHR: authorization server, FHIR server and chart page behind one function.
 * @throws Error with one sentence when there is no personality of that name
 */
export function createEhr(options: EhrOptions): Ehr {
  const {
    origin,
    file,
    now,
    clients,
    keptAnswers,
    timeZone = 'America/New_York',
    wait = byTheClock,
  } = options;
  const { personality: chosen = open } = options;
  const personality = typeof chosen === 'string' ? personalityNamed(chosen) : chosen;
  const { wire } = personality;
  const issuer = `${origin}/fhir`;
  const security = { authorize: `${origin}/auth/authorize`, token: `${origin}/auth/token` };
  const fhir =
    options.remoteFhir === undefined
      ? createFhirServer({
          baseUrl: issuer,
          file,
          now,
          security,
          rules: personality.fhir,
          keptAnswers,
        })
      : createRemoteFhir({ baseUrl: issuer, upstream: options.remoteFhir, security });

  const chart = createChartReader(fhir, issuer);
  const authorization = createAuthorizationServer({
    ...options,
    rules: personality.authorization,
    people: () => readPeople(chart, practiceCalendar(now(), timeZone)),
  });

  const launchUrl = (context: LaunchContext, entry: MenuEntry = 'chart') => {
    const client = clients.find(({ id }) => id === context.client);
    if (client === undefined) throw new Error(`no app is registered as ${context.client}`);
    const own = entry === 'chart' ? undefined : client.launchUrlFor?.[entry];
    const url = new URL(own ?? client.launchUrl);
    url.searchParams.set('iss', issuer);
    url.searchParams.set('launch', authorization.mintLaunch(context));
    return url.href;
  };
  const chartPage = createChartPage({ issuer, fhir, clients, now, timeZone, launchUrl });

  const route = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/auth/') || pathname.startsWith('/fhir/.well-known/')) {
      return authorization.handle(request);
    }
    if (pathname === '/fhir' || pathname.startsWith('/fhir/')) {
      return fhir.handle(request, authorization.grantFor(request.headers.get('Authorization')));
    }
    return chartPage(request);
  };

  const faulty = withFaults(route, options.faults);
  const control = options.faultControl ? faultControl(faulty.faults) : undefined;
  const overWire = throughWire(dated(faulty.handle, now), wire, issuer);
  const answer = withCors(withLatency(overWire, wire.latencyMs, wait), wire.exposedHeaders);
  const handle = async (request: Request): Promise<Response> => {
    const { origin: asked, pathname, search } = new URL(request.url);
    // Under another name for this machine, addresses in links and tokens would not match.
    // It also shuts out pages that reach loopback by DNS rebinding.
    if (asked !== origin) {
      return request.method === 'GET' && pathname === '/'
        ? Response.redirect(`${origin}/${search}`, 307)
        : new Response(`This EHR is at ${origin}`, { status: 421 });
    }
    if (control && pathname === '/faults') return control.fetch(request);
    return answer(request);
  };

  return Object.assign((request: Request) => handle(request), {
    handle,
    issuer,
    personality,
    fhir,
    faults: faulty.faults,
    launchUrl,
    close: () => fhir.close(),
  });
}
