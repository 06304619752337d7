import 'temporal-polyfill/global';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LANGUAGE_FOLDERS } from '../../src/content/languages/languages.ts';
import { languageOf } from '../../src/domain/language/language.ts';
import { hostStyleOf } from '../../src/ui/host-style/host-style.ts';
import '../../src/ui/styles.css';
import { listSessionOf } from './gallery-list.ts';
import { BarePageOf, CardPage, ListPage } from './gallery-page.tsx';
import { visitOf } from './gallery-visit.ts';
import { type GalleryState, STATES } from './states.ts';
import { WallOfStates } from './wall.tsx';

// gallery.html#talk/es shows one state, #talk/es/dark in a dark EHR's colours; without one, all of
// them in frames.
const at = document.getElementById('app');
if (at === null) throw new Error('gallery.html has no #app');
const root = createRoot(at);

const isState = (name: string): name is GalleryState => name in STATES;

/** As a dark EHR might send it: an accent that nothing can be read on among the rest. */
const DARK_HOST = {
  color_background: '#1b1f24',
  color_text: '#e6e6e6',
  color_highlight: '#335577',
};

function wear(host: object): void {
  for (const [property, value] of Object.entries(hostStyleOf(host))) {
    document.documentElement.style.setProperty(property, value);
  }
}

async function show(): Promise<void> {
  const [state = '', wanted, host] = location.hash.slice(1).split('/');
  const language = languageOf(wanted) ?? 'en';
  document.documentElement.lang = language;
  if (host === 'dark') wear(DARK_HOST);
  if (!isState(state)) {
    root.render(<WallOfStates width={Number(state) || 360} />);
    return;
  }
  const shot = STATES[state];
  const around = { language, words: await LANGUAGE_FOLDERS[language].words() } as const;
  // The key makes a page of its own of each state, as a launch does.
  const page =
    'page' in shot ? (
      <BarePageOf key={location.hash} {...around} page={shot.page} />
    ) : 'list' in shot ? (
      <ListPage
        key={location.hash}
        {...around}
        session={await listSessionOf(shot.list)}
        list={(await LANGUAGE_FOLDERS[language].pages()).waiting}
      />
    ) : (
      <CardPage
        key={location.hash}
        {...around}
        step={shot.step}
        visit={await visitOf(shot.scene)}
        {...(shot.tap === undefined ? {} : { tap: shot.tap })}
        {...(shot.session === undefined ? {} : { session: shot.session })}
      />
    );
  // Drawn at once: what a page still has to fetch is waited for after this.
  flushSync(() => root.render(page));
  // For whoever waits: which state is on the page now.
  document.body.dataset['state'] = location.hash.slice(1);
}

addEventListener('hashchange', () => void show());
await show();
