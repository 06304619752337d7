/** What a browser's storage does now: keeps, or refuses whatever is asked. */
export type TabStorage = {
  readonly storage: () => Storage;
  readonly refuse: () => void;
  readonly allow: () => void;
  readonly wipe: () => void;
  /** Every name that anything was ever kept under. */
  readonly names: () => readonly string[];
};

/** The sessionStorage of one browser tab: a reload finds it again. */
export function tabStorage(): TabStorage {
  const values = new Map<string, string>();
  const names = new Set<string>();
  let refuses = false;
  const asked = (): Map<string, string> => {
    if (refuses) throw new DOMException('refused', 'QuotaExceededError');
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
    refuse: () => {
      refuses = true;
    },
    allow: () => {
      refuses = false;
    },
    wipe: () => values.clear(),
    names: () => [...names],
  };
}
