/** What a browser keeps of one draft: nothing in it can be read without the key beside it. */
export type Sealed = {
  /** Whose draft of which handoff it is, as a keyed hash. */
  readonly name: string;
  /** The EHR and the user, as a keyed hash: another user's are wiped. */
  readonly whose: string;
  /** Epoch ms from which on it is over. */
  readonly until: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
};

/** What this browser keeps for the app beyond one page. Each of these may reject. */
export type Shelf = {
  /** The one key of this browser. `fresh` becomes it where there is none. */
  readonly key: (fresh: CryptoKey) => Promise<CryptoKey>;
  readonly all: () => Promise<readonly Sealed[]>;
  readonly put: (sealed: Sealed) => Promise<void>;
  readonly drop: (names: readonly string[]) => Promise<void>;
  /** Drops everything, the key too. */
  readonly wipe: () => Promise<void>;
};
