import type { InstrumentId } from '../../domain/screening/instruments.ts';
import type { PaperAnswer, PaperProblem } from '../../domain/screening/paper-screen.ts';

/** What the entry of a result from paper says. */
export type PaperWords = {
  readonly heading: string;
  readonly instrument: string;
  readonly total: string;
  readonly totalHint: (high: number) => string;
  readonly item: string;
  readonly answer: Record<PaperAnswer, string>;
  readonly date: string;
  readonly who: string;
  readonly save: string;
  readonly problem: Record<PaperProblem, string>;
  readonly notPossible: string;
  readonly onlyHere: string;
  readonly onlyHereNotice: string;
  readonly notInChart: string;
};

/** What the picture of the last year says, behind Details. */
export type TrendWords = {
  readonly heading: string;
  readonly sentence: (
    instrument: InstrumentId,
    count: number,
    first: string,
    last: string,
    lastDate: string,
  ) => string;
  readonly cutoff: (value: number) => string;
  readonly showTable: string;
  readonly date: string;
  readonly total: string;
  readonly reached: Record<'yes' | 'no', string>;
  readonly againstCutoff: (value: number) => string;
};
