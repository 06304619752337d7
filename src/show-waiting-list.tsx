import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { browserShelf } from './app/draft/browser-shelf.ts';
import { dropOfOthers } from './app/draft/shelved.ts';
import { interfaceLanguage } from './content/languages/interface-language.ts';
import { LANGUAGE_FOLDERS } from './content/languages/languages.ts';
import { listSessionOf, wallClock } from './session-of.ts';
import type { Session } from './smart/opened-session.ts';
import { firstWordsOf, LanguageProvider } from './ui/context/language.ts';
import { blankWhenIdle } from './ui/first/idle-blank.ts';
import { quietRoot } from './ui/first/quiet-root.ts';
import { WaitingListPage } from './ui/waiting-list/waiting-list.tsx';
import './ui/later/later.css';

/** Renders the practice's waiting list: a launch without a chart. */
export async function showWaitingList(opened: Session): Promise<void> {
  const language = interfaceLanguage(navigator.language);
  const [words, { waiting }] = await Promise.all([
    firstWordsOf(language),
    LANGUAGE_FOLDERS[language].pages(),
  ]);
  document.documentElement.lang = language;
  blankWhenIdle(words.idle);
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html has no #app');
  quietRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider value={{ language, words }}>
          <WaitingListPage words={waiting} session={listSessionOf(opened, { clock: wallClock })} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  // What somebody else typed at this workstation goes when another user is here, chart or none.
  await dropOfOthers({ shelf: browserShelf, clock: wallClock }, opened).catch(() => undefined);
}
