import type { LaunchProblem } from '../content/launch/launch-problem.ts';
import type { Quirks } from './issuer-config.ts';

/** What the EHR granted to this launch: whose chart, who is signed in, and for how long. */
export type Session = {
  /** FHIR base URL, no trailing slash. */
  readonly issuer: string;
  /** Null: opened without a chart, for the practice's waiting list. */
  readonly patientId: string | null;
  readonly encounterId: string | null;
  /** fhirUser as a relative reference, such as 'PractitionerRole/7'. */
  readonly user: string | null;
  /** The one relative the EHR names beside the patient, `RelatedPerson/7`. */
  readonly caregiver: string | null;
  readonly needPatientBanner: boolean;
  readonly styleUrl: string | null;
  readonly grantedScopes: readonly string[];
  readonly requestedScopes: readonly string[];
  /** Address of the practice's file, relative to the app's folder. */
  readonly practice: string;
  readonly quirks: Quirks;
  /** The Authorization header's value; renewed when due; rejects with SessionEnded. */
  authorization(): Promise<string>;
  /** Epoch ms when the current token ends; null: not known. */
  readonly endsAt: number | null;
  /** The token can be renewed without opening the app again. */
  readonly renews: boolean;
  /**
   * By the clock the token may have ended. An EHR whose refusals lack CORS headers looks like a
   * cut connection then (F14).
   */
  mayHaveEnded(): boolean;
};

/** `practice` of a failure: for the number to call, once the issuer is known. */
export type OpenedSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly problem: LaunchProblem; readonly practice: string | null };

/** What opening a session needs of the page it runs in. */
export type SessionPage = {
  readonly address: URL;
  readonly storage: () => Storage;
  readonly locks: LockManager | undefined;
  readonly showAddress: (address: URL) => void;
  readonly fetch: typeof fetch;
  readonly now: () => number;
};
