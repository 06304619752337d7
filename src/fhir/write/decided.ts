import type { Change, HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { HandoffContext } from '../handoff/handoff-transaction.ts';
import type { NoteWords } from '../note/text/handoff-note.ts';

/** One decision to be written: what, into which handoff, by whom and when. */
export type Decided = {
  readonly changes: readonly Change[];
  readonly context: HandoffContext;
  readonly by: Actor;
  /** ISO date-time of the tap. */
  readonly at: string;
  /** What a note says in sentences, of everything the handoff consists of by then. */
  readonly words: (records: readonly HandoffRecord[]) => NoteWords;
};
