import { StrictMode } from 'react';
import { readVisit } from './app/visit/read-visit.ts';
import { interfaceLanguage } from './content/languages/interface-language.ts';
import { visitSessionOf, wallClock } from './session-of.ts';
import type { Session } from './smart/opened-session.ts';
import { firstWordsOf } from './ui/context/language.ts';
import { App } from './ui/first/app.tsx';
import { blankWhenIdle } from './ui/first/idle-blank.ts';
import { quietRoot } from './ui/first/quiet-root.ts';
import './ui/styles.css';

/** Drafts are kept once there is something to keep: what keeps them is no part of the first load. */
const thisBrowser = () =>
  import('./app/draft/browser-shelf.ts').then((kept) => kept.browserShelf());

/** Starts the reading for an open session, and renders the app. */
export async function showApp(opened: Session): Promise<void> {
  if (opened.patientId === null) {
    const { showWaitingList } = await import('./show-waiting-list.tsx');
    return showWaitingList(opened);
  }
  const session = visitSessionOf(opened, opened.patientId, {
    storage: () => sessionStorage,
    shelf: thisBrowser,
    clock: wallClock,
  });
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
