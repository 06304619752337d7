import * as v from 'valibot';
import type { Client } from '../authorization-server/clients.ts';
import type { LaunchContext } from '../authorization-server/launches.ts';
import type { ChartReader } from './chart-reader.ts';
import { idOf } from './visits.ts';
import { personName } from './words.ts';

const orderShape = v.object({
  client: v.string(),
  patient: v.nullable(v.string()),
  encounter: v.nullish(v.string(), null),
  user: v.string(),
  scopes: v.optional(v.array(v.string())),
  needPatientBanner: v.optional(v.boolean()),
  fhirContext: v.optional(v.array(v.record(v.string(), v.unknown()))),
});

/** Where in the EHR an app is opened: an infant's chart, any other, or no chart at all. */
export type MenuEntry = 'chart' | 'infant' | 'list';

type Deps = {
  readonly chart: ChartReader;
  readonly clients: readonly Client[];
  readonly now: () => Date;
  readonly launchUrl: (context: LaunchContext, entry: MenuEntry) => string;
};

// Well-child visits at which a parent is screened; the menu of older children's charts is another.
const INFANT_YEARS = 2;

function entryFor(patient: fhir4.Patient | undefined, now: Date): MenuEntry {
  if (patient === undefined) return 'list';
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - INFANT_YEARS);
  return (patient.birthDate ?? '') > since.toISOString().slice(0, 10) ? 'infant' : 'chart';
}

const problem = (status: number, text: string) => Response.json({ problem: text }, { status });

/** True for the chart page itself and for tools, false for a page of another site. */
function isOwnCaller(request: Request): boolean {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  return (
    (origin === null || origin === new URL(request.url).origin) &&
    (site === null || site === 'same-origin' || site === 'none')
  );
}

async function userName(chart: ChartReader, reference: string): Promise<string | undefined> {
  const id = idOf(reference) ?? '';
  if (reference.startsWith('PractitionerRole/')) {
    return (await chart.read('PractitionerRole', id))?.practitioner?.display;
  }
  const person = await chart.read('Practitioner', id);
  return person && personName(person.name);
}

/**
 * POST /chart/launch `{ client, patient, encounter, user, scopes?, needPatientBanner?,
 * fhirContext? }` → `{ launchUrl }`. Ids are bare, `user` is "Practitioner/id". Everything
 * named must exist, and the visit must be the patient's: an app must never be told otherwise.
 * Without a patient the app is opened for the whole practice.
 */
export async function openApp(request: Request, deps: Deps): Promise<Response> {
  if (!isOwnCaller(request)) return problem(403, 'Apps are opened from the chart only.');
  if (!request.headers.get('Content-Type')?.startsWith('application/json')) {
    return problem(415, 'Send JSON.');
  }
  const order = v.safeParse(orderShape, await request.json().catch(() => undefined));
  if (!order.success) return problem(400, order.issues[0].message);
  const { client, patient, encounter, user, scopes, needPatientBanner, fhirContext } = order.output;
  if (!deps.clients.some(({ id }) => id === client)) return problem(404, 'No such app.');
  const person = patient === null ? undefined : await deps.chart.read('Patient', patient);
  if (patient !== null && person === undefined) return problem(404, 'No such patient.');
  if (patient === null && encounter !== null) return problem(400, 'A visit needs its patient.');
  if (encounter !== null) {
    const visit = await deps.chart.read('Encounter', encounter);
    if (idOf(visit?.subject?.reference) !== patient) {
      return problem(404, 'This patient has no such visit.');
    }
  }
  const name = await userName(deps.chart, user);
  if (name === undefined) return problem(404, 'No such user.');
  const context = {
    client,
    patient,
    encounter,
    user: { reference: user, name },
    ...(scopes ? { scopes } : {}),
    ...(needPatientBanner === undefined ? {} : { needPatientBanner }),
    ...(fhirContext ? { fhirContext } : {}),
  };
  const launchUrl = deps.launchUrl(context, entryFor(person, deps.now()));
  return Response.json({ launchUrl }, { headers: { 'Cache-Control': 'no-store' } });
}
