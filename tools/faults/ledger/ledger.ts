import type { Acted } from '../../../src/app/visit/acted.ts';
import type { TapOf } from '../../../src/app/visit/tap-of.ts';
import type { WhoWasFirst } from '../../../src/app/visit/who-was-first.ts';
import type { Handoff, Stage } from '../../../src/domain/handoff/handoff.ts';
import type { Change, StoredRecord } from '../../../src/domain/handoff/handoff-record.ts';
import type { Gate } from '../../../src/domain/safety/safety-gate.ts';

/** What a window says of its last tap. */
export type Saying = Acted | { readonly is: 'idle' } | { readonly is: 'saving' };

/** One person's chart as it is at a moment, read by the app's own reader, with nothing in the way. */
export type Truth = {
  readonly stage: Stage;
  readonly handoff: Handoff;
  readonly stored: readonly StoredRecord[];
  readonly unreadable: readonly string[];
  readonly gate: Gate;
  /** What decisions are committed in that are not all written yet: `Task/12`. */
  readonly unfinished: readonly string[];
  /** The resources of her handoff, as the EHR holds them. */
  readonly resources: readonly fhir4.Resource[];
};

/** What a window said of a tap, and what was so when it said it. */
export type Said = {
  readonly at: number;
  readonly saying: Saying;
  readonly stage: Stage;
  readonly handoff: Handoff;
  /** The chart at that moment. */
  readonly truth: Truth;
  /** Something stored in this chart by somebody else since the tap, or on its way. */
  readonly disturbed: boolean;
  /** Whom the screen tells to have been first; null: it tells of nobody. */
  readonly first: WhoWasFirst | null;
};

/** One tap of one person, with everything that was said of it. */
export type Tapped = {
  readonly index: number;
  /** The launch it was made in. */
  readonly window: string;
  readonly user: string;
  readonly person: string;
  readonly at: number;
  /** Its time on that workstation's clock. */
  readonly clock: string;
  readonly wanted: TapOf;
  /** What it means by the rules; null: they refuse it. */
  readonly changes: readonly Change[] | null;
  /** Made from what an earlier page had not saved. */
  readonly fromDraft: boolean;
  /** What the screen said when it was made, of the tap before it. */
  readonly before: Saying;
  readonly stageBefore: Stage;
  /** Everything that was said of it, in order. */
  readonly said: Said[];
  /** Nobody waits for it any more: the window was closed. */
  closedAt: number | null;
};

/** Something the EHR or somebody in it did besides the app. */
export type Outside = {
  readonly at: number;
  readonly person: string;
  readonly what: string;
  /** The resource it touched. */
  readonly reference: string;
};

/** Everything a schedule left behind, for the promises to be judged by. */
export type Run = {
  readonly ehr: string;
  readonly taps: readonly Tapped[];
  readonly outside: readonly Outside[];
  /** At the end, after faults stopped and everyone came back: by person. */
  readonly atTheEnd: ReadonlyMap<string, Truth>;
  /** Resources that were stored and belong to nobody whose chart was open. */
  readonly strays: readonly string[];
  /** What the app left undone or threw. */
  readonly faults: readonly string[];
  /** Taps of the end that the rules allowed and that could not be saved. */
  readonly stuck: readonly string[];
  /** Rare states that were reached. */
  readonly reached: ReadonlySet<string>;
};

export const lastSaid = (tapped: Tapped): Saying | null => tapped.said.at(-1)?.saying ?? null;
