import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { SessionProvider, type VisitSession } from '../../app/session/session-context.ts';
import type { FirstWords } from '../../content/words/words.ts';
import type { Language } from '../../domain/language/language.ts';
import { LanguageProvider } from '../context/language.ts';
import { GuardedPage } from './struck.tsx';
import { VisitPage } from './visit-page.tsx';

/** The whole app below one session. */
export function App({
  session,
  queries,
  language,
  words,
}: {
  readonly session: VisitSession;
  readonly queries: QueryClient;
  readonly language: Language;
  readonly words: FirstWords;
}) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider value={{ language, words }}>
        <SessionProvider value={session}>
          <GuardedPage>
            <VisitPage />
          </GuardedPage>
        </SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
