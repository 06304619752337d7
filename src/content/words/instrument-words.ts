/** What the interface says of one instrument. Our own words: never the wording of its items. */
export type InstrumentWords = {
  /** What each item is about, item 1 first. */
  readonly topics: readonly string[];
  /** For whom another cut-off is published too; where its entry has one. */
  readonly otherCutoff?: string;
};
