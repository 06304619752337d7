import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { checkBrowser, thisBrowser } from './app/preflight/check-browser.ts';
import { checkGranted, type Granted } from './app/preflight/check-granted.ts';
import { checkDiscovery, checkServer } from './app/preflight/check-server.ts';
import type { Finding } from './app/preflight/finding.ts';
import { interfaceLanguage } from './content/languages/interface-language.ts';
import { LANGUAGE_FOLDERS } from './content/languages/languages.ts';
import { probeServer } from './fhir/client/probe-server.ts';
import { toIssuer } from './smart/issuer-address.ts';
import type { Session } from './smart/opened-session.ts';
import { probeDiscovery } from './smart/probe-discovery.ts';
import { openSession } from './smart/session.ts';
import { PreflightPage } from './ui/preflight/preflight-page.tsx';
import './ui/styles.css';
import './ui/later/later.css';

// preflight.html: the page for IT, opened from a failed launch (`?iss=…`) or from the app's
// details (`?state=…`, the session of that launch). It writes nothing and shows nothing of a chart.

const query = new URLSearchParams(location.search);

async function sessionHere(): Promise<Session | null> {
  if (!query.has('state')) return null;
  const opened = await openSession();
  return opened.ok ? opened.session : null;
}

function issuerNamed(session: Session | null): string | null {
  if (session !== null) return session.issuer;
  const named = toIssuer(query.get('iss') ?? '');
  return named.ok ? named.issuer : null;
}

const grantedBy = (session: Session): Granted => ({
  requestedScopes: session.requestedScopes,
  grantedScopes: session.grantedScopes,
  hasPatient: session.patientId !== null,
  hasEncounter: session.encounterId !== null,
  hasUser: session.user !== null,
  endsAt: session.endsAt,
  renews: session.renews,
  quirks: session.quirks,
});

/** The clock of the server this page came from; its header is always ours to read. */
async function hostTime(): Promise<number | null> {
  const answer = await fetch('preflight.html', { method: 'HEAD', cache: 'no-store' }).catch(
    () => null,
  );
  const time = Date.parse(answer?.headers.get('Date') ?? '');
  return Number.isNaN(time) ? null : time;
}

async function checkAll(
  session: Session | null,
  issuer: string | null,
): Promise<readonly Finding[]> {
  const patient = session?.patientId ?? null;
  const [discovery, probe, host] = await Promise.all([
    issuer === null ? null : probeDiscovery(issuer),
    issuer === null
      ? null
      : probeServer({
          base: issuer,
          record: patient === null ? null : `Patient/${patient}`,
          authorization: session === null ? null : () => session.authorization(),
        }),
    hostTime(),
  ]);
  return [
    ...checkBrowser(thisBrowser()),
    checkDiscovery(discovery),
    ...checkServer(probe, Date.now(), host),
    ...checkGranted(session === null ? null : grantedBy(session), probe, Date.now()),
  ];
}

const language = interfaceLanguage(navigator.language);
const folder = LANGUAGE_FOLDERS[language];
const [session, first, { preflight }] = await Promise.all([
  sessionHere(),
  folder.first(),
  folder.pages(),
]);
const issuer = issuerNamed(session);
document.documentElement.lang = language;
const root = document.getElementById('app');
if (root === null) throw new Error('preflight.html has no #app');
const check = () => checkAll(session, issuer);
createRoot(root).render(
  <StrictMode>
    <PreflightPage
      words={preflight}
      appName={first.appName}
      issuer={issuer}
      launched={session !== null}
      back={session === null ? null : `index.html${location.search}`}
      check={check}
      now={() => new Date().toISOString()}
    />
  </StrictMode>,
);
