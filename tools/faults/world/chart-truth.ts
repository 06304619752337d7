import type { VisitSession } from '../../../src/app/session/session-context.ts';
import { readWholeVisit } from '../../../src/app/tap/read-whole-visit.ts';
import { visitFrom } from '../../../src/app/visit/visit.ts';
import type { VisitData } from '../../../src/app/visit/visit-data.ts';
import { createFhirClient } from '../../../src/fhir/client/fhir-client.ts';
import type { Truth } from '../ledger/ledger.ts';
import { APP, type Clinic, STAFF } from './clinic.ts';
import type { Chart } from './seeded-chart.ts';
import { tabStorage } from './tab-storage.ts';

/**
 * What a launch would find in this chart at this moment, were there no network, no rules for apps
 * and no faults: read by the app's own reader, so that it says what everyone's next launch will. As
 * long as nobody wrote, what was read is what a reading would find.
 */
export async function truthOf(clinic: Clinic, chart: Chart): Promise<Truth> {
  const clock = new Date(clinic.time.now()).toISOString();
  const known = readings.get(clinic);
  const writes = clinic.writes();
  const isNow = known !== undefined && known.writes === writes && known.day === dayOf(clock);
  const read = isNow ? known.read : await readAsItIs(clinic, chart);
  readings.set(clinic, { read, writes, day: dayOf(clock) });
  const { handoff, stored, unreadable, finding, kept, chart: shown } = visitFrom(read, clock);
  return {
    stage: handoff.stage,
    handoff,
    stored,
    unreadable,
    gate: finding.gate,
    unfinished: kept.unfinished.map(({ reference }) => reference),
    resources: shown.handoffResources,
  };
}

type Reading = { readonly read: VisitData; readonly writes: number; readonly day: string };
const readings = new WeakMap<Clinic, Reading>();
const dayOf = (clock: string): string => clock.slice(0, 10);

async function readAsItIs(clinic: Clinic, chart: Chart): Promise<VisitData> {
  const own: typeof fetch = (input, init) =>
    clinic.ehr.fhir.handleOwn(new Request(input instanceof Request ? input.url : input, init));
  const tab = tabStorage();
  const session: VisitSession = {
    issuer: clinic.ehr.issuer,
    patientId: chart.launch,
    encounterId: chart.encounter,
    user: STAFF[0].reference,
    needPatientBanner: false,
    styleUrl: null,
    practice: `${APP}/practice/sample.json`,
    client: createFhirClient({
      base: clinic.ehr.issuer,
      authorization: async () => 'Bearer of-the-ehr-itself',
      fetch: own,
    }),
    grantedScopes: [],
    quirks: {},
    parent: null,
    storage: tab.storage,
    shelf: tab.shelf,
    signInEnds: () => null,
    clock: () => new Date(clinic.time.now()).toISOString(),
  };
  const read = await readWholeVisit(session);
  if (!read.ok) throw new Error(`the chart cannot be read at all: ${JSON.stringify(read.problem)}`);
  return read.value;
}
