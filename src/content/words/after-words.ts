import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';

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
  readonly languageLabel: string;
  readonly actions: Record<'handOver' | 'print' | 'calendar', string>;
  readonly screen: {
    readonly set: Record<'appointment' | 'call', string>;
    readonly at: (time: string) => string;
    readonly between: (from: string, until: string) => string;
    readonly by: Record<VisitMedium, string>;
    readonly ifAnythingChanges: string;
    readonly done: string;
    readonly blank: string;
  };
  readonly sheet: {
    readonly title: string;
    readonly scan: string;
    readonly blocked: string;
    readonly openWindow: string;
    readonly windowBlocked: string;
    readonly close: string;
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
