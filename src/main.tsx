import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { VisitSession } from './app/session-context.ts';
import { visitQuery } from './app/use-visit.ts';
import { createFhirClient } from './fhir/fhir-client.ts';
import { showLaunchProblem } from './smart/launch-problem-page.ts';
import { openSession, type Session } from './smart/session.ts';
import { App } from './ui/app.tsx';
import './ui/styles.css';

const toVisitSession = (opened: Session): VisitSession => ({
  issuer: opened.issuer,
  patientId: opened.patientId,
  encounterId: opened.encounterId,
  user: opened.user,
  needPatientBanner: opened.needPatientBanner,
  practice: opened.practice,
  client: createFhirClient({ base: opened.issuer, authorization: () => opened.authorization() }),
  clock: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
});

/** Opens the session, starts the one wave of reads, and shows the visit. */
async function start(): Promise<void> {
  const [opened] = await Promise.all([
    openSession(),
    // Native in current Chromium; the polyfill is a chunk that only older hosts load.
    'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
  ]);
  if (!opened.ok) {
    await showLaunchProblem(opened.problem, opened.practice, (file) => fetch(file));
    return;
  }
  const session = toVisitSession(opened.session);
  const queries = new QueryClient();
  void queries.prefetchQuery(visitQuery(session));
  const language = navigator.language.startsWith('es') ? 'es' : 'en';
  document.documentElement.lang = language;
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no #app');
  createRoot(root).render(
    <StrictMode>
      <App session={session} queries={queries} language={language} />
    </StrictMode>,
  );
}

void start();
