import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// The safety pause (rules/safety.md#pause): the ordinary script and every call control are
// gone, not greyed. What is not in the document cannot be tapped, read aloud or reached by keyboard.

const PAUSED = [
  { who: 'Amara, whose self-harm item is marked', patient: 'p02', says: /talk in private/ },
  { who: 'Linh, marked below the total’s cut-off', patient: 'p03', says: /talk in private/ },
  { who: 'Tilda, a total without its items', patient: 'x03', says: /One answer is not on file/ },
  { who: 'Bridget, the item left blank', patient: 'x05', says: /One answer is not on file/ },
] as const;

/** All there is to tap: the clinician’s own step, and the sign for someone else in the room. */
const STEP =
  /^(Show details|[○●]{2}|Urgent help|Words to open with|\w+ said (no|yes)|I talked with \w+: continue|\w+ needs urgent care today)$/;

let clinic: Clinic;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic(
    'p02-amara-mockridge',
    'p03-linh-fixtura',
    'x03-tilda-totalonly',
    'x05-bridget-blankitem',
  );
});
afterAll(() => clinic.close());

describe.each(PAUSED)('$who', ({ patient, says }) => {
  beforeEach(async () => {
    clinic.forgetRequests();
    app = await openApp(clinic, patient);
    await app.shown.findByRole('heading', { name: 'Clinician step first' });
    await app.shown.findByText('Before you talk');
  });
  afterEach(() => app.close());

  test('sees the clinician’s step, and what to do now', () => {
    expect(app.text()).toMatch(says);
    expect(app.text()).toMatch(/Ask to speak alone/);
  });

  test('H6: finds nothing to call, to say or to put off, in the document or its attributes', () => {
    // An item that is not known has its words to ask behind a tap, and "I asked": they offer nothing.
    const shown = [
      ...document.querySelectorAll('a, [href], blockquote, input:not([type="checkbox"])'),
    ];
    expect(shown.filter((one) => one.closest('details:not([open])') === null)).toEqual([]);
    const buttons = app.shown.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons.filter((name) => !STEP.test(name ?? ''))).toEqual([]);
    expect(document.body.innerHTML).not.toMatch(
      /tel:|555-01|start call|call now|not today|agrees|connect you|appointment/i,
    );
  });

  test('is shown no score, item or severity before the details are asked for', () => {
    expect(app.text()).not.toMatch(/EPDS|PHQ|score|self-harm|suicid|risk|severe|\b\d+ of \d+/i);
    expect(document.title).not.toMatch(/EPDS|harm|screen/i);
  });

  test('is written nothing', () => expect(clinic.writes()).toEqual([]));
});
