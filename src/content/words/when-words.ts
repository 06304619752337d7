/** How a language says a date or a time that `Intl` has put into words. */
export type WhenWords = {
  /** BCP-47, with the region whose habits are kept: `es-US`. */
  readonly locale: string;
  /** Two times, to follow "between". */
  readonly hours: (from: string, until: string) => string;
  /** The zone as people say it: "Eastern" of "Eastern Time". */
  readonly zone: (name: string) => string;
  /** A sentence whose hours were filled in, with the words around them in number. */
  readonly agreed: (text: string) => string;
};
