import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';
import type { NextStepWay } from '../../domain/handoff/next-step-record.ts';

/** What is said once a date is set. The card and the sheet are hers: no word tells what for. */
export type AfterWords = {
  readonly label: string;
  readonly note: {
    readonly copy: string;
    readonly copied: string;
    readonly blocked: string;
    readonly show: string;
    readonly text: string;
  };
  /** Whether a name is on what she takes along: her choice. */
  readonly name: { readonly label: string; readonly none: string };
  readonly languageLabel: string;
  readonly actions: Record<'handOver' | 'print' | 'calendar', string>;
  readonly screen: {
    readonly set: Record<'appointment' | 'call', string>;
    readonly at: (time: string) => string;
    readonly between: (from: string, until: string) => string;
    readonly by: Record<VisitMedium, string>;
    /** Who calls whom, and from which number; `who` is null where she wants no name on it. */
    readonly calls: Record<NextStepWay, (phone: string, who: string | null) => string>;
    readonly with: (who: string) => string;
    readonly ifAnythingChanges: string;
    readonly done: string;
    readonly blank: string;
  };
  readonly sheet: {
    readonly title: Record<'appointment' | 'call', string>;
    readonly scan: string;
    readonly blocked: string;
    readonly openWindow: string;
    readonly windowBlocked: string;
    readonly close: string;
  };
  /** What she keeps when she prefers to wait. */
  readonly info: {
    readonly print: string;
    readonly title: string;
    readonly lines: readonly string[];
    readonly reachUs: string;
    readonly support: string;
    readonly scan: string;
  };
  readonly calendar: {
    /** What her calendar will show. */
    readonly summary: Record<'appointment' | 'call', string>;
    readonly save: string;
    readonly saveHint: string;
    readonly asText: string;
    readonly failed: string;
  };
};
