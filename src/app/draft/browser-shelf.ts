import type { Sealed, Shelf } from '../session/shelf.ts';

const NAME = 'connect-to-care';
const DRAFTS = 'drafts';
const KEYS = 'keys';
const THE_KEY = 'this-browser';

/** The shelf in this browser's IndexedDB; rejects where the browser refuses it. */
export async function browserShelf(): Promise<Shelf> {
  const database = await opened();
  /** One transaction: done when the browser says that it is on the disk. */
  const inOne = <T>(
    stores: readonly string[],
    mode: IDBTransactionMode,
    ask: (store: (name: string) => IDBObjectStore, answer: (value: T) => void) => void,
  ): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(stores, mode);
      let answer: T | undefined;
      transaction.oncomplete = () => resolve(answer);
      transaction.onabort = () => reject(transaction.error);
      ask(
        (name) => transaction.objectStore(name),
        (value) => {
          answer = value;
        },
      );
    });
  return {
    key: async (fresh) => {
      const kept = await inOne<CryptoKey>([KEYS], 'readwrite', (store, answer) => {
        const found = store(KEYS).get(THE_KEY);
        found.onsuccess = () => {
          if (found.result === undefined) store(KEYS).put(fresh, THE_KEY);
          answer(found.result ?? fresh);
        };
      });
      return kept ?? fresh;
    },
    all: async () => {
      const kept = await inOne<readonly Sealed[]>([DRAFTS], 'readonly', (store, answer) => {
        const found = store(DRAFTS).getAll();
        found.onsuccess = () => answer(found.result);
      });
      return kept ?? [];
    },
    put: async (sealed) => {
      await inOne([DRAFTS], 'readwrite', (store) => store(DRAFTS).put(sealed));
    },
    drop: async (names) => {
      await inOne([DRAFTS], 'readwrite', (store) => {
        for (const name of names) store(DRAFTS).delete(name);
      });
    },
    wipe: async () => {
      await inOne([DRAFTS, KEYS], 'readwrite', (store) => {
        store(DRAFTS).clear();
        store(KEYS).clear();
      });
    },
  };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(DRAFTS, { keyPath: 'name' satisfies keyof Sealed });
      asked.result.createObjectStore(KEYS);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
