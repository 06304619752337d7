import type { Shelf } from '../../../src/app/session/shelf.ts';
import {
  type BrowserMemory,
  browserMemory,
  memoryShelf,
} from '../../../tests/support/memory-shelf.ts';

/** What a browser's storage does now: keeps, or refuses whatever is asked. */
export type TabStorage = {
  readonly storage: () => Storage;
  readonly shelf: () => Promise<Shelf>;
  /** What the browser keeps beyond this tab. */
  readonly browser: BrowserMemory;
  readonly refuse: () => void;
  readonly allow: () => void;
  readonly wipe: () => void;
  /** Every name that anything was ever kept under. */
  readonly names: () => readonly string[];
};

/** A browser tab: a reload finds its sessionStorage again, and another tab what the browser keeps. */
export function tabStorage(browser: BrowserMemory = browserMemory()): TabStorage {
  const values = new Map<string, string>();
  const names = new Set<string>();
  const asked = (): Map<string, string> => {
    if (browser.refuses) throw new DOMException('refused', 'QuotaExceededError');
    return values;
  };
  const storage: Storage = {
    get length() {
      return asked().size;
    },
    clear: () => asked().clear(),
    getItem: (key) => asked().get(key) ?? null,
    key: (index) => [...asked().keys()][index] ?? null,
    removeItem: (key) => {
      asked().delete(key);
    },
    setItem: (key, value) => {
      names.add(key);
      asked().set(key, value);
    },
  };
  return {
    storage: () => storage,
    shelf: async () => memoryShelf(browser),
    browser,
    refuse: () => {
      browser.refuses = true;
    },
    allow: () => {
      browser.refuses = false;
    },
    wipe: () => {
      values.clear();
      browser.key = null;
      browser.drafts.clear();
    },
    names: () => [...names],
  };
}
