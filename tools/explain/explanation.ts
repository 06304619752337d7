import type { Visit } from '../../src/app/visit/visit.ts';
import { type ChartPart, chartPartOf } from './chart-part.ts';
import type { NotSearched } from './explain-chart.ts';

/** What the app would show for a chart, in the values of `content/scenarios.json`. */
export type Explanation = {
  readonly person: { readonly reference: string | null; readonly role: string };
  readonly listed: boolean;
  readonly reasons: readonly string[];
  readonly selfHarm: string;
  readonly gate: string;
  /** `id` and `lang` are null where no sentence of the bank is true for this moment. */
  readonly script: {
    readonly stage: string;
    readonly id: string | null;
    readonly lang: string | null;
    readonly variant: string;
    readonly interpreterReads: boolean;
  } | null;
  /** In an infant's chart: what an ended handoff leaves in it, as the practice has set it. */
  readonly childChartWrites?: readonly ('minimal_note' | 'billing_note')[];
  readonly chart: ChartPart;
  readonly warnings: readonly string[];
  readonly unread: readonly {
    readonly record: string;
    readonly reason: string;
    readonly detail: string;
  }[];
};

const CHILD_NOTES = {
  none: [],
  minimal: ['minimal_note'],
  billing: ['billing_note'],
} as const satisfies Record<Visit['practice']['childChartNote'], Explanation['childChartWrites']>;

/**
 * The explanation of one visit.
 * @param notSearched screening records of the file that the app would not find
 */
export function explanationOf(visit: Visit, notSearched: readonly NotSearched[] = []): Explanation {
  const { chart, practice, finding, script, unreadable } = visit;
  const { reference, role } = chart.person;
  return {
    person: { reference, role },
    listed: finding.listed,
    reasons: finding.reasons.map(({ code }) => code),
    selfHarm: finding.selfHarm,
    gate: finding.gate,
    script:
      script === null
        ? null
        : {
            stage: script.stage,
            id: script.line?.id ?? null,
            lang: script.line?.lang ?? null,
            variant: script.variant,
            interpreterReads: script.line?.interpreterReads ?? false,
          },
    ...(chart.child === null ? {} : { childChartWrites: CHILD_NOTES[practice.childChartNote] }),
    chart: chartPartOf(visit),
    warnings: [...new Set(finding.warnings.map(({ code }) => code))],
    unread: [
      ...chart.unread,
      ...notSearched,
      ...unreadable.map((record) => ({
        record,
        reason: 'unreadable_handoff',
        detail: 'a record of this app',
      })),
      ...chart.notRead.map(({ what, failure }) => ({
        record: what,
        reason: failure.kind,
        detail: failure.text ?? '',
      })),
    ],
  };
}
