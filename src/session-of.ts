import type { VisitSession } from './app/session/session-context.ts';
import type { ListSession } from './app/waiting-list/use-waiting-list.ts';
import { createFhirClient } from './fhir/client/fhir-client.ts';
import type { Session } from './smart/opened-session.ts';

/** What the app takes from the page around it. */
type Around = Pick<VisitSession, 'clock'> & {
  /** The network; default: the page's. */
  readonly fetch?: typeof fetch;
};

/** The time of this computer, ISO. */
export const wallClock = (): string =>
  Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });

/** What the waiting list is given of an open session: a launch without a patient. */
export const listSessionOf = (opened: Session, { clock, ...network }: Around): ListSession => ({
  issuer: opened.issuer,
  user: opened.user,
  practice: opened.practice,
  grantedScopes: opened.grantedScopes,
  quirks: opened.quirks,
  client: createFhirClient({
    base: opened.issuer,
    authorization: () => opened.authorization(),
    mayHaveEnded: () => opened.mayHaveEnded(),
    ...network,
  }),
  clock,
});

/** What the visit of this patient is given of an open session. */
export const visitSessionOf = (
  opened: Session,
  patientId: string,
  { storage, shelf, ...around }: Around & Pick<VisitSession, 'storage' | 'shelf'>,
): VisitSession => ({
  ...listSessionOf(opened, around),
  patientId,
  encounterId: opened.encounterId,
  needPatientBanner: opened.needPatientBanner,
  styleUrl: opened.styleUrl,
  parent: opened.caregiver === null ? null : { who: opened.caregiver, chart: null },
  storage,
  shelf,
  signInEnds: () => (opened.renews ? null : opened.endsAt),
});
