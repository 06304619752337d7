import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clinic, MAYA, OLIVE, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

let clinic: Clinic;
let app: AtScreen;

/** What the browser put on the clipboard; the tests say whether it is allowed to. */
let copied: string | null;

beforeEach(() => {
  copied = null;
  vi.stubGlobal('print', () => undefined);
});

afterEach(() => {
  app.close();
  clinic.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'execCommand');
});

/** A browser that copies what is selected, or refuses to, and says which. */
function browserCopies(allowed: boolean): void {
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      const field = document.activeElement;
      if (allowed && field instanceof HTMLTextAreaElement) copied = field.value;
      return allowed;
    },
  });
}

/** A tap on what covers the app: it is no longer part of it. */
const tapCover = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

const bookTesta = (): Promise<void> => book('p01-testa-samplewell', 'Testa');

async function book(story: string, given: string): Promise<void> {
  clinic = openClinic(story);
  app = await openApp(clinic, story.slice(0, 3));
  await bookByPhone(app, given);
  await screen.findByRole('button', { name: 'Copy chart note' });
}

const field = (label: string): string =>
  screen.getByLabelText<HTMLTextAreaElement>(label, { selector: 'textarea' }).value;

describe('the chart note of a booked visit', () => {
  beforeEach(bookTesta);

  test('is copied as the chart has it', async () => {
    browserCopies(true);
    await app.tap('Copy chart note');
    expect(await screen.findByText('Copied. Paste it into your note.')).toBeTruthy();
    expect(copied).toMatch(
      /^Screen reviewed with patient today \(EPDS 14 of 30, Mon, Nov 23, 2026\)\. Connected with Example Perinatal Therapy during the visit\. First appointment Fri, Dec 4, 2026, 2:30 PM Eastern \(video, English\)\./,
    );
    const [appointment] = await clinic.inChart('Appointment?patient=p01&status=booked');
    expect(appointment).toMatchObject({ start: '2026-12-04T19:30:00Z' });
  });

  test('F30: is not said to be copied when the browser refuses, and can be selected', async () => {
    browserCopies(false);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked by policy'));
    await app.tap('Copy chart note');
    expect(await screen.findByText(/^Copying is blocked here\./)).toBeTruthy();
    expect(app.text()).not.toMatch(/Copied|EPDS 14/);
    await app.tap('Show the note');
    expect(field('Chart note')).toContain('EPDS 14 of 30');
  });
});

test('a browser with the newer clipboard only is told the same truth', async () => {
  await bookTesta();
  await app.tap('Copy chart note');
  expect(await screen.findByText('Copied. Paste it into your note.')).toBeTruthy();
  expect(await navigator.clipboard.readText()).toMatch(/^Screen reviewed with patient today/);
});

describe('H17: the screen in her hands', () => {
  beforeEach(bookTesta);

  const cover = (): HTMLElement => {
    const page = document.querySelector<HTMLElement>('.cover-page');
    if (page === null) throw new Error('nothing covers the page');
    return page;
  };

  test('is her date and a number, and nothing else is on the page', async () => {
    await app.tap('Hand the screen over');
    expect(cover().textContent).toBe(
      'You are set for Friday, December 4 at 2:30 PM Easternby video' +
        'If anything changes, call(202) 555-0101' +
        'Scan with a phone to put it in your calendar.EspañolDone',
    );
    const left = [...document.body.children].filter(
      (one) => one instanceof HTMLElement && !one.hidden,
    );
    expect(left).toEqual([cover().parentElement]);
  });

  test('speaks Spanish with one tap', async () => {
    await app.tap('Hand the screen over');
    await tapCover('Español');
    expect(cover().lang).toBe('es');
    expect(cover().textContent).toContain('viernes, 4 de diciembre');
    expect(cover().textContent).toContain('por video');
  });

  test('opens in the language she speaks', async () => {
    app.close();
    clinic.close();
    await book('p04-marisol-ejemplo', 'Marisol');
    await app.tap('Hand the screen over');
    expect(cover().lang).toBe('es');
    expect(cover().textContent).toMatch(/^Su cita es el viernes, 4 de diciembre a las 2:30/);
  });

  test('is left with Done, and in no other way', async () => {
    await app.tap('Hand the screen over');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(cover()).toBeTruthy();
    await tapCover('Done');
    expect(document.querySelector('.cover-page')).toBeNull();
    expect(await screen.findByRole('heading', { name: 'Appointment saved' })).toBeTruthy();
  });
});

describe('the calendar file', () => {
  beforeEach(bookTesta);

  test('is a private appointment in UTC, and no more', async () => {
    const lines = field('Calendar file as text').split(/\r?\n/);
    const value = (name: string) => lines.find((line) => line.startsWith(`${name}:`));
    expect(value('DTSTART')).toBe('DTSTART:20261204T193000Z');
    expect(value('CLASS')).toBe('CLASS:PRIVATE');
    expect(value('SUMMARY')).toBe('SUMMARY:Appointment');
    expect(lines.join()).not.toMatch(/Testa|Samplewell|Perinatal|Dana|DESCRIPTION/);
  });
});

describe('the sheet', () => {
  beforeEach(bookTesta);

  test('F33: fills the screen where printing is blocked, and says so', async () => {
    await app.tap('Print sheet');
    expect(await screen.findByText(/^Printing is blocked in this panel\./)).toBeTruthy();
    const sheet = screen.getByRole('article');
    expect(within(sheet).getByRole('heading').textContent).toBe('Your next appointment');
    expect(sheet.textContent).not.toMatch(/Testa|Samplewell|Perinatal|Dana/);
    await tapCover('Close');
    expect(await screen.findByRole('heading', { name: 'Appointment saved' })).toBeTruthy();
  });

  test('is printed alone where it is not', async () => {
    vi.stubGlobal('print', () => window.dispatchEvent(new Event('beforeprint')));
    await app.tap('Print sheet');
    expect(document.querySelector('body > .paper')?.textContent).toContain('Friday, December 4');
    expect(screen.queryByText(/^Printing is blocked/)).toBeNull();
    window.dispatchEvent(new Event('afterprint'));
    expect(await screen.findByRole('button', { name: 'Print sheet' })).toBeTruthy();
  });
});

test('"not today" has a note of its own, with her reason and the day of the check-in', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Not today');
  await app.tap('Talk it over first', 'radio');
  await app.tap(/^Save, check in /);
  browserCopies(true);
  await app.tap('Copy chart note');
  expect(await screen.findByText('Copied. Paste it into your note.')).toBeTruthy();
  expect(copied).toBe(
    'Connection to Example Perinatal Therapy offered today. Patient prefers to wait; reason shared: wants to talk it over first. Self-harm item: answered, none. Plan: check in on Mon, Dec 7, 2026 by phone. Patient can reach us sooner.',
  );
  expect(screen.queryByRole('button', { name: 'Print sheet' })).toBeNull();
});

test('a dated step has its note, and her card shows the call that is coming', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await app.tap('Start call');
  await app.tap('Leave a message');
  await app.tap('Message left');
  await app.tap(/^Set a next step for Tue, Nov 24, 8:00 AM Eastern/);
  await app.tap('Save next step');
  browserCopies(true);
  await app.tap('Copy chart note');
  await screen.findByText('Copied. Paste it into your note.');
  expect(copied).toBe(
    'Screen reviewed with patient today (EPDS 14 of 30, Mon, Nov 23, 2026). Example Perinatal Therapy could not schedule during the visit (no answer). Next step: Dana Demoline, (202) 555-0101, is called together with patient Tue, Nov 24, 2026 between 8:00 AM and 8:30 AM Eastern. Dr. Olive Specimen, CNM checks completion on Tue, Nov 24, 2026.',
  );
  await app.tap('Hand the screen over');
  expect(document.querySelector('.cover-page h1')?.textContent).toBe(
    'A call is set for Tuesday, November 24 between 8:00 AM and 8:30 AM Eastern',
  );
});

test('a reason that is hers alone is not in the note', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Not today');
  await app.tap('A family question', 'radio');
  await app.tap(/^Save, check in /);
  browserCopies(true);
  await app.tap('Copy chart note');
  await screen.findByText('Copied. Paste it into your note.');
  expect(copied).toMatch(/Patient prefers to wait\. Self-harm item/);
  expect(copied).not.toMatch(/reason|family|custody/i);
});

test('after a clinician’s step the note says that it was done, and not what was found', async () => {
  clinic = openClinic('p02-amara-mockridge');
  app = await openApp(clinic, 'p02');
  await app.tap('I talked with Amara: continue');
  await app.tap('C-SSRS', 'radio');
  await app.tap('Save: go on with Amara');
  await bookByPhone(app, 'Amara');
  browserCopies(true);
  await app.tap('Copy chart note');
  await screen.findByText('Copied. Paste it into your note.');
  expect(copied).toMatch(
    /^Patient marked the self-harm item \(EPDS item 10, Mon, Nov 23, 2026\)\. Dr\. Olive Specimen, CNM talked with patient in private the same day using C-SSRS; findings and plan are in the clinician's note\. Handoff: resumed\.\nScreen reviewed/,
  );
});

describe('H17: Amara’s screen over someone’s shoulder', () => {
  test.each([
    ['her clinician', OLIVE],
    ['her assistant', MAYA],
  ])('tells nothing to %s that the room may not read', async (_, user) => {
    clinic = openClinic('p02-amara-mockridge');
    app = await openApp(clinic, 'p02', { user });
    await screen.findByRole('heading', { name: 'Clinician step first' });
    const room = `${document.title} ${location.href} ${app.text()}`;
    expect(room).not.toMatch(/self-?\s?harm|suicid|score|EPDS|risk|positive/i);
  });
});

test('H18: a number nobody has checked for over 90 days says so where it is chosen', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  const choice = await screen.findByRole('radio', { name: /Fixture Bereavement Counseling/ });
  expect(choice.closest('label')?.textContent).toContain(
    'Last checked Sun, Jul 26, over 90 days ago. Make sure it is right.',
  );
  const fresh = screen.getByRole('radio', { name: /Example Perinatal Therapy/ });
  expect(fresh.closest('label')?.textContent).not.toContain('Last checked');
});
