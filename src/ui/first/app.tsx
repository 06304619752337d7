import { useState } from 'react';
import { SessionProvider, type VisitSession } from '../../app/session/session-context.ts';
import { readVisit } from '../../app/visit/read-visit.ts';
import type { VisitInSteps } from '../../app/visit/visit-data.ts';
import type { FirstWords } from '../../content/words/words.ts';
import type { Language } from '../../domain/language/language.ts';
import { LanguageProvider } from '../context/language.ts';
import { GuardedPage } from './struck.tsx';
import { VisitPage } from './visit-page.tsx';

/** The whole app below one session, whose chart is being read. */
export function App({
  session,
  begun,
  language,
  words,
}: {
  readonly session: VisitSession;
  readonly begun: Promise<VisitInSteps>;
  readonly language: Language;
  readonly words: FirstWords;
}) {
  const [reading, setReading] = useState(begun);
  return (
    <LanguageProvider value={{ language, words }}>
      <SessionProvider value={session}>
        <GuardedPage readAgain={() => setReading(readVisit(session))}>
          <VisitPage begun={reading} />
        </GuardedPage>
      </SessionProvider>
    </LanguageProvider>
  );
}
