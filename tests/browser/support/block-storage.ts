import type { BrowserContext } from '@playwright/test';

/**
 * Makes storage throw in every frame that is not the page itself, as a host's
 * policy against third-party storage does. A whole Chromium with partitioning
 * off throws by itself; a headless shell has no such policy (run on 153: every
 * switch left storage open), so the refusal is put in by hand for both.
 */
export const blockFrameStorage = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    if (window.top === window) return;
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        configurable: true,
        get: () => {
          throw new DOMException(`${name}: access is denied for this document.`, 'SecurityError');
        },
      });
    }
  });
