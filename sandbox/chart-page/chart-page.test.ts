import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../authorization-server/clients.ts';
import { createEhr, type Ehr } from '../ehr.ts';
import { seedBundles } from '../seed.ts';

const origin = 'http://localhost:4010';
const now = () => new Date('2026-03-02T20:00:00Z');
const app: Client = {
  id: 'test-app',
  name: 'Connect to care',
  redirectUris: ['http://127.0.0.1:4020/index.html'],
  launchUrl: 'http://127.0.0.1:4020/launch.html',
  scopes: ['launch', 'patient/*.rs'],
};
const withEntries: Client = {
  ...app,
  id: 'app-with-entries',
  launchUrlFor: {
    infant: 'http://127.0.0.1:4020/launch-infant.html',
    list: 'http://127.0.0.1:4020/launch-list.html',
  },
};

let ehr: Ehr;
beforeAll(() => {
  ehr = createEhr({ origin, file: ':memory:', now, clients: [app, withEntries] });
  const stories = ['p04-marisol-ejemplo', 'p07-keisha-testudo', 'p11-danielle-replayson'];
  for (const { bundle } of seedBundles(now(), { stories })) {
    expect(ehr.fhir.load(bundle).ok).toBe(true);
  }
});
afterAll(() => ehr.close());

const send = (path: string, init?: RequestInit) => ehr(new Request(`${origin}${path}`, init));
const shown = async (path: string) => {
  const html = await (await send(path)).text();
  return html
    .replaceAll(/<(dt|dd|li|td|th|h1|h2|span)[^>]*>/g, '|')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/[\s|]*\|[\s|]*/g, '|');
};

describe('the schedule', () => {
  test('lists today’s visits in the order of the day', async () => {
    const page = await shown('/');
    expect(page).toContain('Monday, March 2, 2026');
    expect(page).toMatch(
      /10:30 AM\|Marisol Ejemplo\|.*\|Postpartum visit\|Room 1\|Dr. Olive Specimen, CNM/,
    );
    expect(page.indexOf('Marisol Ejemplo')).toBeLessThan(page.indexOf('Danielle Replayson'));
  });

  test('links every patient to the chart by name', async () => {
    expect(await (await send('/')).text()).toContain('<a href="/chart/p11">Danielle Replayson</a>');
  });

  test('lists a mother who is in the practice only through her child under other charts', async () => {
    expect(await shown('/')).toMatch(/Other charts\|Keisha Testudo/);
  });

  test('an earlier visit is not one of today', async () => {
    expect((await shown('/')).split('Danielle Replayson')).toHaveLength(2);
  });
});

describe('a chart', () => {
  test('shows who the patient is, today’s visit and what comes next', async () => {
    const page = await shown('/chart/p11');
    expect(page).toContain('|Danielle Replayson|Born|');
    expect(page).toContain('|Coverage|Example State Medicaid|');
    expect(page).toContain('|Time|1:40 PM|Room|Room 2|');
    expect(page).toContain('|Next appt|none booked|');
  });

  test('has its facts on their own too, with the appointment once one is booked', async () => {
    expect(await shown('/chart/p07-infant/facts')).toContain('|Next appt|none booked|');
    const appointment: fhir4.Appointment = {
      resourceType: 'Appointment',
      id: 'p07-next',
      status: 'booked',
      start: '2026-03-06T19:30:00Z',
      end: '2026-03-06T20:15:00Z',
      participant: [{ actor: { reference: 'Patient/p07-infant' }, status: 'accepted' }],
    };
    const booked = { request: { method: 'PUT', url: 'Appointment/p07-next' } } as const;
    expect(
      ehr.fhir.load({
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [{ ...booked, resource: appointment }],
      }).ok,
    ).toBe(true);
    expect(await shown('/chart/p07-infant/facts')).toMatch(/\|Next appt\|Mar 6, 2026, 2:30 PM/);
    expect((await send('/chart/nobody/facts')).status).toBe(404);
  });

  test('shows screening results as the EHR stores them, newest first', async () => {
    expect(await shown('/chart/p11')).toMatch(/EPDS total\|12\|Mar 2.*EPDS total\|13\|Feb 15/s);
    expect(await shown('/chart/p04')).toContain('|“12” (text)|');
  });

  test('folds the answers under their panel and leaves the total in sight', async () => {
    const page = await shown('/chart/p04');
    expect(page).toMatch(/9 answers/);
    expect(page).toContain('|PHQ-9 total|“12” (text)|');
  });

  test('names the family in a child’s chart', async () => {
    expect(await shown('/chart/p07-infant')).toContain('|mother|Keisha Testudo|');
  });

  test('starts signed in as the person the visit is with', async () => {
    const html = await (await send('/chart/p07-infant')).text();
    expect(html).toMatch(/<option value="Practitioner\/peds-provider" selected>/);
  });

  test('has no patient’s name in its title', async () => {
    expect(await (await send('/chart/p11')).text()).toContain('<title>Chart</title>');
  });

  test('F38: has a frame without clipboard rights and, when asked, a strict one', async () => {
    const frame = async (path: string) =>
      /<iframe[^>]*>/.exec(await (await send(path)).text())?.[0] ?? '';
    expect(await frame('/chart/p11')).toBe('<iframe id="app-frame" title="Connect to care">');
    expect(await frame('/chart/p11?frame=strict')).toContain(
      'sandbox="allow-scripts allow-same-origin allow-forms allow-popups"',
    );
  });

  test('lets its frame hold the app and nothing else, and is framed by nobody', async () => {
    const policy = (await send('/chart/p11')).headers.get('Content-Security-Policy');
    expect(policy).toContain("frame-src 'self' http://127.0.0.1:4020;");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test.each(['/chart/nobody', '/chart/p11?app=unregistered', '/elsewhere'])(
    '%s is a page that says there is no such chart',
    async (path) => {
      const answer = await send(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('There is no such chart.');
    },
  );

  test('scripts and styles arrive as a browser can run them', async () => {
    const script = await send('/assets/chart.ts');
    expect(script.headers.get('Content-Type')).toMatch('text/javascript');
    expect(await script.text()).not.toContain(': string');
    expect((await send('/assets/ehr.css')).headers.get('Content-Type')).toMatch('text/css');
    expect((await send('/assets/chart-page.ts')).status).toBe(404);
  });
});

describe('what was written to a chart', () => {
  test('is every handoff resource with its state in words', async () => {
    const { records } = (await (await send('/chart/p11/records')).json()) as {
      records: readonly { type: string; what: string; state: string }[];
    };
    expect(records.map(({ type }) => type).sort()).toEqual([
      'Communication',
      'Flag',
      'Provenance',
      'Task',
      'Task',
    ]);
    expect(records).toContainEqual(
      expect.objectContaining({ type: 'Task', state: 'Check-in planned' }),
    );
  });

  test('is nothing of another patient', async () => {
    expect(await (await send('/chart/p04/records')).json()).toEqual({ records: [] });
  });
});

describe('the waiting list', () => {
  test('is one link from the schedule, and opens the app without a chart', async () => {
    expect(await (await send('/')).text()).toContain('href="/waiting-list"');
    const page = await (await send('/waiting-list')).text();
    expect(page).toContain('data-patient="" data-encounter="" data-app="test-app"');
  });

  test('is opened by whoever is signed in', async () => {
    const page = await shown('/waiting-list');
    for (const name of ['Olive Specimen', 'Maya Mockworth', 'Jo Placeholderson', 'Fred Deskmann']) {
      expect(page).toContain(name);
    }
  });
});

describe('opening the app from the chart', () => {
  const order = {
    client: 'test-app',
    patient: 'p11',
    encounter: 'p11-visit',
    user: 'Practitioner/ob-provider',
  };
  const open = (
    changes: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) =>
    send('/chart/launch', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ ...order, ...changes }),
    });

  test('gives the app’s own address with issuer and launch handle, and nothing else', async () => {
    const { launchUrl } = (await (await open()).json()) as { launchUrl: string };
    const url = new URL(launchUrl);
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:4020/launch.html');
    expect([...url.searchParams.keys()]).toEqual(['iss', 'launch']);
    expect(url.searchParams.get('iss')).toBe(`${origin}/fhir`);
  });

  test('an app with menu entries of its own is opened at the one for this chart', async () => {
    const opened = async (changes: Readonly<Record<string, unknown>>) => {
      const answer = await open({ client: 'app-with-entries', ...changes });
      const { launchUrl } = (await answer.json()) as { launchUrl: string };
      return new URL(launchUrl).pathname;
    };
    expect(await opened({})).toBe('/launch.html');
    expect(await opened({ patient: 'p07-infant', encounter: null })).toBe('/launch-infant.html');
    expect(await opened({ patient: null, encounter: null })).toBe('/launch-list.html');
  });

  test.each([
    ['an app nobody registered', { client: 'nobody' }, 404],
    ['a patient who is not there', { patient: 'nobody' }, 404],
    ['another patient’s visit', { encounter: 'p04-visit' }, 404],
    ['a user who is not there', { user: 'Practitioner/nobody' }, 404],
    ['no patient', { patient: undefined }, 400],
  ])('is refused for %s', async (_, changes, status) => {
    expect((await open(changes)).status).toBe(status);
  });

  test('works for a role as well as for a person, and outside a visit', async () => {
    expect((await open({ user: 'PractitionerRole/care-coordinator' })).status).toBe(200);
    expect((await open({ encounter: null })).status).toBe(200);
  });

  test('works without a patient, for the whole practice; a visit needs its patient', async () => {
    expect((await open({ patient: null, encounter: null })).status).toBe(200);
    expect((await open({ patient: null })).status).toBe(400);
  });

  test('is refused to pages of other sites', async () => {
    expect((await open({}, { Origin: 'http://127.0.0.1:4020' })).status).toBe(403);
    expect((await open({}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await open({}, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await open({}, { Origin: origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });
});
