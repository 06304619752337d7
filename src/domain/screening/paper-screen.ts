import { INSTRUMENTS, type InstrumentId } from './instruments.ts';
import type { ItemAnswer, Screen } from './screen.ts';

/** What is known of the self-harm item on a paper form. `unknown`: left blank, or not legible. */
export const PAPER_ANSWERS = ['negative', 'positive', 'unknown'] as const;
export type PaperAnswer = (typeof PAPER_ANSWERS)[number];

/** A result taken from paper, checked. */
export type PaperEntry = {
  readonly instrument: InstrumentId;
  readonly total: number;
  /** Null for a form that does not ask. */
  readonly selfHarm: PaperAnswer | null;
  /** `YYYY-MM-DD`, the day it was filled in. */
  readonly taken: string;
  readonly answeredBy: string;
};

/** The fields as they stand; null: nothing chosen. There is no default for the item (hazard H4). */
export type PaperFields = {
  readonly instrument: InstrumentId | null;
  readonly total: string;
  readonly selfHarm: PaperAnswer | null;
  readonly taken: string;
  readonly answeredBy: string;
};

export type PaperProblem =
  | 'instrument_missing'
  | 'total_missing'
  | 'total_out_of_range'
  | 'self_harm_missing'
  | 'item_not_in_total'
  | 'date_missing'
  | 'date_ahead'
  | 'who_missing';

export type PaperChecked =
  | { readonly ok: true; readonly entry: PaperEntry }
  | { readonly ok: false; readonly problem: PaperProblem };

/** Checks what was typed; the first thing that is not right, in the order of the fields. */
export function checkPaper(fields: PaperFields, today: string): PaperChecked {
  const { instrument, selfHarm, taken } = fields;
  const no = (problem: PaperProblem): PaperChecked => ({ ok: false, problem });
  if (instrument === null) return no('instrument_missing');
  const { max, itemMax, selfHarmItem } = INSTRUMENTS[instrument];
  const text = fields.total.trim();
  if (!/^\d{1,3}$/.test(text)) return no('total_missing');
  const total = Number(text);
  if (total > max) return no('total_out_of_range');
  if (selfHarmItem !== null) {
    if (selfHarm === null) return no('self_harm_missing');
    // A marked item is at least 1 of the total; one that is 0 leaves the others' highest.
    if (selfHarm === 'positive' && total === 0) return no('item_not_in_total');
    if (selfHarm === 'negative' && total > max - itemMax) return no('item_not_in_total');
  }
  if (taken === '') return no('date_missing');
  if (Temporal.PlainDate.compare(taken, today) > 0) return no('date_ahead');
  const answeredBy = fields.answeredBy.trim();
  if (answeredBy === '') return no('who_missing');
  const asked = selfHarmItem === null ? null : selfHarm;
  return { ok: true, entry: { instrument, total, selfHarm: asked, taken, answeredBy } };
}

/**
 * The score the item is written with: 0 for "no"; for "marked" the least it can be, given the
 * total, because the form's own number was not entered; null where it is not known.
 */
export function paperItemScore({ instrument, total, selfHarm }: PaperEntry): ItemAnswer {
  const { max, itemMax } = INSTRUMENTS[instrument];
  if (selfHarm === 'negative') return 0;
  if (selfHarm !== 'positive') return null;
  return Math.max(1, total - (max - itemMax));
}

/** The entry as a screen of this visit alone, where the chart cannot take it: it has no record. */
export function paperAsScreen(entry: PaperEntry): Screen {
  const { instrument, total, taken, answeredBy } = entry;
  const { items, selfHarmItem } = INSTRUMENTS[instrument];
  const score = paperItemScore(entry);
  return {
    instrument,
    taken,
    total,
    items:
      score === null
        ? null
        : Array.from({ length: items }, (_, index) => (index + 1 === selfHarmItem ? score : null)),
    answeredBy,
    language: null,
    records: [],
    encounter: null,
  };
}
