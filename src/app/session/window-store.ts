// Where a draft lives: this window's sessionStorage, and where that keeps nothing, this page.

const inMemory = new Map<string, string>();
const watchers = new Set<() => void>();

type OpenStorage = () => Storage;

/** Keeps a text. Returns nothing: `isOnPageOnly` says where it went. */
export function keepText(open: OpenStorage, key: string, text: string): void {
  try {
    open().setItem(key, text);
    inMemory.delete(key);
  } catch {
    inMemory.set(key, text);
  }
  tellWatchers();
}

/** The text under this key; null: there is none, or the browser does not give it. */
export function keptText(open: OpenStorage, key: string): string | null {
  try {
    return inMemory.get(key) ?? open().getItem(key);
  } catch {
    return null;
  }
}

/** Nothing of it stays in this browser. */
export function dropText(open: OpenStorage, key: string): void {
  inMemory.delete(key);
  try {
    open().removeItem(key);
  } catch {
    // Nothing was kept there.
  }
  tellWatchers();
}

/** Drops what is kept under names that begin like this and that `isOver` says is over. */
export function dropOld(
  open: OpenStorage,
  prefix: string,
  isOver: (text: string) => boolean,
): void {
  try {
    const storage = open();
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    for (const key of keys) {
      if (key.startsWith(prefix) && isOver(storage.getItem(key) ?? '')) storage.removeItem(key);
    }
  } catch {
    // Nothing is kept there.
  }
}

/** The browser would not keep it: it ends with this page. */
export const isOnPageOnly = (key: string): boolean => inMemory.has(key);

/** Calls `tell` whenever something is kept or dropped. Returns what stops it. */
export function watchDrafts(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function tellWatchers(): void {
  for (const tell of watchers) tell();
}
