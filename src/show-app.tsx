import { StrictMode } from 'react';
import type { VisitSession } from './app/session/session-context.ts';
import { readVisit } from './app/visit/read-visit.ts';
import { interfaceLanguage } from './content/languages/interface-language.ts';
import { createFhirClient } from './fhir/client/fhir-client.ts';
import type { Session } from './smart/opened-session.ts';
import { firstWordsOf } from './ui/context/language.ts';
import { App } from './ui/first/app.tsx';
import { blankWhenIdle } from './ui/first/idle-blank.ts';
import { quietRoot } from './ui/first/quiet-root.ts';
import './ui/styles.css';

const toVisitSession = (opened: Session, patientId: string): VisitSession => ({
  issuer: opened.issuer,
  patientId,
  encounterId: opened.encounterId,
  user: opened.user,
  needPatientBanner: opened.needPatientBanner,
  styleUrl: opened.styleUrl,
  practice: opened.practice,
  grantedScopes: opened.grantedScopes,
  quirks: opened.quirks,
  parent: opened.caregiver === null ? null : { who: opened.caregiver, chart: null },
  client: createFhirClient({
    base: opened.issuer,
    authorization: () => opened.authorization(),
    mayHaveEnded: () => opened.mayHaveEnded(),
  }),
  storage: () => sessionStorage,
  signInEnds: () => (opened.renews ? null : opened.endsAt),
  clock: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
});

/** Starts the one wave of reads for an open session, and renders the app. */
export async function showApp(opened: Session): Promise<void> {
  if (opened.patientId === null) {
    const { showWaitingList } = await import('./show-waiting-list.tsx');
    return showWaitingList(opened);
  }
  const session = toVisitSession(opened, opened.patientId);
  const begun = readVisit(session);
  // A fault of the app is shown by the page that waits for it.
  begun.catch(() => undefined);
  const language = interfaceLanguage(navigator.language);
  const words = await firstWordsOf(language);
  document.documentElement.lang = language;
  blankWhenIdle(words.idle);
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no #app');
  quietRoot(root).render(
    <StrictMode>
      <App session={session} begun={begun} language={language} words={words} />
    </StrictMode>,
  );
}
