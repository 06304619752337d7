import type { Sealed, Shelf } from '../../src/app/session/shelf.ts';

/** The IndexedDB of one browser on one workstation, as the app's shelf sees it. */
export type BrowserMemory = {
  key: CryptoKey | null;
  readonly drafts: Map<string, Sealed>;
  refuses: boolean;
  /** How often a page asked what there is. */
  looks: number;
};

export const browserMemory = (): BrowserMemory => ({
  key: null,
  drafts: new Map(),
  refuses: false,
  looks: 0,
});

/** A shelf that keeps in memory what a browser keeps on its disk, and refuses when told to. */
export function memoryShelf(memory: BrowserMemory): Shelf {
  const asked = async (): Promise<BrowserMemory> => {
    if (memory.refuses) throw new DOMException('refused', 'QuotaExceededError');
    return memory;
  };
  return {
    key: async (fresh) => {
      const kept = await asked();
      kept.key ??= fresh;
      return kept.key;
    },
    all: async () => {
      const kept = await asked();
      kept.looks += 1;
      return [...kept.drafts.values()];
    },
    put: async (sealed) => {
      (await asked()).drafts.set(sealed.name, sealed);
    },
    drop: async (names) => {
      const { drafts } = await asked();
      for (const name of names) drafts.delete(name);
    },
    wipe: async () => {
      const kept = await asked();
      kept.key = null;
      kept.drafts.clear();
    },
  };
}
