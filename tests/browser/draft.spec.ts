import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Frame, type Page } from '@playwright/test';
import { appFrame, openChart, reload, signInAs } from './support/chart.ts';
import { phoneHandoff, walk } from './support/handoff-steps.ts';
import { test } from './support/journey.ts';
import { launchOptionsFor } from './support/launch-options.ts';
import type { Practice } from './support/practice.ts';
import { startRecorder } from './support/recorder.ts';
import { sharedLaunch } from './support/shared-launch.ts';
import { appointmentText } from './support/today.ts';
import { type PhoneWords, palabras, people, words } from './support/words.ts';

// A draft in a real browser, in the EHR's cross-site frame: what survives, what is wiped, and that
// nothing of it can be read where it lies (docs/decisions/0024-the-draft.md).

const { testa } = people;
const TYPED = '12/4 230p';
const WITH = 'Rowan Demoline';

const offer = (app: Frame) => app.getByText(/^Typed here at .* and not saved: an appointment\.$/);

/** Up to the card of the appointment, in the words of an interface. */
async function reachWhen(
  app: Frame,
  practice: Practice,
  given: string = testa.given,
  said: PhoneWords = words,
): Promise<void> {
  const steps = phoneHandoff(given, appointmentText(practice.now()), said);
  const upTo = steps.findIndex(({ screen }) => screen === 'when') + 1;
  await walk(steps.slice(0, upTo), app, startRecorder());
}

/** Up to a half-typed appointment in the open chart. */
async function typeAppointment(app: Frame, practice: Practice): Promise<void> {
  await reachWhen(app, practice);
  await app.getByLabel('Date and time').fill(TYPED);
  await app.getByLabel('With', { exact: true }).fill(WITH);
  await expect.poll(() => kept(app)).toBe(1);
}

/** How many drafts lie in the frame's IndexedDB; null: it has none at all, or is on its way elsewhere. */
const kept = (app: Frame): Promise<number | null> => countIn(app).catch(() => null);

const countIn = (app: Frame): Promise<number | null> =>
  app.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'connect-to-care')) return null;
    return new Promise<number>((resolve, reject) => {
      const asked = indexedDB.open('connect-to-care');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const count = asked.result.transaction('drafts').objectStore('drafts').count();
        count.onsuccess = () => {
          asked.result.close();
          resolve(count.result);
        };
      };
    });
  });

/** Everything the frame keeps anywhere, every byte of it, as text. */
const atRest = (app: Frame): Promise<{ readonly drafts: string; readonly session: string }> =>
  app.evaluate(async () => {
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return asText(new Uint8Array(value));
      if (value instanceof Uint8Array)
        return Array.from(value, (b) => String.fromCharCode(b)).join('');
      if (value instanceof CryptoKey) {
        return JSON.stringify([value.type, value.extractable, value.algorithm, value.usages]);
      }
      if (Array.isArray(value)) return value.map(asText).join('\n');
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([name, one]) => `${name}: ${asText(one)}`)
        .join('\n');
    };
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const all: string[] = [asText(Object.entries(localStorage))];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        all.push(name, store, asText(await done(objects.getAllKeys())));
        all.push(asText(await done(objects.getAll())));
      }
      database.close();
    }
    for (const name of await caches.keys()) all.push(name);
    return { drafts: all.join('\n'), session: asText(Object.entries(sessionStorage)) };
  });

/** The tab is closed and the chart is opened in a new one of the same browser. */
async function inNewTab(page: Page, practice: Practice): Promise<{ page: Page; app: Frame }> {
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  return { page: again, app: await openChart(again, practice, testa.name) };
}

test.describe('a half-typed appointment', () => {
  test('F34: is offered after a reload, and filled in when somebody says so', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    await typeAppointment(app, practice);
    await reload(app);
    const again = await appFrame(page);
    await expect(offer(again)).toBeVisible();
    await expect(again.getByLabel('Date and time')).toHaveCount(0);
    await again.getByRole('button', { name: 'Fill it in again' }).click();
    await expect(again.getByLabel('Date and time')).toHaveValue(TYPED);
    await expect(again.getByLabel('With', { exact: true })).toHaveValue(WITH);
  });

  test('is offered in a new tab after its tab was closed, and gone once it is saved', async ({
    page,
    practice,
  }) => {
    await typeAppointment(await openChart(page, practice, testa.name), practice);
    const { app } = await inNewTab(page, practice);
    await expect(offer(app)).toBeVisible();
    await app.getByRole('button', { name: 'Fill it in again' }).click();
    await app.getByLabel('Date and time').fill(appointmentText(practice.now()));
    await app.getByRole('button', { name: 'Save appointment' }).click();
    await expect(app.getByRole('heading', { name: 'Appointment saved' })).toBeVisible();
    await expect.poll(() => kept(app)).toBe(0);
  });

  test('H24: is wiped when another user signs in', async ({ page, practice }) => {
    const app = await openChart(page, practice, testa.name);
    await typeAppointment(app, practice);
    await signInAs(app, 'medical-assistant');
    const theirs = await appFrame(page);
    await expect(theirs.getByRole('heading', { name: 'Olive has it' })).toBeVisible();
    await expect.poll(() => kept(theirs)).toBe(0);
    await expect(theirs.getByText(/and not saved/)).toHaveCount(0);
    await signInAs(theirs, 'ob-provider');
    const own = await appFrame(page);
    await expect(own.getByRole('heading', { name: 'On the line' })).toBeVisible();
    await expect(own.getByText(/and not saved/)).toHaveCount(0);
  });

  test('is wiped when another user opens the waiting list', async ({ page, practice }) => {
    await typeAppointment(await openChart(page, practice, testa.name), practice);
    await page.goto(practice.ehrOrigin);
    await page.getByRole('link', { name: 'Waiting list' }).click();
    const list = await appFrame(page);
    await signInAs(list, 'care-coordinator');
    const theirs = await appFrame(page);
    await expect.poll(() => kept(theirs)).toBe(0);
  });

  test('is wiped, with its key, by the page that an EHR opens at sign-out', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    await typeAppointment(app, practice);
    expect((await atRest(app)).drafts).toContain('"secret"');
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.name = 'sign-out';
      frame.src = address;
      document.body.append(frame);
    }, `${practice.appOrigin}/signed-out.html`);
    await expect(
      page.frameLocator('iframe[name=sign-out]').locator('main:not([aria-busy])'),
    ).toHaveCount(1);
    expect(await kept(app)).toBe(0);
    const after = await atRest(app);
    expect(after.drafts).not.toContain('"secret"');
    expect(after.session).toBe('');
  });

  test('is gone after 24 hours', async ({ page, practice }) => {
    await typeAppointment(await openChart(page, practice, testa.name), practice);
    await page.close();
    practice.passDays(1);
    const later = await page.context().newPage();
    await later.clock.install({ time: new Date(practice.now().getTime() + 60_000) });
    const app = await openChart(later, practice, testa.name);
    await expect(app.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect.poll(() => kept(app)).toBe(0);
    await expect(app.getByText(/and not saved/)).toHaveCount(0);
  });

  test('H24: cannot be read where it lies: no word, no name, no patient', async ({
    page,
    practice,
  }) => {
    const app = await openChart(page, practice, testa.name);
    await typeAppointment(app, practice);
    const { drafts, session } = await atRest(app);
    // The look finds what is there: the key that cannot be exported, and the draft beside it.
    expect(drafts).toContain('["secret",false,{"name":"HKDF"}');
    expect(drafts).toMatch(/name: [0-9a-f]{32}\n/);
    for (const word of [TYPED, WITH, 'Demoline', testa.given, 'Samplewell', 'set_appointment']) {
      expect(drafts, word).not.toContain(word);
      expect(session, word).not.toContain(word);
    }
    expect(drafts).not.toMatch(/p01|PractitionerRole|127\.0\.0\.1|localhost|sha256/);
    // The session of the launch names its patient, as the EHR's token answer does, and no one else.
    const { oauth } = JSON.parse(session.slice(session.indexOf('{')));
    const { patient, encounter, ...answer } = oauth.tokenResponse;
    expect([patient, encounter]).toEqual(['p01', 'p01-visit']);
    expect(JSON.stringify({ ...answer, access_token: '', id_token: '' })).not.toContain('p01');
  });
});

test('is there after the browser was killed, in another one that starts on the same profile', async ({
  practice,
}) => {
  test.slow();
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const open = async (): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptionsFor(sharedLaunch(), 'works'),
      locale: 'en-US',
      timezoneId: 'America/New_York',
    });
    await context.clock.install({ time: practice.now() });
    return context;
  };
  const first = await open();
  await typeAppointment(await openChart(await first.newPage(), practice, testa.name), practice);
  const gone = new Promise((done) => first.once('close', done));
  for (const pid of browsersOn(profile)) process.kill(pid, 'SIGKILL');
  await gone;
  const second = await open();
  const app = await openChart(await second.newPage(), practice, testa.name);
  await expect(offer(app)).toBeVisible();
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

/** The processes of the browser that works on this profile. */
function browsersOn(profile: string): readonly number[] {
  const all = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  const theirs = all.split('\n').filter((one) => one.includes(`--user-data-dir=${profile}`));
  return theirs.map((one) => Number.parseInt(one, 10));
}

test.describe('where the browser refuses IndexedDB', () => {
  /** As in a private window, under a policy, or on a full disk. */
  const refuse = (page: Page): Promise<unknown> =>
    page.context().addInitScript(() => {
      if (window.top === window) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException('access is denied for this document.', 'SecurityError');
      };
    });

  test('F6: the screen says that closing loses it, and holds it', async ({ page, practice }) => {
    await refuse(page);
    const app = await openChart(page, practice, testa.name);
    await reachWhen(app, practice);
    await app.getByLabel('Date and time').fill(TYPED);
    await expect(
      app.getByText(/kept only while this panel is open: closing it loses it/),
    ).toBeVisible();
    await app.getByRole('button', { name: 'Back to call' }).click();
    await app.getByRole('button', { name: words.line.appointmentSet }).click();
    await expect(app.getByLabel('Date and time')).toHaveValue(TYPED);
  });

  test.describe('and the interface is Spanish', () => {
    test.use({ locale: 'es-US' });

    test('the screen says it in Spanish', async ({ page, practice }) => {
      await refuse(page);
      const { marisol } = people;
      const app = await openChart(page, practice, marisol.name);
      await reachWhen(app, practice, marisol.given, palabras);
      await app.getByLabel(palabras.when.dateAndTime).fill('4 dic 230p');
      await expect(
        app.getByText(/solo mientras este panel esté abierto: si lo cierra, se pierde/),
      ).toBeVisible();
    });
  });
});
