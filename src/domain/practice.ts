import type { ClosedDays } from './place/destination.ts';
import type { OwnDestination } from './place/own-destinations.ts';
import type { InstrumentId } from './screening/instruments.ts';
import type { Formality, OwnConsent, OwnScripts } from './script/practice-script.ts';

/** What one practice decides for itself: read from its configuration file, never from code. */
export type Practice = {
  readonly name: string;
  readonly phone: string;
  /** IANA zone of the clinic; "today" means today here. */
  readonly timeZone: string;
  /** Only the cut-offs the practice has changed; the published defaults are in instruments.ts. */
  readonly cutoffs: Partial<Record<InstrumentId, number>>;
  /** Cut-off of the EPDS anxiety items (3, 4, 5); default 6, clinical.md §1.1. */
  readonly epds3aCutoff: number;
  /** Who to call when the app cannot start: shown without any chart access. */
  readonly helpLine: { readonly name: string; readonly phone: string };
  /** Receiving practices the practice lists itself: its EHR's directory may have none. */
  readonly destinations: readonly OwnDestination[];
  /** Holidays and other days on which the practice itself is closed. */
  readonly closedDays: readonly ClosedDays[];
  /** Identifiers of destinations in the order the practice prefers; others follow. */
  readonly destinationOrder: readonly string[];
  /** PractitionerRole codes that may do the clinician step (clinical.md §3.2). */
  readonly clinicianRoles: readonly string[];
  /** Chart flags, as `system|code`, that mean a pregnancy or infant loss (loss.ts). */
  readonly lossFlags: readonly string[];
  /** First name of whoever does the logistics, for scripts that name them; null: none named. */
  readonly staffName: string | null;
  /** Sentences the practice wrote for itself: those that may be shown, and those that may not. */
  readonly ownScripts: OwnScripts;
  /** The practice's own question before anything is shared, at most one in a language. */
  readonly consent: readonly OwnConsent[];
  /** `HH:MM` between which it can be called back, for a message to her; null: none is offered. */
  readonly callBackHours: { readonly from: string; readonly to: string } | null;
  /** How the practice speaks Spanish; `tu` needs sentences of its own, the bank says usted. */
  readonly spanishFormality: Formality;
  /**
   * What a handoff leaves in the infant's chart, in a pediatric launch: nothing, one line without a
   * result, or the line that billing wants, with the score (clinical.md §4).
   */
  readonly childChartNote: 'none' | 'minimal' | 'billing';
};
