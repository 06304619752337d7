/** Who did something: the signed-in user as the EHR names them. */
export type Actor = {
  /** `PractitionerRole/7`, `Practitioner/3`; null when the EHR does not say who is signed in. */
  readonly reference: string | null;
  readonly name: string;
};

/** A place in the EHR's directory, as a record names it. */
export type Place = { readonly reference: string; readonly name: string };
