import { coverScreen } from '../parts/cover-screen.ts';
import { watchIdle } from '../parts/watch-idle.ts';

/**
 * Long enough for a call on speaker, short enough for a room left open (rules/screen.md#discreet).
 */
const IDLE_MS = 5 * 60_000;

/**
 * Blanks the page when nobody has touched it for 5 minutes: only `text` stays (hazard H17). Any
 * key or tap brings everything back and does nothing else. Returns what stops it.
 */
export function blankWhenIdle(text: string, page: Document = document): () => void {
  let uncover: (() => void) | null = null;
  const back = (): void => {
    uncover?.();
    uncover = null;
  };
  const blank = (): void => {
    if (uncover !== null) return;
    const cover = page.createElement('main');
    const button = page.createElement('button');
    cover.className = 'idle';
    button.type = 'button';
    button.textContent = text;
    cover.append(button);
    button.addEventListener('click', back);
    // The key that wakes the page must not press whatever gets the focus back.
    cover.addEventListener('keydown', (event) => event.preventDefault());
    cover.addEventListener('keyup', back);
    uncover = coverScreen(cover);
    button.focus();
  };
  const stop = watchIdle(IDLE_MS, blank, page);
  return () => {
    stop();
    back();
  };
}
