/** Drops what is kept under names that begin like this and that `isOver` says is over. */
export function dropOld(
  open: () => Storage,
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
