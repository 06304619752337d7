import type { Gate } from '../safety/safety-gate.ts';
import type { ScreenAge } from '../time/currency.ts';
import type { Topic } from './instruments/instrument-entry.ts';
import type { InstrumentId } from './instruments.ts';
import type { Screen } from './screen.ts';
import type { PersonSelfHarm, ScreenSelfHarm } from './self-harm.ts';

/** The cut-off a screen was read against, and whose it is. */
export type CutoffUsed = {
  readonly value: number;
  readonly setBy: 'published' | 'practice';
  /** Source of the published value, also when the practice has set another. */
  readonly source: string;
};

/** What the answers add up to. */
export type ScreenScore = {
  readonly cutoff: CutoffUsed;
  /** Sum of the answered items; null: no item is on file. */
  readonly itemSum: number | null;
  /** Every item is on file and answered. */
  readonly complete: boolean;
  /** Reached the cut-off when it was taken. Whether that counts today is `standing`. */
  readonly positive: boolean;
  readonly positiveBy: {
    readonly total: boolean;
    readonly items: boolean;
    /** The form has blanks, and the answered items alone already reach the cut-off. */
    readonly answeredItemsAlone: boolean;
  };
  /** Not positive, and not known to be negative: the form has blanks, or holds no score. */
  readonly incomplete: boolean;
  /**
   * The stated total cannot come from the items on file: show both (rules/screening.md#scoring).
   */
  readonly conflict: boolean;
  readonly selfHarm: ScreenSelfHarm;
  /** Sum of EPDS items 3, 4, 5; null for other instruments, or while a blank leaves it open. */
  readonly epds3a: number | null;
  readonly epds3aReached: boolean;
};

/** One screen and what it means on the visit day. */
export type ScreenFinding = ScreenScore & {
  readonly screen: Screen;
  readonly age: ScreenAge;
  /**
   * `counts`: its total speaks for today. `superseded`: a later one of the same instrument does.
   * `resolved_by_full_length`: a positive short form whose full-length instrument was negative
   * the same day. The self-harm item counts in all of them.
   */
  readonly standing: 'counts' | 'superseded' | 'resolved_by_full_length' | 'stale' | 'future';
};

/** Written as in `content/scenarios.json`; the cut-off is the one in force. */
type ReasonCode =
  | 'self-harm item'
  | 'self-harm item unanswered'
  | 'repeat the screen'
  | `${InstrumentId}>=${number}`
  | `EPDS-3A>=${number}`
  | 'revisit due'
  | 'open handoff';

/** Why she is on the list. */
export type Reason = {
  readonly code: ReasonCode;
  /** The screen it rests on, null where it rests on none. */
  readonly screen: Screen | null;
  /** What the result is about; null: it is not a result. */
  readonly about: Topic | null;
};

export type WarningCode =
  /** 15 or more days old: repeat the screen. */
  | 'repeat_the_screen'
  /** Dated after the visit: the date must be checked. */
  | 'future_date'
  /** Blanks: ask again. */
  | 'incomplete'
  | 'answered_items_alone'
  | 'total_differs_from_items'
  /** The self-harm item was left blank, or only a total is on file. */
  | 'self_harm_unknown'
  /** A later form says otherwise, and no assessment is recorded. */
  | 'earlier_self_harm_not_assessed'
  | 'resolved_by_full_length';

/** Something to say beside the finding; each code has a sentence in content/. */
export type ScreeningWarning = { readonly code: WarningCode; readonly screen: Screen | null };

/** What the chart's screens say about one person on the visit day, and why. */
export type ScreeningFinding = {
  readonly listed: boolean;
  readonly reasons: readonly Reason[];
  readonly selfHarm: PersonSelfHarm;
  readonly gate: Gate;
  /** A planned check-in: due on or before the visit day, still ahead, or none. */
  readonly checkIn: 'none' | 'due' | 'ahead';
  /** Every screen given, newest first. */
  readonly findings: readonly ScreenFinding[];
  readonly warnings: readonly ScreeningWarning[];
};
