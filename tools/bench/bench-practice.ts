import type { Client } from '../../sandbox/authorization-server/clients.ts';
import { createEhr } from '../../sandbox/ehr.ts';
import { seedBundles } from '../../sandbox/seed.ts';
import { serveOnLoopback } from '../../sandbox/serve.ts';
import { createAppServer } from '../deploy/app-server.ts';
import { issuerFile, registeredApp } from '../sandbox/app-registration.ts';
import type { LoggedRequest } from './request-log.ts';
import { delayedLine } from './serve-delayed.ts';

type Handle = (request: Request) => Promise<Response>;

/** A page that is measured: the app, or the floor under it. */
export type Measured = 'app' | 'floor';

/** A practice EHR, the app and the floor page, all behind a line of settable length. */
export type BenchPractice = {
  /** On the EHR's origin, with one frame that shows a blank page of the app's. */
  readonly shellUrl: string;
  /** A fresh address that opens the app or the floor for one patient, as a click does. */
  readonly launchUrl: (what: Measured) => string;
  readonly setRoundTrip: (ms: number) => void;
  /** Requests to both origins since the last call, without the shell's own. */
  readonly takeLog: () => readonly LoggedRequest[];
  readonly close: () => Promise<void>;
};

const floorClient = (appOrigin: string): Client => ({
  id: 'bench-floor',
  name: 'Floor',
  redirectUris: [`${appOrigin}/floor/index.html`],
  launchUrl: `${appOrigin}/floor/launch.html`,
  scopes: ['launch', 'openid', 'fhirUser', 'patient/Patient.rs'],
});

const html = (body: string) =>
  new Response(`<!doctype html><html lang="en"><title>Bench</title>${body}`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

/** The floor's files under /floor/, the app's everywhere else. */
const sharedOrigin =
  (app: Handle, floor: Handle): Handle =>
  (request) => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/floor/')) return app(request);
    url.pathname = url.pathname.slice('/floor'.length);
    return floor(new Request(url, request));
  };

/** Starts everything on free ports, in memory, with the story of P01 seeded for today. */
export const openBenchPractice = async (
  floorDist: string,
  now: () => Date,
): Promise<BenchPractice> => {
  let roundTripMs = 0;
  const starting: Handle = async () => new Response('Starting', { status: 503 });
  let ehrHandle = starting;
  let appHandle = starting;
  const ehrServer = await serveOnLoopback((request) => ehrHandle(request), 0);
  const appServer = await serveOnLoopback((request) => appHandle(request), 0);
  const ehrOrigin = `http://localhost:${ehrServer.port}`;
  const appOrigin = `http://127.0.0.1:${appServer.port}`;
  const app = registeredApp(appOrigin);
  const floor = floorClient(appOrigin);
  const ehr = createEhr({ origin: ehrOrigin, file: ':memory:', now, clients: [app, floor] });
  for (const { name, bundle } of seedBundles(now(), { stories: ['p01-testa-samplewell'] })) {
    if (!ehr.fhir.load(bundle).ok) throw new Error(`the story ${name} was not accepted`);
  }

  const site = { frameAncestors: [ehrOrigin], connectTo: [ehrOrigin] };
  const overlay = issuerFile(`${ehrOrigin}/fhir`);
  const appSite = createAppServer({ dist: 'dist', overlay, ...site });
  const floorSite = createAppServer({ dist: floorDist, ...site });
  const toEhr = delayedLine(ehr.handle, () => roundTripMs);
  const toApp = delayedLine(sharedOrigin(appSite, floorSite), () => roundTripMs);
  ehrHandle = async (request) =>
    request.url === `${ehrOrigin}/bench`
      ? html(`<iframe title="app" src="${appOrigin}/bench" width="360" height="700"></iframe>`)
      : toEhr.handle(request);
  appHandle = async (request) =>
    request.url === `${appOrigin}/bench` ? html('<p>Not launched yet') : toApp.handle(request);

  return {
    shellUrl: `${ehrOrigin}/bench`,
    launchUrl: (what) =>
      ehr.launchUrl({
        client: what === 'app' ? app.id : floor.id,
        patient: 'p01',
        encounter: 'p01-visit',
        user: { reference: 'Practitioner/ob-provider', name: 'Bench' },
      }),
    setRoundTrip: (ms) => {
      roundTripMs = ms;
    },
    takeLog: () => [...toEhr.takeLog(), ...toApp.takeLog()],
    close: async () => {
      await Promise.all([ehrServer.close(), appServer.close()]);
      ehr.close();
    },
  };
};
