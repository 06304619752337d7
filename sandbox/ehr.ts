import { createAuthorizationServer } from './authorization-server/authorization-server.ts';
import type { Client } from './authorization-server/clients.ts';
import type { SigningKey } from './authorization-server/id-token.ts';
import type { LaunchContext } from './authorization-server/launches.ts';
import { createChartPage } from './chart-page/chart-page.ts';
import { withCors } from './cors.ts';
import { faultControl } from './fault-control.ts';
import { type Fault, type Faults, withFaults } from './faults.ts';
import { createFhirServer, type FhirServer } from './fhir-server/fhir-server.ts';
import { createRemoteFhir } from './remote-fhir/remote-fhir.ts';

export type EhrOptions = {
  /** Where it is reached, for example "http://localhost:4010"; the issuer is `${origin}/fhir`. */
  readonly origin: string;
  /** The sqlite file the charts live in, or ":memory:". */
  readonly file: string;
  readonly now: () => Date;
  /** The apps an administrator has registered. */
  readonly clients: readonly Client[];
  /** Life of an access token; an hour unless told. */
  readonly tokenSeconds?: number;
  readonly signingKey?: () => Promise<SigningKey>;
  /** The practice's IANA zone, for the times on the chart page. */
  readonly timeZone?: string;
  /** Armed from the start; `ehr.faults` arms and clears later. */
  readonly faults?: readonly Fault[];
  /** Offers POST and DELETE /faults, for tests in another process. */
  readonly faultControl?: boolean;
  /** The base of a FHIR R4 server that keeps the charts, in place of our own; `file` is unused. */
  readonly remoteFhir?: string;
};

/** The whole practice EHR: call it with a Request, as msw and node:http do. */
export type Ehr = ((request: Request) => Promise<Response>) & {
  readonly handle: (request: Request) => Promise<Response>;
  readonly issuer: string;
  readonly fhir: FhirServer;
  readonly faults: Faults;
  /** The address that opens a registered app in this context, as a click in the chart does. */
  readonly launchUrl: (context: LaunchContext) => string;
  readonly close: () => void;
};

/** One practice EHR: authorization server, FHIR server and chart page behind one function. */
export function createEhr(options: EhrOptions): Ehr {
  const { origin, file, now, clients, timeZone = 'America/New_York' } = options;
  const issuer = `${origin}/fhir`;
  const authorization = createAuthorizationServer(options);
  const security = { authorize: `${origin}/auth/authorize`, token: `${origin}/auth/token` };
  const fhir =
    options.remoteFhir === undefined
      ? createFhirServer({ baseUrl: issuer, file, now, security })
      : createRemoteFhir({ baseUrl: issuer, upstream: options.remoteFhir, security });

  const launchUrl = (context: LaunchContext) => {
    const client = clients.find(({ id }) => id === context.client);
    if (client === undefined) throw new Error(`no app is registered as ${context.client}`);
    const url = new URL(client.launchUrl);
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
  const answer = withCors(faulty.handle);
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
    fhir,
    faults: faulty.faults,
    launchUrl,
    close: () => fhir.close(),
  });
}
