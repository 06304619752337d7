/** What is said of a referral order that somebody made in the EHR itself. */
export type OrderWords = {
  /** It is used; `place` null: it names none. */
  readonly used: (date: string, place: string | null) => string;
  readonly makeSeparate: string;
  /** Another one is made beside it. */
  readonly separate: (date: string, place: string | null) => string;
  readonly useIt: string;
  readonly callThere: (place: string) => string;
  /** It was let go, and is still in force; `by` null: the order does not say who made it. */
  readonly stands: (date: string, place: string | null, by: string | null) => string;
};
