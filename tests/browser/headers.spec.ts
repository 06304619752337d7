import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, expect, type Page } from '@playwright/test';
import { startSandbox } from '../../tools/run-sandbox.ts';
import { newContext, openChart } from './support/chart.ts';
import { test } from './support/journey.ts';
import { launchOptionsFor } from './support/launch-options.ts';
import type { Practice } from './support/practice.ts';
import { sharedLaunch } from './support/shared-launch.ts';
import { people } from './support/words.ts';

// What the headers (docs/decisions/0046-headers-against-script.md) do in a browser, on the app and on the practice EHR alike.

const { testa } = people;

/** Each way in which text becomes markup or script, tried; the ones that worked. Runs in the page. */
const tryToRunText = async (): Promise<readonly string[]> => {
  // What a debugger evaluates may use eval whatever the policy: a timer's own turn may not.
  await new Promise((done) => setTimeout(done, 0));
  const sinks: Readonly<Record<string, () => unknown>> = {
    innerHTML: () => {
      document.createElement('div').innerHTML = '<b>text</b>';
    },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>text</b>'),
    'document.write': () => document.write('<b>text</b>'),
    DOMParser: () => new DOMParser().parseFromString('<b>text</b>', 'text/html'),
    'a script element': () => {
      document.createElement('script').text = '1';
    },
    'the address of a script': () => {
      document.createElement('script').src = 'https://elsewhere.example/x.js';
    },
    'an event attribute': () => document.body.setAttribute('onclick', '1'),
    // biome-ignore lint/security/noGlobalEval: it must not work
    eval: () => globalThis.eval('1'),
    Function: () => new Function('return 1')(),
    'a policy that lets it': () =>
      (
        globalThis as unknown as { trustedTypes: { createPolicy: (...of: unknown[]) => unknown } }
      ).trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
  };
  return Object.entries(sinks).flatMap(([name, act]) => {
    try {
      act();
      return [name];
    } catch {
      return [];
    }
  });
};

test('text runs nowhere: not in the app, not in the chart around it', async ({
  page,
  practice,
}) => {
  const app = await openChart(page, practice, testa.name);
  await expect(app.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
  expect(await app.evaluate(tryToRunText)).toEqual([]);
  expect(await page.evaluate(tryToRunText)).toEqual([]);
});

test('the page that tries it is one where it could work: without the headers every way does', async ({
  page,
}) => {
  await page.goto('about:blank');
  const worked = await page.evaluate(tryToRunText);
  expect(worked).toContain('innerHTML');
  expect(worked.length).toBe(10);
});

/** Asks the EHR for a launch of Testa's chart, as its menu does. */
const launchOf = async (page: Page, practice: Practice): Promise<string> => {
  const answer = await page.request.post(`${practice.ehrOrigin}/chart/launch`, {
    data: {
      client: 'warm-handoff-sandbox',
      patient: 'p01',
      encounter: 'p01-visit',
      user: 'Practitioner/ob-provider',
    },
  });
  return ((await answer.json()) as { readonly launchUrl: string }).launchUrl;
};

test('an EHR that opens the app in a window of its own: it works, and no page can steer it', async ({
  page,
  practice,
}) => {
  await page.goto(practice.ehrOrigin);
  const popup = page.waitForEvent('popup');
  const launchUrl = await launchOf(page, practice);
  await page.evaluate((address) => {
    (globalThis as { opened?: Window | null }).opened = window.open(address, '_blank');
  }, launchUrl);
  const app = await popup;
  // The sign-in went to the other site and back: the window still had its storage.
  await expect(app.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
  expect(await app.evaluate(() => window.opener)).toBeNull();
  expect(await page.evaluate(() => (globalThis as { opened?: Window | null }).opened?.closed)).toBe(
    true,
  );
  // Its own blank window, for the sheet, stays its own.
  expect(
    await app.evaluate(() => {
      const blank = window.open('', '_blank');
      const isOwn = blank?.document.body.append('sheet') === undefined && blank !== null;
      blank?.close();
      return isOwn;
    }),
  ).toBe(true);
});

test('what the policy stops is told to the collector that is named, and nothing of her with it', async ({
  practice,
}) => {
  const told: string[] = [];
  const collector: Server = createServer((request, answer) => {
    const allowed = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      if (request.method === 'POST') told.push(body);
      answer.writeHead(204, allowed).end();
    });
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const { port } = collector.address() as AddressInfo;
  const reportTo = `http://127.0.0.1:${port}/policy`;
  const sandbox = await startSandbox({ now: practice.now, reportTo });
  const browser = await chromium.launch(launchOptionsFor(sharedLaunch(), 'works'));
  try {
    const context = await newContext(browser, practice);
    const page = await context.newPage();
    const app = await openChart(page, { ...practice, ...sandbox }, testa.name);
    await expect(app.getByRole('button', { name: 'Testa agrees' })).toBeVisible();
    await app.evaluate(() => {
      new Image().src = 'https://elsewhere.example/pixel.png';
    });
    await expect(() => expect(told.join()).toContain('elsewhere.example')).toPass();
    const all = told.join();
    expect(all).toContain('img-src');
    for (const hers of [testa.name, testa.given, 'p01', 'Encounter', 'Patient/']) {
      expect(all).not.toContain(hers);
    }
  } finally {
    await browser.close();
    await sandbox.close();
    await new Promise((done) => collector.close(done));
  }
});
