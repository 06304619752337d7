import { AGREEMENT_FORMAT } from './agreement-format.ts';
import { COURSE_FORMAT } from './course-format.ts';
import { DATED_FORMAT } from './dated-format.ts';
import type { HandoffNote } from './handoff-note.ts';
import type { AnyFields, RecordFormats } from './note-shapes.ts';
import { SAFETY_FORMAT } from './safety-format.ts';

// The labels of the note are its format, as codes are of a resource: notes in charts are read by
// them. A changed label is a new FORMAT, and the old one must still be read.

/** Raised when a note can no longer be read by the app before it. */
export const FORMAT = 2;

/** Where a note says nothing that format 1 does not, 0.1.0 reads it. */
export const formatOf = ({ records, written }: Pick<HandoffNote, 'records' | 'written'>): number =>
  written.length === 0 && !records.some((one) => 'decision' in one) ? 1 : FORMAT;

/** Every record there is: one that is in no part does not compile. */
export const RECORD_FORMAT: RecordFormats = {
  ...COURSE_FORMAT,
  ...AGREEMENT_FORMAT,
  ...DATED_FORMAT,
  ...SAFETY_FORMAT,
};

/** The note's own first entry: whose it is, and what it holds. */
export const HEADER_FORMAT = {
  handoffId: ['connection', 'text'],
  at: ['written', 'instant'],
  by: ['by', 'who'],
  keys: ['holds', 'list'],
  // Since format 2.
  written: { optional: ['written beside', 'list'] },
  elsewhere: ['also in this chart', 'list'],
} as const satisfies AnyFields;
