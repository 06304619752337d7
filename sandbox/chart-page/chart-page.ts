import { type Context, Hono } from 'hono';
import type { Client } from '../authorization-server/clients.ts';
import type { LaunchContext } from '../authorization-server/launches.ts';
import type { FhirServer } from '../fhir-server/fhir-server.ts';
import { asset } from './assets.ts';
import { readChartFacts } from './chart-facts.ts';
import { createChartReader } from './chart-reader.ts';
import { chartPageView, factsColumn } from './chart-view.ts';
import { type MenuEntry, openApp } from './open-app.ts';
import { problemPage } from './page.ts';
import { patientListPage } from './patient-list.ts';
import { readRecords } from './records.ts';
import { readStaff } from './staff.ts';
import { readPatientList } from './visits.ts';
import { waitingListView } from './waiting-list-view.ts';
import { practiceCalendar } from './words.ts';

export type ChartPageOptions = {
  readonly issuer: string;
  readonly fhir: FhirServer;
  readonly clients: readonly Client[];
  readonly now: () => Date;
  readonly timeZone: string;
  readonly launchUrl: (context: LaunchContext, entry: MenuEntry) => string;
};

// Frames hold the app and, on the way, our own authorization pages; nothing else.
function pageHeaders(clients: readonly Client[]): Readonly<Record<string, string>> {
  const apps = clients.flatMap(({ launchUrl, redirectUris }) => [launchUrl, ...redirectUris]);
  const origins = [...new Set(apps.map((url) => new URL(url).origin))];
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      'img-src data:',
      `frame-src 'self' ${origins.join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    // The address of a chart names a patient's id: no app learns it from a Referer.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // An app in a window of its own cannot steer the chart it was opened from; one in the frame may
    // still open windows.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cache-Control': 'no-store',
  };
}

/** `GET /`, `/waiting-list`, `/chart/:id`, its records as JSON, its facts, and `POST /chart/launch`. */
export function createChartPage(
  options: ChartPageOptions,
): (request: Request) => Promise<Response> {
  const { issuer, fhir, clients, now, timeZone } = options;
  const chart = createChartReader(fhir, issuer);
  const headers = pageHeaders(clients);
  const calendar = () => practiceCalendar(now(), timeZone);
  const missing = (c: Context) =>
    c.html(
      problemPage('There is no such chart.', 'Go back to the schedule and choose a patient.'),
      404,
      headers,
    );

  const app = new Hono();
  app.get('/', async (c) => {
    const list = await readPatientList(chart, calendar());
    return c.html(patientListPage(list, calendar()), 200, headers);
  });
  app.get('/assets/:name', (c) => asset(c.req.param('name')) ?? c.notFound());
  app.post('/chart/launch', (c) => openApp(c.req.raw, { ...options, chart }));
  app.get('/chart/:id/records', async (c) => {
    const records = await readRecords(chart, calendar(), c.req.param('id'));
    return c.json({ records }, 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/chart/:id/facts', async (c) => {
    const facts = await readChartFacts(chart, calendar(), c.req.param('id'));
    return facts === undefined ? missing(c) : c.html(factsColumn(facts), 200, headers);
  });
  app.get('/chart/:id', async (c) => {
    const [facts, staff] = await Promise.all([
      readChartFacts(chart, calendar(), c.req.param('id')),
      readStaff(chart),
    ]);
    const wanted = c.req.query('app');
    const client = wanted ? clients.find(({ id }) => id === wanted) : clients[0];
    if (facts === undefined || client === undefined) return missing(c);
    const view = chartPageView({
      facts,
      staff,
      app: client,
      apps: clients,
      strictFrame: c.req.query('frame') === 'strict',
      autoLaunch: c.req.query('launch') !== 'manual',
    });
    return c.html(view, 200, headers);
  });
  // Every registered app could be opened without a chart; an app that cannot says so itself.
  app.get('/waiting-list', async (c) => {
    const wanted = c.req.query('app');
    const client = wanted ? clients.find(({ id }) => id === wanted) : clients[0];
    if (client === undefined) return missing(c);
    const autoLaunch = c.req.query('launch') !== 'manual';
    const staff = await readStaff(chart);
    const view = waitingListView({ staff, app: client, apps: clients, autoLaunch });
    return c.html(view, 200, headers);
  });
  app.notFound(missing);
  app.onError((error, c) =>
    c.html(
      problemPage(
        'The chart could not be read.',
        `Reload the page. If it stays, restart the sandbox (${error.message}).`,
      ),
      500,
      headers,
    ),
  );
  return async (request) => app.fetch(request);
}
