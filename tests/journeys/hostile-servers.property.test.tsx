import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { explainLaunchProblem } from '../../src/content/languages/launch-problems.ts';
import { launch } from '../../src/smart/launch.ts';
import type { OpenedSession } from '../../src/smart/opened-session.ts';
import { openSessionOf } from '../../src/smart/session.ts';
import { APP, type Clinic, EHR, openClinic } from './support/clinic.ts';
import { type Attack, attacks, ELSEWHERE } from './support/hostile-servers.ts';
import { numbersFrom } from './support/mutate.ts';
import { memoryStorage, show, visitSession } from './support/open-app.tsx';

// A server that means harm (docs/security.md). Whatever it answers the app does not throw, does not
// wait for ever, shows nothing of another patient, reads nothing as negative that it could not read,
// runs no text, and sends nothing elsewhere. Each attack alone, and any three at once by seed:
// `npm run fuzz -- --servers 1000 --seed 1`.

const CASES = Number(process.env['FUZZ_SERVERS'] ?? 12);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

let clinic: Clinic;
let sent: { readonly origin: string; readonly words: string }[] = [];

beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell', 'p02-amara-mockridge');
  const through = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? '' : await request.clone().text();
    const words = [request.url, body, ...[...request.headers].flat()].join('\n');
    sent.push({ origin: new URL(request.url).origin, words });
    if (new URL(request.url).origin === ELSEWHERE) return Response.json({ keys: [] });
    return through(input, init);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  clinic.close();
  sent = [];
});

/** What the EHR itself says of another patient's chart, as somebody else who may read it would get it. */
async function amaras(path: string): Promise<Response> {
  const [type = '', id] = path.split(/[/?]/);
  if (/^[A-Z]\w+\/p02/.test(path)) {
    const [found] = await clinic.inChart(`${type}?_id=${id}`);
    return Response.json(found ?? {}, { status: found ? 200 : 404 });
  }
  const entry = (await clinic.inChart(path)).map((resource) => ({ resource }));
  return Response.json({ resourceType: 'Bundle', type: 'searchset', entry });
}

/** A window's sessionStorage, with the room that browsers give: what is larger throws. */
function storage(): Storage {
  const kept = new Map<string, string>();
  const real = memoryStorage(kept);
  return {
    ...real,
    setItem: (key, value) => {
      if (value.length > 5 * 1024 * 1024) throw new DOMException('full', 'QuotaExceededError');
      real.setItem(key, value);
    },
  };
}

/** A launch of Testa's chart against this server: what is then on the page. */
async function pageOf(chosen: readonly Attack[]): Promise<string> {
  clinic.arm(...chosen.flatMap(({ faults }) => faults));
  const kept = storage();
  const page = { storage: () => kept, locks: undefined, now: () => Date.parse(clinic.now()) };
  const launched = await launch(new URL(clinic.launchUrl('p01', 'p01-visit')), {
    ...page,
    read: (file) => fetch(new URL(file, `${APP}/`)),
    framed: true,
  });
  if (!launched.ok) return inWords(launched);
  const answer = await fetch(launched.goTo, { redirect: 'manual' });
  const address = new URL(answer.headers.get('Location') ?? `${APP}/index.html`);
  for (const { back } of chosen) back?.(address);
  const opened = await openSessionOf({
    ...page,
    address,
    showAddress: () => undefined,
    fetch: (input, init) => fetch(input, init),
  });
  if (!opened.ok) return inWords(opened);
  const app = show(visitSession(clinic, opened.session, new Map()));
  await vi.waitFor(() => expect(app.shown.queryAllByRole('heading')).not.toEqual([]), {
    timeout: 15_000,
  });
  // What comes after the first card is read as well.
  await vi.waitFor(() => expect(app.shown.queryByText(/^(Reading|Opening)/)).toBeNull(), {
    timeout: 15_000,
  });
  return app.text();
}

function inWords(refused: Extract<OpenedSession, { ok: false }>): string {
  const words = explainLaunchProblem(refused.problem, null, 'en');
  // A fault of the app itself is no answer to a server's.
  expect(refused.problem).not.toMatchObject({ kind: 'unexpected' });
  return Object.values(words).join('\n');
}

/** What must hold, whatever the server did. */
async function holds(page: string): Promise<void> {
  expect(page.length).toBeGreaterThan(40);
  expect(page).not.toMatch(/Amara|Mockridge/);
  // Nothing runs: not at once, and not when what was put into the page has been looked at.
  await new Promise((done) => setTimeout(done, 0));
  expect('ran' in globalThis).toBe(false);
  expect(
    document.querySelectorAll('script, img, iframe, [onerror], [href^="javascript" i]'),
  ).toHaveLength(0);
  // Testa's screen is positive: a page without it says that something could not be read.
  if (!/Testa agrees/.test(page)) {
    expect(page).not.toMatch(/do not ask for a next step today/);
    if (/No recent screening|Repeat the screening/.test(page)) {
      expect(page).toMatch(/could not be read|not the whole picture/);
    }
  }
  const [here, ehr] = [new URL(APP).origin, EHR];
  const elsewhere = sent.filter(({ origin }) => ![here, ehr].includes(origin));
  for (const { words } of elsewhere) {
    expect(words).not.toMatch(/Bearer|code_verifier|refresh_token|grant_type|p01|Testa/i);
  }
}

const ALL = attacks(amaras);

/** What is said, where it is known which: of these attacks no other sentence will do. */
const SAID: readonly (readonly [RegExp, RegExp])[] = [
  [/id_token/, /could not be sure who is signed in/],
  [/another server answers|whose it is twice|another issuer/, /comes from somewhere else/],
  [/discovery (sends|names|is)/, /The record system did not answer/],
  [/PKCE/, /sign-in is not safe enough/],
  [/patient is/, /answer could not be read/],
  [/as Amara|every read|everything as/, /The chart could not be read/],
  [/^the results are another/, /a form about someone else.*not known/s],
  [/^pages|next page|results (as|nested|point)/, /could not be read: screening results/],
  [/among|of 20 MB|every text/, /Testa agrees/],
];

describe('one attack at a time', () => {
  test.each(ALL.map((attack) => [attack.name, attack] as const))(
    '%s',
    { timeout: 30_000 },
    async (name, attack) => {
      const page = await pageOf([attack]);
      await holds(page);
      const [, says] = SAID.find(([named]) => named.test(name)) ?? [];
      if (says !== undefined) expect(page).toMatch(says);
    },
  );
});

test('without any the chart opens, and her result is there: the net above catches something', async () => {
  const page = await pageOf([]);
  await holds(page);
  expect(page).toContain('Testa agrees');
});

test(`any three at once: ${CASES} servers from seed ${SEED}`, { timeout: 0 }, async () => {
  const reached = new Set<string>();
  for (let seed = SEED; seed < SEED + CASES; seed += 1) {
    const below = numbersFrom(seed);
    const chosen = Array.from({ length: 1 + below(3) }, () => ALL[below(ALL.length)]).filter(
      (one) => one !== undefined,
    );
    for (const { name } of chosen) reached.add(name);
    try {
      await holds(await pageOf(chosen));
    } catch (fault) {
      const which = chosen.map(({ name }) => name).join(' + ');
      throw new Error(`npm run fuzz -- --servers 1 --seed ${seed}   # ${which}`, { cause: fault });
    }
    cleanup();
    clinic.clearFaults();
    sent = [];
  }
  if (CASES >= 200) expect([...reached].toSorted()).toEqual(ALL.map(({ name }) => name).toSorted());
});
