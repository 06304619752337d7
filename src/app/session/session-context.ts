import { createContext, useContext } from 'react';
import type { Actor } from '../../domain/people/actor.ts';
import type { ParentChoice } from '../../domain/people/parent.ts';
import type { ScreenQuirks } from '../../fhir/chart/screen-searches.ts';
import type { FhirClient } from '../../fhir/client/fhir-client.ts';
import type { EhrQuirks } from '../../fhir/write/ehr-quirks.ts';
import type { Shelf } from './shelf.ts';

/** What one launch gives the app: whose chart, who is signed in, and the way to the EHR. */
export type VisitSession = {
  readonly issuer: string;
  readonly patientId: string;
  readonly encounterId: string | null;
  /** The signed-in user, `PractitionerRole/7`; null when the EHR does not say. */
  readonly user: string | null;
  readonly needPatientBanner: boolean;
  /** Where the EHR keeps its colours and fonts; null: it does not say. */
  readonly styleUrl: string | null;
  /** Address of the practice file. */
  readonly practice: string;
  readonly client: FhirClient;
  /** Scopes that were granted: not always those that were asked for. */
  readonly grantedScopes: readonly string[];
  /** How this EHR departs from what it states. */
  readonly quirks: EhrQuirks & ScreenQuirks;
  /** In an infant's launch: what staff said about who the parent is; null: nothing yet. */
  readonly parent?: ParentChoice | null;
  /** Who does this handoff, where the EHR does not say who is signed in and someone answered. */
  readonly actor?: Actor | null;
  /** This browser's memory of one window; opening it may throw. */
  readonly storage: () => Storage;
  /** What this browser keeps beyond this page; opening it may reject. One function for each page. */
  readonly shelf: () => Promise<Shelf>;
  /** Epoch ms when the sign-in ends for good; null: it is renewed, or its end is not known. */
  readonly signInEnds: () => number | null;
  /** The time now, ISO: the one clock, so that tests can fix it. */
  readonly clock: () => string;
};

const Context = createContext<VisitSession | null>(null);

export const SessionProvider = Context.Provider;

/** The session of this launch. Only below SessionProvider. */
export function useSession(): VisitSession {
  const session = useContext(Context);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
