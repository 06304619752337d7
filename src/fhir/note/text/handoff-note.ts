import type { Change, HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Actor } from '../../../domain/people/actor.ts';

/** What an EHR has no resource for, as one note that a clinician reads and the app reads back. */
export type HandoffNote = {
  readonly handoffId: string;
  /** 1, 2, 3 …: the newest is the one that counts. */
  readonly version: number;
  /** ISO date-time. */
  readonly at: string;
  readonly by: Actor;
  readonly records: readonly HandoffRecord[];
  /** What this decision writes as resources of their own, whole: whoever finds it half done finishes it. */
  readonly written: readonly Written[];
  /** Records that are resources of their own, named for whoever reads the note. */
  readonly elsewhere: readonly Elsewhere[];
  /** What people wrote into earlier versions by hand, word for word. */
  readonly added: readonly string[];
};

/** A record of one decision that is a resource of its own, as it was decided. */
export type Written = {
  readonly record: HandoffRecord;
  readonly write: Change['write'];
  /** The version it follows, `Task/12/_history/3` (R4 §3.1.0.3); null: it is new. */
  readonly after: string | null;
  /** Why it is entered in error. */
  readonly because?: string;
};

export type Elsewhere = { readonly kind: HandoffRecord['kind']; readonly reference: string };

/** What completes a note: its sentences for a person, and the clock its dates are said in. */
export type NoteWords = {
  /** Where the handoff stands, a sentence each (content/words/en/en-handoff-note.ts). */
  readonly summary: readonly string[];
  /** IANA zone of the practice. */
  readonly zone: string;
};

/** What is not as it was written. */
export type NoteProblem =
  /** The end is gone: the keys of the records that went with it, of how many there were. */
  | { readonly is: 'cut_off'; readonly missing: readonly string[]; readonly of: number }
  /**
   * Someone changed an entry. `read`: what it says now is among the records; otherwise it makes no
   * record any more. `key`: of the record; `note` for the note's own lines, `summary`, `added`.
   */
  | { readonly is: 'edited'; readonly key: string; readonly read: boolean }
  /** Someone added this; it is in `added`, for the next version. */
  | { readonly is: 'added'; readonly text: string }
  /** Written by a newer version of the app: nothing of it was read. */
  | { readonly is: 'newer_format'; readonly format: number };

export type ReadNote = {
  readonly is: 'note';
  readonly note: HandoffNote;
  readonly problems: readonly NoteProblem[];
};

export type NoteRead =
  | { readonly is: 'not_a_note' }
  /** One of ours, cut off or changed before it says which handoff it is about. */
  | { readonly is: 'unreadable' }
  | ReadNote;

/** What an EHR puts around a note, a signature line with its date, counts as added each time. */
const MOST_KEPT = 20;

/** The note that follows: what people added goes on with it. */
export function nextNote(
  earlier: HandoffNote | null,
  now: Omit<HandoffNote, 'version' | 'added'>,
): HandoffNote {
  return {
    ...now,
    version: (earlier?.version ?? 0) + 1,
    added: (earlier?.added ?? []).slice(-MOST_KEPT),
  };
}
