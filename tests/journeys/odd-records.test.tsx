import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import { type OddRecord, oddRecords } from '../support/odd-records.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { inFrontOf } from './support/odd-chart.ts';
import { type AtScreen, show, signIn } from './support/open-app.tsx';

// The charts of tests/odd-records on screen: each opens on a card, and none says that nothing was
// found where something was. What is decided of them: tools/explain/odd-records.test.ts.

let clinic: Clinic;
let session: VisitSession;
let app: AtScreen;

beforeAll(async () => {
  clinic = openClinic('c01-pilar-negativa');
  session = { ...(await signIn(clinic, 'c01')), needPatientBanner: true };
});
afterAll(() => clinic.close());
afterEach(() => app.close());

function open({ at, patient, records }: OddRecord): void {
  const idOf = (type: string) =>
    records.find(({ resourceType }) => resourceType === type)?.id ?? null;
  app = show({
    ...inFrontOf(session, records),
    patientId: patient?.replace('Patient/', '') ?? idOf('Patient') ?? '',
    encounterId: idOf('Encounter'),
    clock: () => at,
  });
}

test.each(Object.entries(oddRecords()))('%s', async (_, one) => {
  open(one);
  await app.shown.findByRole('heading', { level: 2 });
  if (one.screen?.tap !== undefined) await app.tap(one.screen.tap);
  for (const said of one.screen?.says ?? []) {
    await expect.poll(() => app.text()).toContain(said);
  }
  expect(app.text()).not.toMatch(/cannot be shown|Nothing from the last 14 days/);
});
