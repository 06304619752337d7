/** How the person being handed off is related to the visit (rules/chart.md#right-person). */
export type PersonRole = 'mother' | 'father' | 'partner' | 'adoptive_parent' | 'parent';

/**
 * The person being handed off. In a pediatric chart this is the parent, never the infant:
 * `reference` is where every record about the handoff goes, or null when they have no chart here.
 */
export type Person = {
  /** `Patient/123`, or null when this person has no chart in this EHR. */
  readonly reference: string | null;
  readonly role: PersonRole;
  readonly given: string;
  readonly family: string;
  /** `YYYY-MM-DD` or null when not recorded. */
  readonly birthDate: string | null;
  /** Administrative gender as recorded; chooses Spanish word forms and pronouns, nothing else. */
  readonly gender: 'female' | 'male' | 'other' | null;
  /** Preferred spoken language (BCP-47), null when not recorded. */
  readonly language: string | null;
  readonly interpreterNeeded: boolean;
  /** Telephone numbers as recorded, best first. */
  readonly phones: readonly string[];
  /** What the chart notes beside a number: a hint to whoever asks, never an answer. */
  readonly phoneNotes?: readonly string[];
  /** The chart says that this person has died: nothing is offered, nobody is called. */
  readonly deceased?: boolean;
};

/** The child whose chart is open, in a pediatric launch. */
export type Child = {
  readonly reference: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate: string | null;
};
