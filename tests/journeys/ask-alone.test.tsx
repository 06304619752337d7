import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// Someone else is in the room (rules/safety.md#alone, P20): a marker without a word, and the first
// line.

const LINE = /^Ask to speak alone/;
let clinic: Clinic;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic('p01-testa-samplewell', 'p02-amara-mockridge', 'p20-yara-safecall');
});
afterEach(() => app.close());
afterAll(() => clinic.close());

const marker = () => app.shown.findByRole('button', { name: 'Someone else is in the room' });
const lineBefore = (words: RegExp): boolean => {
  const [line, later] = [app.shown.getByText(LINE), app.shown.getByText(words)];
  return Boolean(line.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);
};

test('H16, H17: one tap on the first card puts "ask to speak alone" before the sentence', async () => {
  app = await openApp(clinic, 'p01');
  const sign = await marker();
  expect(app.shown.queryByText(LINE)).toBeNull();
  expect(sign.textContent).not.toMatch(/\p{L}/u);
  await app.tap('Someone else is in the room');
  expect(lineBefore(/therapist who works specifically/)).toBe(true);
  expect(app.taps()).toBe(1);
  expect(app.text()).not.toMatch(/partner|husband|unsafe|someone else|safety/i);
  await app.tap('Someone else is in the room');
  expect(app.shown.queryByText(LINE)).toBeNull();
});

test('H16: what is noted beside Yara’s number marks it without a tap', async () => {
  app = await openApp(clinic, 'p20');
  await app.shown.findByText(LINE);
  expect((await marker()).getAttribute('aria-pressed')).toBe('true');
  expect(lineBefore(/therapist who works specifically/)).toBe(true);
});

test('the clinician’s checklist begins with it, and once marked it is the first line of all', async () => {
  app = await openApp(clinic, 'p02');
  const items = async () =>
    (await app.shown.findAllByRole('listitem')).map(({ textContent }) => textContent ?? '');
  expect((await items())[0]).toMatch(LINE);
  await app.tap('Someone else is in the room');
  expect(lineBefore(/Please talk in private/)).toBe(true);
  expect((await items()).filter((line) => LINE.test(line))).toEqual([]);
});

test('the words to open with end with where she can call, as the safety step alone may (H18)', async () => {
  app = await openApp(clinic, 'p02');
  await app.tap('Words to open with');
  expect(app.text()).toMatch(/One of your answers was about/);
  expect(app.text()).toMatch(/You can call or text 988 at any hour/);
});
