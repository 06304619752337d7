import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

let clinic: Clinic;
let app: AtScreen;

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];
const callbacks = (id: string) => chart<fhir4.Task>(`Task?patient=${id}&code=callback`);
const rootOf = async (id: string) =>
  (await chart<fhir4.Task>(`Task?patient=${id}&code=warm-handoff`))[0];
const heading = (name: string) => app.shown.findByRole('heading', { name });
const noNextStepYet = (name: string) => app.text().includes(`${name} has no next step yet.`);

async function onTheLine(name: string): Promise<void> {
  await app.tap(`${name} agrees`);
  await app.tap('Yes, call now');
  await app.tap('Start call');
  await heading('On the line');
}

/** Fills the "when" field anew. */
async function at(when: string): Promise<void> {
  await app.type('Date and time of the call', when);
}

/** She is asked whether a call at that time is safe. */
const safe = (name: string) => app.tap(`${name} says a call at this time is safe`, 'checkbox');

describe('Zainab’s call goes to voicemail (P06)', () => {
  beforeEach(async () => {
    clinic = openClinic('p06-zainab-demoverse');
    app = await openApp(clinic, 'p06');
    await onTheLine('Zainab');
  });
  afterEach(() => {
    app.close();
    clinic.close();
  });

  async function leaveMessage(): Promise<void> {
    await app.tap('Leave a message');
    await app.tap('Message left');
    await app.shown.findByText('1 try so far, no answer yet');
  }

  test('what is said after the tone names nobody', async () => {
    await app.tap('Leave a message');
    const said = (await app.shown.findByText(/I have a new referral here with me now/)).textContent;
    expect(said).toMatch(/\(202\) 555-0100/);
    expect(said).not.toMatch(/Zainab|Demoverse|baby|postpartum|EPDS/i);
  });

  test('H13: a message alone is an attempt: she has no next step yet', async () => {
    await leaveMessage();
    expect(noNextStepYet('Zainab')).toBe(true);
    expect((await rootOf('p06'))?.businessStatus?.text).toBe('Agreed');
    expect(await callbacks('p06')).toEqual([]);
  });

  test('a dated call with a name and a number is end B', async () => {
    await leaveMessage();
    await app.tap(/^Set a next step for Tue, Nov 24, 8:00 AM Eastern/);
    await app.shown.findByRole('textbox', { name: 'Date and time of the call' });
    await app.tap('Save next step');
    await heading('Next step saved');
    expect(noNextStepYet('Zainab')).toBe(false);
    const [step, ...more] = await callbacks('p06');
    expect(more).toEqual([]);
    expect(step?.restriction?.period).toEqual({
      start: '2026-11-24T13:00:00Z',
      end: '2026-11-24T13:30:00Z',
    });
    expect(JSON.stringify(step?.input)).toContain('Dana Demoline');
    expect(JSON.stringify(step?.input)).toContain('(202) 555-0101');
    expect((await rootOf('p06'))?.businessStatus?.text).toBe('Dated next step confirmed');
  });

  test('they answer and call back: 6 taps, 1 typed field', async () => {
    await app.tap('They will call back');
    await at('11/24 10:00a');
    await safe('Zainab');
    await app.tap('Save next step');
    await heading('Next step saved');
    expect(app.text()).toContain(
      'You have a call set for Tuesday, November 24 at 10:00 AM Eastern',
    );
    expect(app.taps()).toBeLessThanOrEqual(6);
    expect(app.typedFields()).toBe(1);
  });

  test('H16: a call to her needs a time that she says is safe', async () => {
    await app.tap('They will call back');
    await at('11/24 10:00a');
    await app.tap('Save next step');
    await app.shown.findByText('No safe way to call was named. Plan it for a visit.');
    expect(await callbacks('p06')).toEqual([]);
  });

  test.each([
    ['yesterday', '11/22/2026 10:00a', 'That time has passed. Check the date.'],
    ['a Sunday', '11/29 10:00a', 'They are closed then. Next open Mon, Nov 30, 8:00 AM Eastern.'],
  ])('H14: %s is asked about, and nothing is saved', async (_name, when, said) => {
    await app.tap('They will call back');
    await at(when);
    await app.tap('Save next step');
    await app.shown.findByText(said);
    expect(await callbacks('p06')).toEqual([]);
  });

  test('past its time the card asks whether it happened; if not, she has no next step', async () => {
    await leaveMessage();
    await app.tap(/^Set a next step for/);
    await app.tap('Save next step');
    await heading('Next step saved');
    app.close();
    clinic.setTime('2026-11-24T15:00:00.000Z');
    app = await openApp(clinic, 'p06');
    await app.tap('It did not happen');
    await app.shown.findByText('Zainab has no next step yet.');
    const [step] = await callbacks('p06');
    expect(step?.status).toBe('failed');
  });

  test('when they confirm a time after all, it becomes an appointment', async () => {
    await leaveMessage();
    await app.tap(/^Set a next step for/);
    await app.tap('Save next step');
    await app.tap('They confirmed a time');
    await app.type('Date and time', '12/4 230p');
    await app.tap('Save appointment');
    await heading('Appointment saved');
    expect((await callbacks('p06'))[0]?.status).toBe('completed');
  });
});

describe('nobody answers', () => {
  beforeEach(async () => {
    clinic = openClinic('p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await onTheLine('Testa');
  });
  afterEach(() => {
    app.close();
    clinic.close();
  });

  test('the second practice is called in the same handoff; the first referral is withdrawn', async () => {
    await app.tap('No answer');
    await app.shown.findByText('1 try so far, no answer yet');
    const second = app.shown.queryByRole('button', { name: /second number/ });
    if (second !== null) {
      await app.tap(/second number/);
      await app.tap('No answer');
      await app.shown.findByText('2 tries so far, no answer yet');
    }
    await app.tap('Other practices', 'group').catch(() => undefined);
    const next = app.shown.getAllByRole('button', { name: /^Call .* instead$/ })[0];
    next?.click();
    await app.shown.findByText('Sample County Maternal Program');
    const referrals = await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p01');
    expect(referrals.map(({ status }) => status).toSorted()).toEqual(['active', 'revoked']);
    expect(new Set(referrals.map(({ requisition }) => requisition?.value)).size).toBe(1);
    expect(JSON.stringify(referrals)).toContain('Another practice was called instead');
    expect(noNextStepYet('Testa')).toBe(true);
  });
});

describe('after hours (H14)', () => {
  afterEach(() => {
    app.close();
    clinic.close();
  });

  test.each([
    ['at 19:00', '2026-11-24T00:00:00.000Z', 'Tue, Nov 24, 8:00 AM Eastern'],
    ['9 minutes before closing', '2026-11-23T22:51:00.000Z', 'Tue, Nov 24, 8:00 AM Eastern'],
  ])('%s the next opening is proposed, and no call', async (_name, now, opening) => {
    clinic = openClinic('p01-testa-samplewell');
    clinic.setTime(now);
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Yes, set a next step');
    await app.shown.findByRole('button', { name: `Set a next step for ${opening}` });
    expect(app.shown.queryByRole('button', { name: 'Start call' })).toBeNull();
    expect(app.text()).not.toMatch(/Call with Testa now|Say when they answer/);
    await app.tap(`Set a next step for ${opening}`);
    await safe('Testa');
    await app.tap('Save next step');
    await heading('Next step saved');
    expect(app.text()).toContain('Their office opens Tuesday, November 24 at 8:00 AM');
    expect((await callbacks('p01'))[0]?.restriction?.period?.start).toBe('2026-11-24T13:00:00Z');
  });
});
