import type { BrowserContext, Frame, Page, Request } from '@playwright/test';
import { seedBundles } from '../../../sandbox/seed.ts';
import { tellTaleWords } from './discreet.ts';

// Everything that leaves the app's page, in every journey: addresses and what they carry, titles, names of
// windows, files and stored things, lines of the console, and requests to anybody but the EHR. Nothing of it
// may say who she is or what she answered (docs/security.md; rules/screen.md#discreet).

/** Where the app and the EHR are, and what was overheard so far. */
type Overheard = {
  readonly ehrOrigin: string;
  readonly appOrigin: string;
  readonly leaks: string[];
};

/** What a launch and a sign-in put into an address; nothing of a chart is among it. */
const PARAMETERS = ['iss', 'launch', 'code', 'state', 'error', 'error_description'];

type Named = fhir4.Patient | fhir4.RelatedPerson;
const isNamed = (one: fhir4.Resource | undefined): one is Named =>
  one?.resourceType === 'Patient' || one?.resourceType === 'RelatedPerson';

/** Every name, birth date, number and address of everybody in the stories. */
const people: readonly Named[] = seedBundles(new Date()).flatMap(({ bundle }) =>
  (bundle.entry ?? []).flatMap(({ resource }) => (isNamed(resource) ? [resource] : [])),
);
const wordsOf = ({ name = [], birthDate, telecom = [], identifier = [] }: Named) => [
  ...name.flatMap(({ family, given = [], text }) => [family, text, ...given]),
  birthDate,
  ...telecom.map(({ value }) => value),
  ...identifier.map(({ value }) => value),
];
const IDENTIFYING = new RegExp(
  `(?<![\\p{L}\\d])(${[...new Set(people.flatMap(wordsOf))]
    .filter((word): word is string => word !== undefined && word.length > 2)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\d])`,
  'u',
);
const IDS = new RegExp(`\\b(${people.map(({ id }) => id).join('|')})\\b`);

/** What in a text tells who she is, or what she answered; none: it may be overheard. */
export const tellTale = (text: string): readonly string[] => [
  ...(IDENTIFYING.exec(text)?.slice(0, 1) ?? []),
  ...tellTaleWords(text),
];

/** Hears everything that leaves this browser's app pages; what tells goes into `leaks`. */
export function overhear(context: BrowserContext, heard: Overheard): void {
  const { appOrigin, ehrOrigin, leaks } = heard;
  const told = (where: string, text: string, also?: RegExp) => {
    const found = [...tellTale(text), ...(also?.exec(text)?.slice(0, 1) ?? [])];
    for (const one of found) leaks.push(`${where}: "${one}" in ${text.slice(0, 200)}`);
  };
  const isApp = (url: string) => url.startsWith(`${appOrigin}/`);

  context.on('request', (request) => {
    const url = request.url();
    if (!/^https?:/.test(url)) return;
    const from = senderOf(request);
    const { origin, searchParams } = new URL(url);
    if (isApp(from) && ![appOrigin, ehrOrigin].includes(origin)) leaks.push(`sent to ${origin}`);
    if (!isApp(url)) return;
    // The app's own web server writes it into its log.
    told('address', decodeURIComponent(url), IDS);
    for (const name of searchParams.keys()) {
      if (!PARAMETERS.includes(name)) leaks.push(`address: the parameter ${name}`);
    }
  });
  context.on('console', (line) => {
    // The browser's own words about a request that failed name its address: they stay in the browser.
    if (line.text().startsWith('Failed to load resource')) return;
    told('console', line.text());
  });
  context.on('weberror', (error) => told('error', error.error().message));
  context.on('page', (page) => listen(page));
  for (const page of context.pages()) listen(page);

  function listen(page: Page): void {
    page.on('download', (file) => told('file', file.suggestedFilename(), IDS));
    page.on('framenavigated', (frame) => void look(frame));
    // With each write the screen has just changed.
    page.on('requestfinished', (request) => {
      void hearReferer(request);
      if (request.method() !== 'GET' && isApp(senderOf(request))) void look(request.frame());
    });
  }

  /** As it was sent: what the browser first notes of a request is not yet cut by the policy. */
  async function hearReferer(request: Request): Promise<void> {
    if (!isApp(request.url()) && !isApp(senderOf(request))) return;
    const { referer = '' } = await request.allHeaders().catch(() => ({}) as { referer?: string });
    if (/^https?:\/\/[^/]+\/./.test(referer)) leaks.push(`referer: ${referer}`);
  }

  async function look(frame: Frame): Promise<void> {
    if (!isApp(frame.url())) return;
    const seen = await frame
      .evaluate(() => ({
        title: document.title,
        window: window.name,
        stored: [...Object.keys(sessionStorage), ...Object.keys(localStorage)].join(' '),
      }))
      .catch(() => null);
    for (const [where, text] of Object.entries(seen ?? {})) told(where, text, IDS);
  }
}

/** The page that a request came from; none where there is no page any more. */
function senderOf(request: Request): string {
  try {
    return request.isNavigationRequest() ? '' : request.frame().url();
  } catch {
    return '';
  }
}
