import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// A dated step has an owner, and it need not be whoever taps (rules/handoff.md#owner).

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

const heading = (name: string) => app.shown.findByRole('heading', { name });
async function only(patient: string, code: string): Promise<fhir4.Task | undefined> {
  const tasks = (await clinic.inChart(`Task?patient=${patient}`)) as readonly fhir4.Task[];
  const [task, ...more] = tasks.filter((one) => one.code?.coding?.[0]?.code === code);
  expect(more).toEqual([]);
  return task;
}
const performers = ({ performerType = [] }: fhir4.Task) =>
  performerType.flatMap(({ coding = [] }) => coding.map(({ code }) => code));

async function someoneElse(name: string): Promise<void> {
  (await app.shown.findByText('Someone else does this')).click();
  await app.tap(name, 'radio');
}

async function onTheLine(): Promise<void> {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await app.tap('Start call');
  await app.tap('They will call back');
  await app.tap('Testa says a call at this time is safe', 'checkbox');
}

describe('Priya says not today', () => {
  async function notToday(): Promise<void> {
    clinic = openClinic('p10-priya-sandboxer');
    app = await openApp(clinic, 'p10');
    await app.tap('Not today');
    await app.tap('Not ready yet', 'radio');
  }

  test('whoever taps checks in, and the staff list is not even read', async () => {
    await notToday();
    expect(app.text()).toContain('Owner: Dr. Olive Specimen, CNM');
    expect(clinic.requests.some((request) => request.includes('PractitionerRole?active'))).toBe(
      false,
    );
    await app.tap(/^Save, check in/);
    await heading('Check-in planned');
    expect((await only('p10', 'revisit-handoff-offer'))?.owner?.display).toBe(
      'Dr. Olive Specimen, CNM',
    );
    expect(app.taps()).toBe(3);
  });

  test('a named person can check in instead', async () => {
    await notToday();
    await someoneElse('Maya');
    expect(app.text()).toContain('Owner: Maya Mockworth, MA');
    await app.tap(/^Save, check in/);
    await app.shown.findByText(/with Maya Mockworth, MA\./);
    const task = await only('p10', 'revisit-handoff-offer');
    expect(task?.owner?.reference).toMatch(/^PractitionerRole\//);
    expect(task?.requester?.display).toBe('Dr. Olive Specimen, CNM');
  });

  test('or a role of the practice, which the record names as one', async () => {
    await notToday();
    await someoneElse('Front desk');
    await app.tap(/^Save, check in/);
    await app.shown.findByText(/with Front desk\./);
    const task = await only('p10', 'revisit-handoff-offer');
    expect(task?.owner?.reference).toMatch(/^Organization\//);
    expect(task === undefined ? [] : performers(task)).toEqual(['159561009']);
  });

  test('and back to whoever taps', async () => {
    await notToday();
    await someoneElse('Maya');
    await app.tap('Dr. Olive Specimen, CNM', 'radio');
    expect(app.text()).toContain('Owner: Dr. Olive Specimen, CNM');
  });
});

describe('Testa is called back', () => {
  test('somebody else makes sure that it happens', async () => {
    await onTheLine();
    await app.type('Date and time of the call', '11/25 9:30a');
    await someoneElse('Maya');
    await app.tap('Save next step');
    await app.shown.findByText(/^Maya Mockworth, MA makes sure it happened: Wed, Nov 25/);
    expect((await only('p01', 'callback'))?.owner?.display).toBe('Maya Mockworth, MA');
  });

  test('within half an hour, unless a longer window is chosen', async () => {
    await onTheLine();
    await app.type('Date and time of the call', '11/25 9:30a');
    await app.tap('2 hours', 'radio');
    await app.shown.findByText(/^Wed, Nov 25, 9:30 AM – 11:30 AM Eastern/);
    await app.tap('Save next step');
    await heading('Next step saved');
    expect((await only('p01', 'callback'))?.restriction?.period).toEqual({
      start: '2026-11-25T14:30:00Z',
      end: '2026-11-25T16:30:00Z',
    });
  });

  test('some time in the morning: the day alone is typed, and she hears from when until when', async () => {
    await onTheLine();
    await app.tap('The morning', 'radio');
    await app.type('Date and time of the call', '11/25');
    await app.shown.findByText(/^Wed, Nov 25, 8:00 AM – 12:00 PM Eastern/);
    await app.tap('Save next step');
    await heading('Next step saved');
    expect(app.text()).toContain('8:00 AM – 12:00 PM Eastern');
    expect((await only('p01', 'callback'))?.restriction?.period).toEqual({
      start: '2026-11-25T13:00:00Z',
      end: '2026-11-25T17:00:00Z',
    });
  });

  test('a half day on which they are closed is said at once, and not saved', async () => {
    await onTheLine();
    await app.tap('The morning', 'radio');
    await app.type('Date and time of the call', '11/29');
    await app.shown.findByText(/They are closed then, or that time has passed/);
    await app.tap('Save next step');
    expect(await only('p01', 'callback')).toBeUndefined();
  });
});

describe('after an urgent step', () => {
  test('the day of the next contact, within three, and who it is by are chosen', async () => {
    clinic = openClinic('p03-linh-fixtura');
    app = await openApp(clinic, 'p03');
    await app.tap('Linh needs urgent care today');
    await app.tap('Seen by psychiatry today', 'radio');
    await app.tap('My own way', 'radio');
    await app.tap(/^Wed, Nov 25 · 2 days from today/, 'radio');
    await someoneElse('Maya');
    await app.tap('Save: urgent care for Linh');
    await app.shown.findByText('Contact again: Wed, Nov 25, by Maya Mockworth, MA.');
    const task = await only('p03', 'revisit-handoff-offer');
    expect(task?.owner?.display).toBe('Maya Mockworth, MA');
    expect(task?.restriction?.period?.end).toBe('2026-11-25');
  });
});
