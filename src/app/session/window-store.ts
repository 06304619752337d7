// Where a note to be pasted waits: this window's sessionStorage, and where that keeps nothing, this page.

const inMemory = new Map<string, string>();

/** Keeps a text. */
export function keepText(open: () => Storage, key: string, text: string): void {
  try {
    open().setItem(key, text);
    inMemory.delete(key);
  } catch {
    inMemory.set(key, text);
  }
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
}
