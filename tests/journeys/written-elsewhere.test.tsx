import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { type Clinic, MAYA, OLIVE, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { agree, notToday, startCall } from './support/steps.ts';

// Two people on one handoff, a server that takes half of it, and a chart that is not hers.

let clinic: Clinic;
let patient: string;
let olive: AtScreen;
let maya: AtScreen;

beforeAll(() => {
  clinic = openClinic();
});
afterAll(() => clinic.close());
beforeEach(() => {
  patient = clinic.admit('p01-testa-samplewell');
});
afterEach(() => {
  olive.close();
  clinic.clearFaults();
});

const status = async (app: AtScreen): Promise<string> => {
  const line = await app.shown.findByRole('status');
  await expect.poll(() => line.textContent).not.toMatch(/^$|Saving|Reading/);
  return line.textContent ?? '';
};

const active = async (type: 'ServiceRequest' | 'Flag'): Promise<number> => {
  const all = (await clinic.inChart(`${type}?patient=${patient}`)) as readonly fhir4.Flag[];
  return all.filter(({ status }) => status === 'active').length;
};

const tasks = async (code: string): Promise<readonly fhir4.Task[]> =>
  ((await clinic.inChart(`Task?patient=${patient}`)) as readonly fhir4.Task[]).filter(
    (task) => task.code?.coding?.[0]?.code === code && task.status !== 'entered-in-error',
  );

describe('two people with the same woman', () => {
  beforeEach(async () => {
    olive = await openApp(clinic, patient, { user: OLIVE });
    maya = await openApp(clinic, patient, { user: MAYA });
  });
  afterEach(() => maya.close());

  test('both tap “Yes, call now” at once: one handoff, and the second sees who has it', async () => {
    await Promise.all([agree.reach(olive), agree.reach(maya)]);
    await Promise.all([olive.tap(agree.tap), maya.tap(agree.tap)]);
    const said = (await Promise.all([status(olive), status(maya)])).toSorted();
    const [root] = await tasks('warm-handoff');
    expect(said).toEqual([
      `${root?.owner?.display} updated this at 11:00 AM: Conversation, Task for the practice, Referral. Here is the latest.`,
      expect.stringMatching(/^Saved to chart 11:00 AM/),
    ]);
    expect(await tasks('warm-handoff')).toHaveLength(1);
    expect(await tasks('fulfill')).toHaveLength(1);
    // What the second one's transaction made beside it was taken back.
    for (const type of ['ServiceRequest', 'Communication']) {
      const all = (await clinic.inChart(`${type}?patient=${patient}`)) as readonly fhir4.Task[];
      expect(all.filter(({ status }) => status !== 'entered-in-error')).toHaveLength(1);
    }
    for (const app of [olive, maya]) {
      expect(await app.shown.findByRole('heading', { name: agree.next })).toBeTruthy();
    }
  });

  test('Olive in two windows is told that it was herself, and never that someone else was first', async () => {
    const second = await openApp(clinic, patient, { user: OLIVE });
    try {
      await agree.reach(olive);
      await notToday.reach(second);
      await olive.tap(agree.tap);
      expect(await status(olive)).toMatch(/^Saved to chart/);
      await second.tap(notToday.tap);
      expect(await status(second)).toBe(
        'You updated this yourself at 11:00 AM: Conversation, Task for the practice, Referral. Here is the latest.',
      );
    } finally {
      second.close();
    }
  });

  test.each([
    { first: 'yes', steps: [agree, notToday], referrals: 1, checkIns: 0 },
    { first: 'not today', steps: [notToday, agree], referrals: 0, checkIns: 1 },
  ])('one writes $first, the other the opposite: the chart holds the first, whole', async (row) => {
    const { steps, referrals, checkIns } = row;
    const apps = [olive, maya].map((app, index) => ({ app, step: steps[index] ?? agree }));
    for (const { app, step } of apps) await step.reach(app);
    await Promise.all(apps.map(({ app, step }) => app.tap(step.tap)));
    expect(await status(olive)).toMatch(/^Saved to chart/);
    expect(await status(maya)).toMatch(/^Dr. Olive Specimen, CNM updated this .* the latest.$/);
    expect(await active('ServiceRequest')).toBe(referrals);
    expect(await tasks('fulfill')).toHaveLength(referrals);
    expect(await tasks('revisit-handoff-offer')).toHaveLength(checkIns);
    expect(await active('Flag')).toBe(checkIns);
  });

  test('F22: one has gone on: the other’s tap overwrites nothing and shows the latest', async () => {
    await startCall.reach(olive);
    maya.close();
    maya = await openApp(clinic, patient, { user: MAYA });
    await maya.tap(startCall.tap);
    await maya.shown.findByRole('heading', { name: startCall.next });
    await status(maya);
    const before = await tasks('warm-handoff');
    await olive.tap(startCall.tap);
    expect(await status(olive)).toBe(
      'Maya Mockworth, MA updated this at 11:00 AM. Here is the latest.',
    );
    expect(await olive.shown.findByRole('heading', { name: 'Maya has it' })).toBeTruthy();
    expect(await tasks('warm-handoff')).toEqual(before);
  });
});

describe('a server that runs a transaction as a batch and refuses one entry', () => {
  /** Takes everything but the receiving practice's Task; answers entry by entry. */
  const refusesPracticeTask: Fault = {
    name: 'batch-like',
    matches: ({ method, url }) => method === 'POST' && url.endsWith('/fhir'),
    times: 1,
    answer: async (request) => {
      const bundle: fhir4.Bundle = await request.json();
      const entry = bundle.entry ?? [];
      const refused = entry.findIndex(
        ({ resource }) => (resource as fhir4.Task).code?.coding?.[0]?.code === 'fulfill',
      );
      const { url, headers } = request;
      const body = JSON.stringify({ ...bundle, entry: entry.toSpliced(refused, 1) });
      const taken = await clinic.ehr.handle(new Request(url, { method: 'POST', headers, body }));
      const answer: fhir4.Bundle = await taken.json();
      const outcome = {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'forbidden', diagnostics: 'No tasks for others here' }],
      };
      const refusal = { response: { status: '403 Forbidden', outcome } };
      return Response.json({ ...answer, entry: answer.entry?.toSpliced(refused, 0, refusal) });
    },
  };

  beforeEach(async () => {
    olive = await openApp(clinic, patient);
    await agree.reach(olive);
    clinic.arm(refusesPracticeTask);
    await olive.tap(agree.tap);
    await status(olive);
  });

  test('F24: only part of it is in the chart, and the list says which', async () => {
    const said = await status(olive);
    expect(said).toMatch(/^Only part of this is in the chart./);
    expect(said).toMatch(/Task for the practice: not in the chart/);
    expect(said).toMatch(/Referral: ServiceRequest\/\S+/);
  });

  test('“Try again” while it still refuses is still only part', async () => {
    clinic.arm(refusesPracticeTask);
    await olive.tap('Try again');
    await expect.poll(() => olive.text()).toMatch(/Only part of this .*not in the chart/);
    expect(await tasks('fulfill')).toHaveLength(0);
  });

  test('“Try again” once it takes it completes it, each record once', async () => {
    await olive.tap('Try again');
    await expect.poll(() => status(olive)).toMatch(/^Saved to chart/);
    expect(await tasks('warm-handoff')).toHaveLength(1);
    expect(await tasks('fulfill')).toHaveLength(1);
    expect(await clinic.inChart(`ServiceRequest?patient=${patient}`)).toHaveLength(1);
  });
});

test('a server that refuses every entry of a batch: nothing is saved, and its words are shown', async () => {
  olive = await openApp(clinic, patient);
  await agree.reach(olive);
  clinic.arm({
    name: 'batch-like, refusing all',
    matches: ({ method, url }) => method === 'POST' && url.endsWith('/fhir'),
    answer: async (request) => {
      const { entry = [] }: fhir4.Bundle = await request.json();
      const outcome = {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'forbidden', diagnostics: 'Read only on Sundays' }],
      };
      return Response.json({
        resourceType: 'Bundle',
        type: 'batch-response',
        entry: entry.map(() => ({ response: { status: '403 Forbidden', outcome } })),
      });
    },
  });
  await olive.tap(agree.tap);
  expect(await status(olive)).toMatch(
    /^Not saved yet. Keep this open. The chart did not accept this.*The chart says: Read only on Sundays/,
  );
});

test('H1: a chart that answers with another woman is not shown, and nothing is sent', async () => {
  const other = clinic.admit('p01-testa-samplewell');
  clinic.arm({
    name: 'another patient',
    matches: ({ url }) => url.endsWith(`/fhir/Patient/${patient}`),
    answer: async () => Response.json((await clinic.inChart(`Patient?_id=${other}`))[0]),
  });
  clinic.forgetRequests();
  olive = await openApp(clinic, patient);
  await olive.shown.findByRole('heading', { name: 'The chart could not be read' });
  expect(olive.shown.queryByRole('button', { name: /agrees$|^Offer support/ })).toBeNull();
  expect(clinic.writes()).toEqual([]);
});
