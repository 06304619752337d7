import type { BatonStanding } from '../../domain/handoff/baton.ts';
import type { End, Handoff } from '../../domain/handoff/handoff.ts';
import type { SafetyFacts } from '../../domain/handoff/safety-facts.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { Me } from '../../domain/people/staff.ts';
import type { DestinationMatch } from '../../domain/place/choose-destination.ts';
import type { Destination } from '../../domain/place/destination.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Chart } from '../../fhir/chart/chart-from.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import type { KeptRecords } from '../../fhir/note/kept-records.ts';
import type { EhrLimits } from './ehr-limits.ts';

/** What one launch reads: with `chart.restToCome`, what a first card is made of. */
export type VisitData = {
  readonly chart: Chart;
  readonly practice: Practice;
  readonly user: Actor;
  /** Every name a record may call the signed-in user by, and their role codes. */
  readonly me: Me;
  readonly episodeKey: string;
  /** What of handoffs the chart keeps, in records of their own and in notes. */
  readonly kept: KeptRecords;
  /** What this EHR does not keep; null: nothing that was asked for failed. */
  readonly limits: EhrLimits | null;
  /** When it was read: ISO instant. */
  readonly readAt: string;
  /** Says how it stands with what was read: `whereItStands`, or that nothing was started. */
  readonly standing: (data: VisitData, at: Moment) => WhereItStands;
  /** The rest arrived after the first card was shown, and changed what it says. */
  readonly restChanged?: true;
};

/** What decides where it stands, beside what was read. */
export type Moment = {
  /** ISO instant. */
  readonly now: string;
  /** The practice's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly loss: boolean;
  /** The practice chosen for this person, by its `receiverKey`; null: none yet. */
  readonly chosen: string | null;
};

/** Where her handoff stands, and where she can be connected. */
export type WhereItStands = {
  readonly handoff: Handoff;
  /** Its lawful end; null: it has none yet. */
  readonly end: End | null;
  /** When a handoff of hers last had one: ISO instant; null: none had. */
  readonly endedAt: string | null;
  /** Of every handoff she ever had: an assessment or an emergency is about her, not about one of them. */
  readonly facts: SafetyFacts;
  /** It was begun, has no lawful end, and is not past the postpartum year: it lists her. */
  readonly openHandoff: boolean;
  /** Who has the baton, as seen by the person at the screen. */
  readonly baton: BatonStanding;
  /** She asked not to be asked before a day that has not come. */
  readonly doNotOffer: boolean;
  /** The EHR's directory and the practice's own list as one. */
  readonly places: readonly Destination[];
  /** Every ordinary destination, best match first: the first is pre-loaded. */
  readonly destinations: readonly DestinationMatch[];
  /** The practice chosen for this person: the one referred to, else the pre-loaded one. */
  readonly destination: Destination | null;
};

/** Why the visit cannot be shown. */
export type VisitProblem =
  | { readonly is: 'chart'; readonly failure: FhirFailure }
  | { readonly is: 'practice_file'; readonly problems: readonly string[] }
  /** No answer yet, and nobody waits longer without being told. */
  | { readonly is: 'slow' }
  /** A fault of the app itself. */
  | { readonly is: 'app_fault' };

export type VisitRead =
  | { readonly ok: true; readonly value: VisitData }
  | { readonly ok: false; readonly problem: VisitProblem };

/** What changes in a visit that is on the screen when more of its chart has arrived. */
export type Later = (shown: VisitRead | undefined) => VisitRead | undefined;

/** What a first card is made of, and the ways to what comes behind it; null: it is here. */
export type VisitInSteps = {
  readonly read: VisitRead;
  /** What no first sentence needs and other cards do: they wait for it (rest-of-visit.ts). */
  readonly rest: (() => Promise<Later>) | null;
  /** Screens older than those of this visit. */
  readonly older: (() => Promise<Later>) | null;
};

/** The rest of a visit, read: added before it is shown, or to what is shown. */
export type RestRead = {
  /** Null: it could not be fetched, so what is there cannot be read. */
  readonly beside: (first: VisitData) => Promise<VisitData | null>;
  readonly behind: (first: VisitData) => Promise<Later>;
};
