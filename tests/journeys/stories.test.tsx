import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { lintWords } from '../../src/content/lint/lint-words.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// The rules of docs/rules/screening.md and the hazards of docs/hazards.md, as a person at the
// screen meets them: one story for each, from the chart to the words.

let clinic: Clinic;
let app: AtScreen;

beforeAll(() => {
  clinic = openClinic(
    'p12-esther-priorwell',
    'p13-rosalind-quietmock',
    'p14-ada-signsample',
    'p15-bettina-blankwell',
    'p17-widline-egzanp',
    'p18-junie-mockteen',
    'p19-selma-lowscore',
    'c02-tessa-samplewell',
    'x09-midge-latenight',
    'x11-vera-wrongstatus',
    'x12-una-oddscale',
    'x13-olga-optionorder',
    'x14-nerva-worrywell',
    'x20-emilia-yesterwell',
    'x21-mona-voicemailer',
    'x29-adele-yesbeside',
    'x30-mina-shownonly',
    'x33-silvie-signwell',
    'x38-fay-fiveyes',
  );
});
afterEach(() => app.close());
afterAll(() => clinic.close());

async function details(patient: string): Promise<string> {
  app = await openApp(clinic, patient);
  await app.tap('Show details');
  await app.shown.findByText(/^This shows the answers/);
  return app.text();
}

async function firstCard(patient: string, heading: RegExp): Promise<string> {
  app = await openApp(clinic, patient);
  await app.shown.findByRole('heading', { name: heading });
  return app.text();
}

describe('H2: an old form is to be repeated, and is never today’s', () => {
  test.each([
    ['Ada, 20 days ago', 'p14'],
    ['Midge, 15 days ago at 23:50', 'x09'],
  ])('%s', async (_, patient) => {
    expect(await firstCard(patient, /Repeat the screening/)).toMatch(/Repeat it today/);
    expect(app.shown.queryByText('Say this')).toBeNull();
  });
});

describe('H4: what was not asked or left blank never reads as negative', () => {
  test.each([
    ['Bettina, who left the item blank', 'p15', /Self-harm item: left blank or not on file/],
    ['Tessa, whose form does not ask', 'c02', /Self-harm item: not asked on this form/],
  ])('%s', async (_, patient, says) => {
    expect(await details(patient)).toMatch(says);
    expect(app.text()).not.toMatch(/negative|answered\)/i);
  });
});

test('H5, H12: Esther’s marked answer of 45 days ago pauses today, and no second referral can be made', async () => {
  await firstCard('p12', /Clinician step first/);
  expect(document.body.innerHTML).not.toMatch(/tel:|555-01|agrees|start call/i);
});

test('H6: after yesterday’s emergency Emilia’s visit opens on her care, not on the ordinary call', async () => {
  expect(await firstCard('x20', /Care for Emilia today/)).toMatch(/Please talk first today/);
  expect(document.body.innerHTML).not.toMatch(/Example Perinatal|Emilia agrees|start call/i);
});

test('H6: Selma’s form asks for nothing; a clinician who sees danger is two taps from saying so', async () => {
  await firstCard('p19', /Nothing to act on today/);
  await app.tap('Urgent help');
  await app.tap('Mark: Selma needs emergency help');
  await app.shown.findByRole('heading', { name: 'Stay with Selma' });
  expect(app.taps()).toBe(2);
});

test('Junie is 16: who else may read her record is said on the first card, before anything is saved', async () => {
  await firstCard('p18', /Talk with Junie/);
  await app.shown.findByText(/Junie (is|may be) under 18/);
});

test('H3: Adele’s total is low and item 9 is 0; her yes beside the total comes first', async () => {
  await firstCard('x29', /Clinician step first/);
  expect(document.body.innerHTML).not.toMatch(/tel:|agrees|start call/i);
});

test('Mina’s MDQ and PSS are named with why they are not scored; nothing is asked because of them', async () => {
  expect(await details('x30')).toMatch(/MDQ 9 \d{4}-\d\d-\d\d: shown, not scored/);
  expect(app.text()).toMatch(/PSS 31 .*PSS is ambiguous.*Ask your practice lead which was meant/);
  expect(app.text()).toMatch(/screen for bipolar disorder before starting medication/);
  expect(app.text()).not.toMatch(/Not read/);
  app.close();
  await firstCard('x30', /Nothing to act on today/);
});

test('H7: Olga’s total and answers disagree: both are shown, and it is said', async () => {
  expect(await details('x13')).toMatch(
    /16 of 30.*answers add up to 11.*The total and the answers do not agree/s,
  );
});

test('H8: Una’s other scales are named with the reason, and not scored', async () => {
  expect(await details('x12')).toMatch(/outside the range of the form/);
  expect(app.text()).toMatch(/in another unit/);
  expect(app.text()).toMatch(/not a form this app can score/);
  expect(app.text()).not.toMatch(/Cut-off/);
});

test('H9: Vera’s mistaken and preliminary results are named with the reason, and never count', async () => {
  expect(await details('x11')).toMatch(/marked as entered in error/);
  expect(app.text()).toMatch(/not final/);
  expect(app.text()).not.toMatch(/Cut-off/);
});

test('the anxiety items that list Nerva are shown with their cut-off and its source', async () => {
  expect(await details('x14')).toMatch(/Items 3, 4 and 5 add up to 6 of 9; cut-off 6.*MGH/);
  expect(app.text()).toMatch(/In the range 0–9 \(published ranges: 0–9, 10–12, 13–30\)/);
});

test('H13: Mona, with only a voicemail left, still has no next step', async () => {
  expect(await firstCard('x21', /./)).toMatch(/Mona has no next step yet/);
});

describe('H15: the words fit her', () => {
  test('Rosalind, after a loss, hears no word that assumes a living child, in any wording', async () => {
    await firstCard('p13', /Talk with Rosalind/);
    expect(app.text()).toMatch(/I am so sorry for your loss/);
    await app.tap('Other wording');
    expect(app.text()).not.toMatch(/\b(baby|babies|newborn|new parent|mom|infant)/i);
    expect(
      lintWords({ text: app.text(), lang: 'en', stage: 'transition', audience: 'loss' }),
    ).toEqual([]);
  });

  test('nor where urgent help is shown', async () => {
    await firstCard('p13', /Talk with Rosalind/);
    await app.tap('Urgent help');
    expect(app.text()).toMatch(/Rosalind, a child or someone else is in danger/);
    expect(app.text()).not.toMatch(/\b(baby|newborn|mom|infant)/i);
  });

  test('and is offered bereavement care first', async () => {
    await firstCard('p13', /Talk with Rosalind/);
    await app.tap('Rosalind agrees');
    await app.shown.findAllByText(/Fixture Bereavement Counseling/);
  });

  test('Silvie signs: no card of the call speaks of a speaker, and the interpreter comes first (P14)', async () => {
    await firstCard('x33', /Talk with Silvie/);
    await app.tap('Silvie agrees');
    await app.tap('Yes, call now');
    await app.shown.findByRole('heading', { name: 'Call with Silvie now' });
    expect(app.text()).toMatch(/Silvie signs\. First get the sign language interpreter on/);
    expect(app.text()).toMatch(/relay \(711\)/);
    expect(app.text()).not.toMatch(/speaker/i);
    expect(app.shown.queryByRole('button', { name: 'Start call' })).toBeNull();
    await app.tap('Interpreter or relay is on: start');
    await app.shown.findByRole('heading', { name: 'On the line' });
    expect(app.text()).not.toMatch(/speaker|pass the phone/i);
  });

  test('Widline hears English that the interpreter reads, and it says so', async () => {
    expect(await firstCard('p17', /Talk with Widline/)).toMatch(/English, interpreter reads/);
  });
});

describe('a form about a trauma (PC-PTSD-5)', () => {
  test('lists Fay, whose offer speaks of neither worry nor what happened', async () => {
    expect(await firstCard('x38', /Talk with Fay/)).not.toMatch(/worry|trauma|PTSD/i);
  });

  test('says in Details what it rests on, and that self-harm was not asked', async () => {
    const text = await details('x38');
    expect(text).toMatch(/PC-PTSD-5.*4 of 5/);
    expect(text).toMatch(/Cut-off 4 \(published\) Prins et al/);
    expect(text).toMatch(/For women, a cut-off of 3 has been published too/);
    expect(text).toMatch(/Self-harm item: not asked on this form/);
    expect(text).toMatch(/being on guard: 0 of 1/);
    expect(text).toMatch(/numbness: 1 of 1/);
  });
});
