import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrives, markedEarlier } from './support/arrives.ts';
import { type Clinic, MAYA, MONDAY, openClinic, SCOPES } from './support/clinic.ts';
import {
  type AtScreen,
  type BrowserWindow,
  browserOf,
  openApp,
  show,
  signIn,
} from './support/open-app.tsx';
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

/** What the browser keeps once what is under way has reached it. */
const draftsAre = (count: number): Promise<void> =>
  vi.waitFor(() => expect(browserOf(window).drafts.size).toBe(count));

/** The page has asked the browser, and has said what it found. */
const hasLooked = async (app: AtScreen): Promise<void> => {
  await vi.waitFor(() => expect(browserOf(window).looks).toBe(open.length));
  await app.shown.findByRole('button', { name: 'Not today' });
};

const TYPED = /Typed here at .* and not saved/;

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
    await again.shown.findByText(/Decided here at 12:01 PM and not saved: the appointment/);
    // Offered: the card is the one that the chart asks for, until somebody says so.
    expect(again.shown.queryByLabelText('Date and time')).toBeNull();
    await again.tap('Fill it in again');
    expect((await fieldOf(again, 'Date and time')).value).toBe('12/4 230p');
    await again.tap('Save appointment');
    await again.shown.findByRole('heading', { name: appointment.next });
    const booked = await clinic.inChart('Appointment?patient=p01');
    expect(booked).toMatchObject([{ start: '2026-12-04T19:30:00Z' }]);
    await draftsAre(0);
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
    await again.tap('Fill it in again');
    await again.shown.findByText(/filled in again/);
    const chosen = await again.shown.findByRole<HTMLInputElement>('radio', {
      name: 'Not ready yet',
    });
    expect(chosen.checked).toBe(true);
    await again.tap(notToday.tap);
    await again.shown.findByRole('heading', { name: notToday.next });
    await draftsAre(0);
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
    await again.tap('Fill it in again');
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
    await draftsAre(0);
    expect(again.text()).not.toMatch(/and not saved/);
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
    await draftsAre(1);
    app.close();
    clinic.clearFaults();
    const again = await launch('p01');
    await again.shown.findByRole('heading', { name: agree.next });
    await draftsAre(0);
    expect(again.text()).not.toMatch(/and not saved/);
  });
});

describe('what is found is offered', () => {
  test('and said to be of the past where the handoff has moved on since', async () => {
    const app = await launch('p01');
    await appointment.reach(app);
    await draftsAre(1);
    app.close();
    const colleague = await openApp(clinic, 'p01', { user: MAYA });
    open.push(colleague);
    await colleague.tap('Take it over');
    await colleague.tap('No answer');
    await colleague.shown.findByText(/Saved/);
    colleague.close();

    const again = await launch('p01');
    await again.shown.findByText(/Begun here at .* an appointment\. The handoff has moved on/);
    expect(again.text()).toContain('12/4 230p');
    expect(again.shown.queryByRole('button', { name: 'Fill it in again' })).toBeNull();
    await again.tap('Leave it');
    await draftsAre(0);
    expect(again.text()).not.toMatch(/moved on/);
  });

  test('H14: what was said on another day is read, and neither saved nor filled in today', async () => {
    const app = await launch('p01');
    await agree.reach(app);
    later(61);
    await app.tap(agree.tap);
    await app.shown.findByText(/kept in this browser/);
    app.close();
    later(14 * 60);
    const again = await launch('p01');
    await again.shown.findByText(
      /Begun here at 12:01 PM, Mon, Nov 23 and not saved: she agreed\. That was another day/,
    );
    expect(again.shown.queryByRole('button', { name: 'Save it now' })).toBeNull();
  });

  test('nor is anything offered for a person who has died', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    const [mother] = await clinic.inChart('Patient?_id=p01');
    arrives(clinic, { ...mother, deceasedBoolean: true } as fhir4.Patient);
    const again = await launch('p01');
    await vi.waitFor(() => expect(browserOf(window).looks).toBe(open.length));
    await again.shown.findByRole('button', { name: 'Show details' });
    expect(again.text()).not.toMatch(/and not saved|Fill it in/);
  });

  test('H6: not while it is a clinician’s turn', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    arrives(clinic, markedEarlier('p01'));
    const again = await launch('p01');
    await again.shown.findByRole('heading', { name: 'Clinician step first' });
    await draftsAre(1);
    expect(again.text()).not.toMatch(/and not saved|moved on|not today/i);
  });

  test('a decision is saved as it was made, in one tap', async () => {
    const app = await launch('p01');
    await appointment.reach(app);
    later(61);
    await app.tap(appointment.tap);
    await app.shown.findByText(/kept in this browser for this patient/);
    app.close();
    const again = await launch('p01');
    await again.tap('Save it now');
    await again.shown.findByRole('heading', { name: appointment.next });
    const booked = await clinic.inChart('Appointment?patient=p01');
    expect(booked).toMatchObject([{ start: '2026-12-04T19:30:00Z' }]);
    await draftsAre(0);
  });

  test('and stays offered while something else is typed', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    const again = await launch('p01');
    await again.shown.findByText(TYPED);
    await again.tap('Not today');
    await again.tap('Cost or insurance', 'radio');
    expect(again.text()).toMatch(TYPED);
    await again.tap('Fill it in again');
    const name = 'Not ready yet';
    const chosen = await again.shown.findByRole<HTMLInputElement>('radio', { name });
    expect(chosen.checked).toBe(true);
  });
});

describe('F3: what was typed for one is never shown for another', () => {
  test('another patient in the same browser', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    const other = await launch('p10');
    await hasLooked(other);
    expect(other.text()).not.toMatch(/and not saved/);
    await draftsAre(1);
  });

  test('H24: another person signed in at the same workstation: it is wiped', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    const other = await launch('p10', { user: MAYA });
    await other.shown.findByRole('button', { name: 'Not today' });
    await draftsAre(0);
    other.close();
    const again = await launch('p01');
    await hasLooked(again);
    expect(again.text()).not.toMatch(/and not saved/);
  });

  test('a draft that was put in another’s place cannot be opened', async () => {
    const app = await launch('p10');
    await app.tap('Not today');
    await app.tap('Not ready yet', 'radio');
    await draftsAre(1);
    app.close();
    const own = await launch('p01');
    await notToday.reach(own);
    await draftsAre(2);
    own.close();
    const { drafts } = browserOf(window);
    const [other, mine] = [...drafts.values()];
    if (other === undefined || mine === undefined) throw new Error('two drafts are kept');
    drafts.set(mine.name, { ...other, name: mine.name });
    const again = await launch('p01');
    await hasLooked(again);
    await draftsAre(1);
    expect(again.text()).not.toMatch(/and not saved/);
  });

  test('H24: a draft of the day before is not what anyone meant today: it is gone', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    later(24 * 60 + 1);
    const again = await launch('p01');
    await hasLooked(again);
    await draftsAre(0);
    expect(again.text()).not.toMatch(/and not saved/);
  });

  test('nobody can make it last longer', async () => {
    const app = await launch('p01');
    await notToday.reach(app);
    await draftsAre(1);
    app.close();
    const { drafts } = browserOf(window);
    for (const sealed of drafts.values()) {
      drafts.set(sealed.name, { ...sealed, until: sealed.until + 20 * 3_600_000 });
    }
    later(30 * 60);
    const again = await launch('p01');
    await hasLooked(again);
    await draftsAre(0);
    expect(again.text()).not.toMatch(/and not saved/);
  });
});

describe('F6: where the browser keeps nothing', () => {
  test('F6: the page says that closing loses it, and holds it while it lives', async () => {
    browserOf(window).refuses = true;
    const app = await launch('p01');
    await notToday.reach(app);
    await app.shown.findByText(/kept only while this panel is open: closing it loses it/);
    await app.tap(notToday.tap);
    await app.shown.findByRole('heading', { name: notToday.next });
    expect(app.text()).not.toMatch(/closing it loses it/);
  });

  test('nor where the EHR does not say who is signed in: the next one may be somebody else', async () => {
    const session = await signIn(clinic, 'p01', { window });
    const app = show({ ...session, user: null });
    open.push(app);
    await notToday.reach(app);
    await app.shown.findByText(/closing it loses it/);
    await draftsAre(0);
  });
});

test('what the browser holds can be read by nobody: no name, no word, no number of a chart', async () => {
  const app = await launch('p01');
  await appointment.reach(app);
  await draftsAre(1);
  const [sealed] = [...browserOf(window).drafts.values()];
  if (sealed === undefined) throw new Error('a draft is kept');
  expect(sealed.name).toMatch(/^[0-9a-f]{32}$/);
  const bytes = Buffer.from(sealed.bytes).toString('latin1');
  const all = `${JSON.stringify(sealed)} ${bytes}`;
  expect(all).not.toMatch(/p01|Testa|Samplewell|230p|set_appointment|ob-provider|localhost/);
  const { key } = browserOf(window);
  expect(key?.extractable).toBe(false);
});
