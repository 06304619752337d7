import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// Decline is a result, not a failure (rules/handoff.md#decline): her words, a dated check-in with
// an owner, and the next visit opens on it.

const TWO_WEEKS_LATER = '2026-12-07T16:00:00.000Z';

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic('p10-priya-sandboxer', 'p11-danielle-replayson');
});
afterEach(() => {
  app.close();
  clinic.close();
});

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];

const tasksOf = async (code: string): Promise<readonly fhir4.Task[]> =>
  (await chart<fhir4.Task>('Task?patient=p10')).filter(
    (task) => task.code?.coding?.[0]?.code === code,
  );

/** Flag has no search by status in R4. */
const activeFlags = async (): Promise<readonly fhir4.Flag[]> =>
  (await chart<fhir4.Flag>('Flag?patient=p10')).filter(({ status }) => status === 'active');

const checkIns = () => tasksOf('revisit-handoff-offer');

async function notToday(reason: string): Promise<void> {
  await app.tap('Not today');
  await app.tap(reason, 'radio');
  await app.tap(/^Save, check in/);
  await app.shown.findByText(/^Saved to chart/);
}

async function returnInTwoWeeks(): Promise<void> {
  app.close();
  clinic.setTime(TWO_WEEKS_LATER);
  clinic.addVisit('p10', 'p10-visit-2');
  app = await openApp(clinic, 'p10', { encounter: 'p10-visit-2' });
  await app.shown.findByRole('heading', { name: 'Planned check-in' });
}

describe('Priya says not today', () => {
  beforeEach(async () => {
    app = await openApp(clinic, 'p10');
    await notToday('Talk it over first');
  });

  test('asked again the same day and not ready still, it is saved and done with', async () => {
    await app.tap('Offer again now');
    await notToday('Not ready yet');
    await app.shown.findByRole('heading', { name: 'Check-in planned' });
    const planned = (await checkIns()).filter(({ status }) => status === 'requested');
    expect(planned).toHaveLength(1);
  });

  test('it takes 3 taps, and nothing is typed', () => {
    expect(app.taps()).toBe(3);
    expect(app.typedFields()).toBe(0);
  });

  test('the card says when, and with whom', async () => {
    await app.shown.findByRole('heading', { name: 'Check-in planned' });
    expect(app.text()).toMatch(/Mon, Dec 7, with Dr. Olive Specimen, CNM/);
  });

  test('she leaves with something: what it is, cost, who sees it, us, and a support line', async () => {
    await app.tap('Español', 'radio');
    await app.tap('Print what she keeps');
    const text = document.body.textContent ?? '';
    for (const part of [
      /Qué es:/,
      /Costo:/,
      /Quién lo ve:/,
      /Para hablar con nosotros:/,
      /852-6262/,
    ]) {
      expect(text).toMatch(part);
    }
  });

  test('the chart holds what she shared, in a sentence she would recognise', async () => {
    const [offer, ...more] = await chart<fhir4.Communication>('Communication?patient=p10');
    expect(more).toEqual([]);
    expect(JSON.stringify(offer?.payload)).toContain('Priya wants to talk it over first.');
    expect(JSON.stringify(offer)).not.toMatch(/refus|non-?compli|declined (to|treatment)/i);
  });

  test('the chart holds a dated check-in with an owner, and a flag', async () => {
    const [checkIn, ...more] = await checkIns();
    expect(more).toEqual([]);
    expect(checkIn?.restriction?.period?.end).toMatch(/^2026-12-07/);
    expect(checkIn?.owner).toMatchObject({ reference: 'PractitionerRole/ob-provider' });
    expect(await activeFlags()).toHaveLength(1);
  });

  test('nothing asks a practice to act', async () => {
    expect(await chart('ServiceRequest?patient=p10')).toEqual([]);
    expect(await tasksOf('fulfill')).toEqual([]);
  });

  test('reopened the same day, it shows the plan and does not ask again', async () => {
    app.close();
    app = await openApp(clinic, 'p10');
    expect(await app.shown.findByRole('heading', { name: 'Check-in planned' })).toBeTruthy();
    expect(app.shown.queryByRole('button', { name: 'Priya agrees' })).toBeNull();
  });
});

describe('two weeks later', () => {
  beforeEach(async () => {
    app = await openApp(clinic, 'p10');
    await notToday('Talk it over first');
    await returnInTwoWeeks();
  });

  test('the visit opens on the planned check-in, with the article’s question', async () => {
    expect(app.text()).toMatch(/How have things been since we talked\?/);
    await expect
      .poll(() => app.text())
      .toMatch(/came up on Mon, Nov 23.*Priya wants to talk it over first\./);
  });

  test('her yes closes the check-in and the flag, and leads to the call', async () => {
    await app.tap('Priya agrees');
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: 'Call with Priya now' });
    expect((await checkIns()).map(({ status }) => status)).toEqual(['completed']);
    expect(await activeFlags()).toEqual([]);
    expect(await chart('ServiceRequest?patient=p10&status=active')).toHaveLength(1);
    expect(await tasksOf('warm-handoff')).toHaveLength(1);
  });

  test('a second “not today” plans a second check-in, and the first is done', async () => {
    await notToday('Time or work');
    const all = (await checkIns()).toSorted((a, b) =>
      (a.authoredOn ?? '').localeCompare(b.authoredOn ?? ''),
    );
    expect(all.map(({ status }) => status)).toEqual(['completed', 'requested']);
    expect(all.at(-1)?.restriction?.period?.end).toMatch(/^2026-12-21/);
    expect(await activeFlags()).toHaveLength(1);
  });
});

test('who agreed and then changes her mind has her referral withdrawn', async () => {
  app = await openApp(clinic, 'p10');
  await app.tap('Priya agrees');
  await app.tap('Yes, call now');
  await app.shown.findByRole('heading', { name: 'Call with Priya now' });
  await notToday('Not ready yet');
  await app.shown.findByRole('heading', { name: 'Check-in planned' });
  const referrals = await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p10');
  expect(referrals.map(({ status }) => status)).toEqual(['revoked']);
  expect((await tasksOf('fulfill')).map(({ status }) => status)).toEqual(['cancelled']);
  expect(await checkIns()).toHaveLength(1);
});

test('Danielle, who wanted to wait 15 days ago, opens on her check-in', async () => {
  app = await openApp(clinic, 'p11');
  expect(await app.shown.findByRole('heading', { name: 'Planned check-in' })).toBeTruthy();
  expect(app.text()).toMatch(/How have things been since we talked\?/);
  expect(app.shown.getByRole('button', { name: 'Danielle agrees' })).toBeTruthy();
});
