import type { Actor } from '../../domain/people/actor.ts';
import type { Me } from '../../domain/people/staff.ts';
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
  /** The rest arrived after the first card was shown, and changed what it says. */
  readonly restChanged?: true;
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
  readonly beside: (first: VisitData) => Promise<VisitData>;
  readonly behind: (first: VisitData) => Promise<Later>;
};
