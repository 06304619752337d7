import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, MONDAY, openClinic } from './support/clinic.ts';
import { type Call, FAILURES } from './support/failures.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { agree, WRITE_STEPS, type WriteStep } from './support/steps.ts';

// Every write, and every way it can go wrong (hazard H11): never "Saved"
// before the chart holds it, never twice, and always what to do now.

const TRANSACTION: Call = { method: 'POST', path: '/fhir' };
const READ_BACK: Call = { method: 'GET', path: '&identifier=' };
const PROVENANCE: Call = { method: 'POST', path: '/fhir/Provenance' };

/** What the status line says when the transaction is answered so. */
const WRITE_SAYS: Readonly<Record<string, RegExp>> = {
  '401': /^Not saved yet. Keep this open. The sign-in .* has ended. Close this panel and open/,
  '403': /^Not saved yet. Keep this open. Your account can't do this in the chart. Ask IT/,
  '404': /^Not saved yet. Keep this open. The chart does not have this record. Open the app again/,
  '409': /updated this.* Here is the latest/,
  '412': /updated this.* Here is the latest/,
  '422': /^Not saved yet. Keep this open. The chart did not accept this. Write it in your note/,
  '429, wait half a minute': /^Not saved yet. Keep this open. The chart is busy. Wait a moment/,
  '429, wait no time': /^Not saved yet. Keep this open. The chart is busy. Wait a moment/,
  '500': /^Not saved yet. Keep this open. The chart system had a problem. Try again/,
  // It may arrive after all: that one look did not find it does not tell.
  'a cut connection': /^Sent, but the chart did not confirm it. Check before going on/,
};

const A_MINUTE_LATER = '2026-11-23T16:01:00.000Z';

let clinic: Clinic;
let patient: string;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic();
});
afterAll(() => clinic.close());

/** A new Testa, with the app at the tap that writes. */
async function openAt(step: WriteStep): Promise<void> {
  clinic.setTime(MONDAY);
  patient = clinic.admit('p01-testa-samplewell');
  app = await openApp(clinic, patient);
  await step.reach(app);
  clinic.setTime(A_MINUTE_LATER);
}

const status = async (): Promise<string> => {
  const line = await app.shown.findByRole('status');
  await expect.poll(() => line.textContent).not.toMatch(/^$|Saving|Reading/);
  return line.textContent ?? '';
};

const TYPES = ['Task', 'Communication', 'ServiceRequest', 'Appointment', 'Flag'] as const;

/** The newest version of everything of this handoff that the chart holds. */
const hers = async (): Promise<readonly fhir4.Resource[]> =>
  (await Promise.all(TYPES.map((type) => clinic.inChart(`${type}?patient=${patient}`)))).flat();

const versions = async (): Promise<readonly string[]> =>
  (await hers()).map(({ resourceType, id, meta }) => `${resourceType}/${id} ${meta?.versionId}`);

async function counts(): Promise<Readonly<Record<string, number>>> {
  const all = await hers();
  const count = (type: string) => all.filter(({ resourceType }) => resourceType === type).length;
  return Object.fromEntries(TYPES.map((type) => [type, count(type)]));
}

/** How many Provenances say who wrote the handoff's root Task in its present version's making. */
const provenances = async (): Promise<number> => {
  const [root] = (await hers()).filter(
    (one) => (one as fhir4.Task).code?.coding?.[0]?.code === 'warm-handoff',
  );
  return (await clinic.inChart(`Provenance?target=Task/${root?.id}`)).length;
};

describe.each(WRITE_STEPS)('when $name and the chart answers the write with', (step) => {
  let before: readonly string[];
  beforeAll(async () => {
    await openAt(step);
    before = await versions();
  });
  afterAll(() => app.close());
  afterEach(() => clinic.clearFaults());

  test.each(FAILURES)('$name: nothing is written, and the screen says so', async (failure) => {
    clinic.arm(failure.strike(TRANSACTION, 1));
    await app.tap(step.tap);
    expect(await status()).toMatch(WRITE_SAYS[failure.name] ?? /no such failure/);
    expect(app.text()).not.toMatch(/Saved to chart|Appointment saved|Check-in planned/);
    expect(await versions()).toEqual(before);
  });

  test('and then takes it: the same tap again writes it once and goes on (H11)', async () => {
    await app.tap('Check again');
    await app.shown.findByRole('heading', { name: step.next });
    expect(await status()).toMatch(/^Saved to chart 11:01/);
    expect(await counts()).toEqual(step.holds);
  });
});

describe.each(WRITE_STEPS)('when $name and what was written cannot be read back:', (step) => {
  beforeAll(() => openAt(step));
  afterAll(() => app.close());
  afterEach(() => clinic.clearFaults());

  test.each(FAILURES)('$name: sent but not confirmed, never “Saved”', async (failure) => {
    clinic.arm(failure.strike(READ_BACK));
    await app.tap(
      app.shown.queryByRole('button', { name: 'Check again' }) ? 'Check again' : step.tap,
    );
    expect(await status()).toMatch(/^Sent, but the chart did not confirm it. Check before/);
    expect(app.text()).not.toMatch(/Saved to chart|Appointment saved|Check-in planned/);
  });

  test('“Check again” finds it saved, once', async () => {
    await app.tap('Check again');
    await app.shown.findByRole('heading', { name: step.next });
    expect(await status()).toMatch(/^Saved to chart 11:01/);
    expect(await counts()).toEqual(step.holds);
  });
});

describe.each(WRITE_STEPS)('when $name', (step) => {
  beforeEach(() => openAt(step));
  afterEach(() => {
    app.close();
    clinic.clearFaults();
  });

  test('F23: and the answer is lost, it is found saved, exactly once', async () => {
    const earlier = await provenances();
    clinic.arm({
      name: 'lost-reply',
      matches: ({ method, url }) => method === 'POST' && url.endsWith('/fhir'),
      times: 1,
      answer: 'lost-reply',
    });
    await app.tap(step.tap);
    await app.shown.findByRole('heading', { name: step.next });
    expect(await status()).toMatch(/^Saved to chart 11:01/);
    expect(await counts()).toEqual(step.holds);
    expect(await provenances()).toBe(earlier + 1);
  });

  test('F23: a double click writes once', async () => {
    clinic.forgetRequests();
    await app.tapTwice(step.tap);
    await app.shown.findByRole('heading', { name: step.next });
    expect(clinic.writes().filter((request) => request === 'POST /fhir')).toHaveLength(1);
    expect(await counts()).toEqual(step.holds);
  });

  test('a reload keeps the place (H11)', async () => {
    await app.tap(step.tap);
    await app.shown.findByRole('heading', { name: step.next });
    await status();
    app.close();
    app = await openApp(clinic, patient);
    expect(await app.shown.findByRole('heading', { name: step.next })).toBeTruthy();
  });
});

describe('when who wrote it is not taken:', () => {
  afterEach(() => {
    app.close();
    clinic.clearFaults();
  });

  test.each(FAILURES)('$name: the records stand, and the status line says so', async (failure) => {
    await openAt(agree);
    clinic.arm(failure.strike(PROVENANCE));
    await app.tap(agree.tap);
    await app.shown.findByRole('heading', { name: agree.next });
    expect(await status()).toMatch(/^Saved to chart 11:01.*The records themselves name you/);
    expect(await counts()).toEqual(agree.holds);
  });
});
