import type { HandoffAction } from '../../domain/decide/handoff-action.ts';

/** Steps that can be taken up again after the panel was closed. */
type ResumableStep = Exclude<
  HandoffAction['tap'],
  | 'answer_item'
  | 'record_assessment'
  | 'mark_emergency'
  | 'correct_emergency'
  | 'send_by_portal'
  | 'undo'
  | 'correct'
>;

/** What is said about the sign-in, about who is here, and about what is not saved yet. */
export type SessionWords = {
  readonly restored: string;
  /** `time` is when it was decided or typed. */
  readonly unsent: (step: string, time: string) => string;
  readonly typed: (card: string, time: string) => string;
  /** Why it is not offered: the handoff went on, or it was another day. */
  readonly past: Record<'handoff' | 'day', (what: string, time: string) => string>;
  readonly card: Record<
    'set_appointment' | 'not_today' | 'set_next_step' | 'own_check_in' | 'office',
    string
  >;
  readonly fillIn: string;
  readonly step: Record<ResumableStep, string>;
  readonly saveNow: string;
  readonly leaveIt: string;
  readonly pageOnly: string;
  readonly keptForRelaunch: string;
  readonly endsAt: (time: string) => string;
  /** The same where what is typed does not outlive the panel. */
  readonly endsAtUnkept: (time: string) => string;
  readonly who: {
    readonly question: string;
    readonly why: string;
    readonly choose: string;
    readonly someoneElse: string;
    readonly name: string;
    readonly use: string;
    readonly recordedAs: (name: string) => string;
    readonly change: string;
    readonly listNotRead: string;
  };
};
