// Where a draft lives: this window's sessionStorage, and where that keeps nothing, this page.

const inMemory = new Map<string, string>();
const watchers = new Set<() => void>();

/** Keeps a text. Returns nothing: `isOnPageOnly` says where it went. */
export function keepText(open: () => Storage, key: string, text: string): void {
  try {
    open().setItem(key, text);
    inMemory.delete(key);
  } catch {
    inMemory.set(key, text);
  }
  tellWatchers();
}

/** The text under this key; null: there is none, or the browser does not give it. */
export function keptText(open: () => Storage, key: string): string | null {
  try {
    return inMemory.get(key) ?? open().getItem(key);
  } catch {
    return null;
  }
}

/** Nothing of it stays in this browser. */
export function dropText(open: () => Storage, key: string): void {
  inMemory.delete(key);
  try {
    open().removeItem(key);
  } catch {
    // Nothing was kept there.
  }
  tellWatchers();
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
