import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SessionProvider, type VisitSession } from './app/session-context.ts';
import { visitQuery } from './app/use-visit.ts';
import { createFhirClient } from './fhir/fhir-client.ts';
import { showLaunchProblem } from './smart/launch-problem-page.ts';
import { openSession } from './smart/session.ts';
import { type InterfaceLanguage, LanguageProvider } from './ui/language.ts';
import { VisitPage } from './ui/visit-page.tsx';
import './ui/styles.css';

/** Opens the session, starts the one wave of reads, and shows the visit. */
async function start(): Promise<void> {
  const [opened] = await Promise.all([
    openSession(),
    // Native in current Chromium; the polyfill is a chunk only older hosts load.
    'Temporal' in globalThis ? null : import('temporal-polyfill/global'),
  ]);
  if (!opened.ok) {
    await showLaunchProblem(opened.problem, opened.practice, (file) => fetch(file));
    return;
  }
  const { issuer, patientId, encounterId, user, needPatientBanner, practice } = opened.session;
  const session: VisitSession = {
    issuer,
    patientId,
    encounterId,
    user,
    needPatientBanner,
    practice,
    client: createFhirClient({
      base: issuer,
      authorization: () => opened.session.authorization(),
    }),
    clock: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  };
  const queries = new QueryClient();
  void queries.prefetchQuery(visitQuery(session));
  const language: InterfaceLanguage = navigator.language.startsWith('es') ? 'es' : 'en';
  document.documentElement.lang = language;
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no #app');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider value={language}>
          <SessionProvider value={session}>
            <VisitPage />
          </SessionProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
