import { createSingleUse, type SingleUse } from './single-use.ts';

/** Who is signed in to the EHR. `reference` is relative, as in "Practitioner/42". */
export type SignedInUser = { readonly reference: string; readonly name: string };

/** What the chart hands over when it opens an app. */
export type LaunchContext = {
  readonly client: string;
  /** Null: opened outside any chart, for the whole practice. */
  readonly patient: string | null;
  readonly encounter: string | null;
  readonly user: SignedInUser;
  /** Narrows what this launch may be granted, as an administrator or a user can. */
  readonly scopes?: readonly string[];
  /** False (the default): the chart around the app already shows who the patient is. */
  readonly needPatientBanner?: boolean;
  /** Other resources in context; never Patient or Encounter (SMART 2.2.0 "fhirContext"). */
  readonly fhirContext?: readonly Readonly<Record<string, unknown>>[];
};

const launchSeconds = 300;

/** Launch handles: opaque, for one app, once, within five minutes. */
export function createLaunches(now: () => Date): SingleUse<LaunchContext> {
  return createSingleUse(launchSeconds, now);
}
