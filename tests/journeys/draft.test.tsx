import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, MAYA, MONDAY, openClinic, SCOPES } from './support/clinic.ts';
import { type AtScreen, type BrowserWindow, openApp, show, signIn } from './support/open-app.tsx';
import { agree, appointment, notToday, startCall } from './support/steps.ts';

// F20, F34: a sign-in that ends, or a panel that is closed, costs nothing that was
// typed or decided. A launch without `online_access` has no refresh token: its end is final.

const NO_REFRESH = SCOPES.split(' ').filter((scope) => scope !== 'online_access');

let clinic: Clinic;
let window: BrowserWindow;
let open: AtScreen[];

beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell', 'p10-priya-sandboxer');
  clinic.grantOnly(NO_REFRESH);
  window = new Map();
  open = [];
});

afterEach(() => {
  for (const app of open) app.close();
  clinic.close();
});

async function launch(patient: string, more: Parameters<typeof openApp>[2] = {}) {
  const app = await openApp(clinic, patient, { window, ...more });
  open.push(app);
  return app;
}

const later = (minutes: number): void =>
  clinic.setTime(new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString());

const drafts = (): readonly string[] =>
  [...window.keys()].filter((key) => key.startsWith('warm-handoff-draft:'));

const fieldOf = (app: AtScreen, label: string): Promise<HTMLInputElement> =>
  app.shown.findByLabelText(label);

describe('F20, F34: the sign-in ends in the middle of a call, and cannot be renewed', () => {
  test('the appointment that was typed is there when the chart opens the app again', async () => {
    const app = await launch('p01');
    await appointment.reach(app);
    later(61);
    await app.tap(appointment.tap);
    await app.shown.findByText(/kept in this browser for this patient/);
    expect(clinic.writes()).not.toContainEqual(expect.stringContaining('Appointment'));
    app.close();

    const again = await launch('p01');
    await again.shown.findByText(/Not saved before this panel closed: the appointment/);
    expect((await fieldOf(again, 'Date and time')).value).toBe('12/4 230p');
    await again.tap('Save it now');
    await again.shown.findByRole('heading', { name: appointment.next });
    const booked = await clinic.inChart('Appointment?patient=p01');
    expect(booked).toMatchObject([{ start: '2026-12-04T19:30:00Z' }]);
    expect(drafts()).toEqual([]);
  });

  test('two minutes before, the screen says when', async () => {
    const app = await signIn(clinic, 'p01', { window });
    later(59);
    const shown = show(app);
    open.push(shown);
    await shown.shown.findByText(/The sign-in ends at 12:00/);
  });

  test('with a refresh token nothing is said, and nothing is lost', async () => {
    clinic.grantOnly(SCOPES.split(' '));
    const app = await launch('p01');
    await appointment.reach(app);
    later(61);
    await app.tap(appointment.tap);
    await app.shown.findByRole('heading', { name: appointment.next });
    expect(app.text()).not.toMatch(/sign-in ends/);
  });

  test('what she shared is chosen again', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    app.close();
    const again = await launch('p01');
    await again.shown.findByText(/filled in again/);
    const chosen = await again.shown.findByRole<HTMLInputElement>('radio', {
      name: 'Not ready yet',
    });
    expect(chosen.checked).toBe(true);
    await again.tap(notToday.tap);
    await again.shown.findByRole('heading', { name: notToday.next });
    expect(drafts()).toEqual([]);
  });

  test('the name for a callback is there again', async () => {
    const app = await launch('p01');
    await startCall.reach(app);
    await app.tap(startCall.tap);
    await app.tap('They will call back');
    const name = await fieldOf(app, 'Who to talk to');
    await app.type('Who to talk to', ' or Jo Standin');
    const typed = name.value;
    app.close();
    const again = await launch('p01');
    expect((await fieldOf(again, 'Who to talk to')).value).toBe(typed);
    expect(typed).toContain('Jo Standin');
  });

  test('“Leave it” leaves nothing behind', async () => {
    const app = await launch('p01');
    await agree.reach(app);
    later(61);
    await app.tap(agree.tap);
    await app.shown.findByText(/kept in this browser/);
    app.close();
    const again = await launch('p01');
    await again.tap('Leave it');
    expect(drafts()).toEqual([]);
    expect(again.text()).not.toMatch(/Not saved before/);
  });

  test('a decision that did reach the chart is not offered again', async () => {
    const app = await launch('p01');
    await agree.reach(app);
    clinic.arm(
      {
        name: 'lost-reply',
        matches: ({ method, url }) => method === 'POST' && url.endsWith('/fhir'),
        times: 1,
        answer: 'lost-reply',
      },
      {
        name: 'cut',
        matches: ({ method, url }) => method === 'GET' && url.includes('/fhir/'),
        answer: 'cut',
      },
    );
    await app.tap(agree.tap);
    await app.shown.findByRole('button', { name: 'Check again' });
    expect(drafts()).toHaveLength(1);
    app.close();
    clinic.clearFaults();
    const again = await launch('p01');
    await again.shown.findByRole('heading', { name: agree.next });
    expect(again.text()).not.toMatch(/Not saved before/);
  });
});

describe('F3: what was typed for one is never shown for another', () => {
  test('another patient in the same window', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    expect(drafts()).toHaveLength(1);
    app.close();
    const other = await launch('p10');
    await other.shown.findByRole('button', { name: 'Show details' });
    expect(other.text()).not.toMatch(/filled in again|Not saved before/);
  });

  test('another person signed in at the same window', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    app.close();
    const other = await launch('p01', { user: MAYA });
    await other.shown.findByRole('button', { name: 'Not today' });
    expect(other.text()).not.toMatch(/filled in again/);
  });

  test('a draft that was moved under another name is compared, and left', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    const [key = ''] = drafts();
    const text = window.get(key) ?? '';
    app.close();
    for (const part of ['issuer', 'patient', 'person', 'handoff']) {
      const kept = JSON.parse(text);
      kept.owner[part] = 'someone-else';
      window.set(key, JSON.stringify(kept));
      const again = await launch('p01');
      await again.shown.findByRole('button', { name: 'Not today' });
      expect(again.text(), part).not.toMatch(/filled in again/);
      again.close();
    }
  });

  test.each(['not json', '{}', 'null', '{"form":0}'])(
    '%s in its place is no draft',
    async (text) => {
      const app = await launch('p01');
      await notToday.reach(app);
      const [key = ''] = drafts();
      app.close();
      window.set(key, text);
      const again = await launch('p01');
      await again.shown.findByRole('button', { name: 'Not today' });
      expect(again.text()).not.toMatch(/filled in again/);
    },
  );

  test('a draft of yesterday is not what anyone meant today, and goes with the next one', async () => {
    const other = await launch('p10');
    await other.tap('Not today');
    await other.tap('Not ready yet', 'radio');
    other.close();
    const app = await launch('p01');
    await notToday.reach(app);
    app.close();
    expect(drafts()).toHaveLength(2);
    later(13 * 60);
    const again = await launch('p01');
    await again.shown.findByRole('button', { name: 'Not today' });
    expect(again.text()).not.toMatch(/filled in again/);
    await notToday.reach(again);
    expect(drafts()).toHaveLength(1);
  });
});

test('F6: where the browser keeps nothing, the page says so and holds it while it lives', async () => {
  const session = await signIn(clinic, 'p01');
  const app = show({
    ...session,
    storage: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  open.push(app);
  await notToday.reach(app);
  await app.shown.findByText(/This browser keeps nothing for this panel/);
  await app.tap(notToday.tap);
  await app.shown.findByRole('heading', { name: notToday.next });
  expect(app.text()).not.toMatch(/keeps nothing/);
});

test('what the browser holds is what was typed: no name, no birth date, no answer of a form', async () => {
  const app = await launch('p01');
  await appointment.reach(app);
  const [key = ''] = drafts();
  expect(key).toMatch(/^warm-handoff-draft:sha256:[0-9a-f]+$/);
  expect(window.get(key)).not.toMatch(/Testa|Samplewell|EPDS|PHQ|19\d\d-/);
});
