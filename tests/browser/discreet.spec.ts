import { expect, type Frame, type Page } from '@playwright/test';
import { discreetFindings } from './support/audit.ts';
import { openChart, openWaitingList, signInAs } from './support/chart.ts';
import { tellTaleWords } from './support/discreet.ts';
import { test } from './support/journey.ts';

// rules/screen.md#discreet: every way the app can open, in both
// languages. What shows in the room before anyone asks for details tells nothing of her answers.

/** Who is chosen on the schedule, and what their launch stands for. */
const CHARTS: readonly (readonly [string, string])[] = [
  ['her own chart', 'Testa Samplewell'],
  ['two people with similar names', 'Tessa Samplewell'],
  ['paused', 'Amara Mockridge'],
  ['paused below the cut-off', 'Linh Fixtura'],
  ['an earlier answer nobody followed up', 'Esther Priorwell'],
  ['one answer unknown', 'Bettina Blankwell'],
  ['an emergency yesterday', 'Emilia Yesterwell'],
  ['urgent care under way', 'Ursula Sameday'],
  ['her infant’s chart', 'Nia Testudo'],
  ['an infant whose mother has no chart here', 'Remy Nochart'],
  ['an infant with two parents screened', 'Pip Twoparents'],
  ['her form in the infant’s chart', 'Bo Wrongplace'],
  ['a father who speaks Spanish', 'Leo Quasimodelo'],
  ['a mother who speaks Spanish', 'Marisol Ejemplo'],
  ['an interpreter reads', 'Widline Egzanp'],
  ['after a loss', 'Rosalind Quietmock'],
  ['sixteen years old', 'Junie Mockteen'],
  ['a planned check-in', 'Danielle Replayson'],
  ['not to be asked yet', 'Winona Notyet'],
  ['only a voicemail left', 'Mona Voicemailer'],
  ['a dated next step', 'Bina Datedstep'],
  ['nothing on file', 'Nadia Emptychart'],
  ['an old form only', 'Stella Staledate'],
  ['nothing to act on', 'Pilar Negativa'],
];

/** Every address the app's frame goes through, and every line it prints. */
function overhear(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) heard.push(frame.url());
  });
  page.on('console', (line) => heard.push(line.text()));
  return heard;
}

/** The first screen is whole: what it still had to fetch is on it too. */
async function isWhole(app: Frame): Promise<void> {
  await expect(app.locator('h2').first()).toBeVisible();
  await app.waitForLoadState('networkidle');
}

test('what is overheard in every journey would be heard: a name in each of the ways out', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, 'Testa Samplewell');
  await isWhole(app);
  expect(practice.leaks).toEqual([]);
  await app.evaluate(() => {
    console.log('opened for Samplewell');
    document.title = 'Samplewell';
    sessionStorage.setItem('draft-p01', '');
    history.replaceState(null, '', `${location.pathname}?patient=p01`);
  });
  await app.evaluate(() => fetch('/health?for=Samplewell').catch(() => {}));
  await app.evaluate(() =>
    fetch('https://elsewhere.example/x', { mode: 'no-cors' }).catch(() => {}),
  );
  await expect(() => {
    const ways = ['address', 'console', 'title', 'stored', 'Content Security Policy'];
    const heard = practice.leaks.join('\n');
    for (const way of ways) expect(heard).toContain(way);
  }).toPass();
  practice.leaks.length = 0;
});

for (const locale of ['en-US', 'es-US']) {
  test.describe(`the first screen, ${locale}`, () => {
    test.use({ locale });

    test('tells nothing of her, whoever’s chart is opened', async ({ page, practice }) => {
      test.setTimeout(180_000);
      const heard = overhear(page);
      for (const [launch, name] of CHARTS) {
        const app = await openChart(page, practice, name);
        await isWhole(app);
        expect.soft(await discreetFindings(app), `${launch} (${name})`).toEqual([]);
      }
      expect(heard.filter((address) => /\/launch(-infant)?\.html\?/.test(address))).toHaveLength(
        CHARTS.length,
      );
      expect(heard.flatMap(tellTaleWords)).toEqual([]);
    });

    test('tells nothing of her to staff either, and the waiting list of nobody', async ({
      page,
      practice,
    }) => {
      const heard = overhear(page);
      const app = await openChart(page, practice, 'Amara Mockridge');
      await signInAs(app, 'medical-assistant');
      await isWhole(app);
      expect.soft(await discreetFindings(app), 'paused, for staff').toEqual([]);
      const list = await openWaitingList(page, practice);
      await isWhole(list);
      expect.soft(await discreetFindings(list), 'waiting list').toEqual([]);
      expect(heard.flatMap(tellTaleWords)).toEqual([]);
    });
  });
}
