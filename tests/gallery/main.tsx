import 'temporal-polyfill/global';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LONGEST_WAIT_MS } from '../../src/app/session/in-time.ts';
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

// As in an EHR's frame: nothing is printed and nothing copied.
window.print = () => undefined;
document.execCommand = () => false;
Object.defineProperty(navigator, 'clipboard', { value: undefined });

/** Those 15 seconds pass at once; gives the clock back. */
function hurry(): () => void {
  const { setTimeout: later } = window;
  const soon = (then: () => void, wait = 0) => later(then, wait === LONGEST_WAIT_MS ? 0 : wait);
  Object.assign(window, { setTimeout: soon });
  return () => Object.assign(window, { setTimeout: later });
}

/** What is there by now, or comes with the next frames. */
async function found<T>(look: () => T | undefined, what: string): Promise<T> {
  for (let frames = 0; frames < 300; frames += 1) {
    const one = look();
    if (one !== undefined) return one;
    await new Promise((painted) => requestAnimationFrame(painted));
  }
  throw new Error(`not on the page: ${what}`);
}

async function press(label: string): Promise<void> {
  const button = await found(
    () => [...document.querySelectorAll('button')].find((one) => one.textContent === label),
    label,
  );
  flushSync(() => button.click());
}

const text = (said: string) =>
  found(() => (document.body.textContent.includes(said) ? said : undefined), said);

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
        {...(shot.strikes === undefined ? {} : { strikes: true })}
      />
    );
  // Drawn at once: what a page still has to fetch is waited for after this.
  const restore = state === 'saving_late' ? hurry() : null;
  flushSync(() => root.render(page));
  if ('press' in shot && shot.press !== undefined) {
    const after = (await LANGUAGE_FOLDERS[language].pages()).after;
    for (const label of shot.press(around.words, after)) await press(label);
  }
  if (restore !== null) {
    await text(around.words.status.savingLate);
    restore();
  }
  // For whoever waits: which state is on the page now.
  document.body.dataset['state'] = location.hash.slice(1);
}

addEventListener('hashchange', () => void show());
await show();
