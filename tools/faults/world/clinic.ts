import { readFileSync } from 'node:fs';
import type { SignedInUser } from '../../../sandbox/authorization-server/launches.ts';
import { createEhr, type Ehr } from '../../../sandbox/ehr.ts';
import { personalities, personalityNamed } from '../../../sandbox/personalities/all.ts';
import { issuerFile, OWN_CLIENT_ID, registeredApp } from '../../sandbox/app-registration.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import { createNetwork, type Network, type PlannedFault, type Sender } from './network.ts';
import { type Chart, seededCharts } from './seeded-chart.ts';

/** The app and each EHR are hosts of their own, as in real life. */
export const APP = 'http://127.0.0.1:4020';
const EHR_PORT = 4010;

/** Staff of the practice, as fhir-fixtures/practice has them. */
export const STAFF = [
  { reference: 'PractitionerRole/ob-provider', name: 'Dr. Olive Specimen, CNM' },
  { reference: 'PractitionerRole/medical-assistant', name: 'Maya Mockworth, MA' },
  { reference: 'PractitionerRole/care-coordinator', name: 'Jo Placeholderson' },
] as const satisfies readonly SignedInUser[];
export type Staff = (typeof STAFF)[number];

/** One request that made the EHR store something. */
export type Commit = { readonly at: number; readonly by: string; readonly what: string };

/** The practice EHR, its charts, and the way to it, for one schedule. */
export type Clinic = {
  readonly ehr: Ehr;
  readonly time: VirtualTime;
  readonly network: Network;
  readonly commits: readonly Commit[];
  /** Grows with everything that the EHR may have stored: the charts are as they were until then. */
  readonly writes: () => number;
  /** The EHR itself or a colleague in it writes, whatever its rules for apps. */
  readonly own: (path: string, init?: RequestInit) => Promise<Response>;
  readonly launchUrl: (chart: Chart, user: Staff) => string;
  readonly close: () => void;
};

type Options = {
  readonly ehr: string;
  readonly time: VirtualTime;
  readonly draw: (below: number) => number;
  readonly faults: readonly PlannedFault[];
  readonly struck: (fault: PlannedFault, sender: Sender) => void;
};

/** Opens the clinic of one schedule. */
export function openClinic({ ehr: name, time, draw, faults, struck }: Options): Clinic {
  const personality = personalityNamed(name);
  // A port for each: fhirclient keeps what it once discovered under an address.
  const port = EHR_PORT + 100 + personalities.findIndex((one) => one.name === name);
  const origin = `http://localhost:${port}`;
  const client = registeredApp(APP, personality);
  const ehr = createEhr({
    origin,
    ...seededCharts(origin),
    now: () => new Date(time.now()),
    personality,
    clients: [client],
    wait: (ms) => new Promise((done) => time.after(ms, done)),
  });
  const files = issuerFile(ehr.issuer, personality);
  const commits: Commit[] = [];
  let writes = 0;
  const handle = async (request: Request, sender: Sender): Promise<Response> => {
    const { origin: asked, pathname } = new URL(request.url);
    if (asked === APP) return appFile(pathname, files);
    const { method } = request;
    const answer = await ehr.handle(request);
    if (method !== 'GET') writes += 1;
    if (method !== 'GET' && pathname.startsWith('/fhir') && answer.ok) {
      commits.push({ at: time.now(), by: sender.id, what: `${method} ${pathname}` });
    }
    return answer;
  };
  return {
    ehr,
    time,
    network: createNetwork({ time, draw, faults, handle, struck }),
    commits,
    writes: () => writes,
    own: async (path, init) => {
      const answer = await ehr.fhir.handleOwn(new Request(`${ehr.issuer}/${path}`, init));
      if (init?.method !== undefined) writes += 1;
      if (init?.method !== undefined && answer.ok) {
        commits.push({ at: time.now(), by: 'outside', what: `${init.method} ${path}` });
      }
      return answer;
    },
    launchUrl: (chart, user) =>
      ehr.launchUrl({
        client: OWN_CLIENT_ID,
        patient: chart.launch,
        encounter: chart.encounter,
        user,
      }),
    close: () => ehr.close(),
  };
}

/** The app's static files, with the issuer files that this clinic's IT has written. */
function appFile(pathname: string, issuers: Readonly<Record<string, unknown>>): Response {
  const issuer = issuers[pathname.slice(1)];
  if (issuer !== undefined) return Response.json(issuer);
  try {
    return new Response(readFileSync(`public${pathname}`), {
      headers: { 'Content-Type': 'application/json' },
    });
  } catch {
    return new Response('not found', { status: 404 });
  }
}

/** The page's own fetch: files come at once, everything else from the EHR. */
export async function appFileOf(
  clinic: Clinic,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const { origin, pathname } = new URL(input instanceof Request ? input.url : input);
  if (origin === APP) return appFile(pathname, {});
  return clinic.network.send({ id: 'page', isOpen: () => true }, input, init);
}
