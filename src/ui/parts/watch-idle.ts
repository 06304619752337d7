const LOOK_EVERY_MS = 5_000;

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Calls `onIdle` whenever nobody has touched the page for `ms`, again and again until someone
 * does. The clock decides, not a timer: a workstation that slept is idle when it wakes, even if the
 * first thing to happen is a tap. Returns what stops it.
 */
export function watchIdle(ms: number, onIdle: () => void, page: Document = document): () => void {
  let last = Date.now();
  const look = (): void => {
    if (Date.now() - last >= ms) onIdle();
  };
  const onInput = (): void => {
    look();
    last = Date.now();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const listening = { capture: true, passive: true };
  page.addEventListener('visibilitychange', look);
  for (const input of INPUTS) page.addEventListener(input, onInput, listening);
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', look);
    for (const input of INPUTS) page.removeEventListener(input, onInput, listening);
  };
}
