import type { BatonStanding } from '../../domain/handoff/baton.ts';
import type { Stage } from '../../domain/handoff/handoff.ts';
import type { WhoIsIt } from '../../domain/people/parent.ts';
import { type Gate, isPaused } from '../../domain/safety/safety-gate.ts';

/** What is on the card. One thing at a time (rules/screen.md#one-thing). */
export type Step =
  | 'ask_who'
  | 'ask_chart'
  | 'no_chart'
  | 'pause'
  | 'emergency'
  | 'paper'
  | 'nothing'
  | 'talk'
  | 'agree'
  | 'agree_again'
  | 'baton'
  | 'call'
  | 'calling'
  | 'set_appointment'
  | 'appointment'
  | 'not_today'
  | 'voicemail'
  | 'set_next_step'
  | 'own_check_in'
  | 'next_step'
  | 'office'
  | 'correct'
  | 'check_in';

/** Where this person went within a stage; forgotten when the stage changes. */
export type Turn =
  | 'talk'
  | 'agree'
  | 'not_today'
  | 'set_appointment'
  | 'emergency'
  | 'paper'
  | ConnectingTurn;

/** Ways to go on while a call is tried, sent, dated or put right. */
type ConnectingTurn = 'voicemail' | 'set_next_step' | 'own_check_in' | 'office' | 'correct';

/**
 * Chooses the card from what the chart says and where the person at the screen went. The chart
 * wins: a paused gate shows the pause at every stage (rules/safety.md#pause), and a stage that
 * moved on in another browser moves on here.
 */
export function stepOf(at: {
  /** In an infant's chart: how far it is known who the person is; null in an own chart. */
  readonly parent: WhoIsIt['is'] | null;
  /** The person has no chart here. */
  readonly keptHere: boolean;
  readonly gate: Gate;
  readonly listed: boolean;
  readonly stage: Stage;
  /** The chart says that this person has died. */
  readonly deceased?: boolean;
  /** A check-in was planned on an earlier day: this visit opens on it. */
  readonly checkInDue: boolean;
  readonly turn: Turn | null;
  /** She asked not to be asked before a day that has not come. */
  readonly doNotOffer?: boolean;
  /** Her yes is of an earlier day: she is asked again before anyone is called. */
  readonly agreedEarlier?: boolean;
  /** Who has the baton, as seen by the person at the screen. */
  readonly baton?: BatonStanding;
}): Step {
  // Nothing is offered, and nobody is called, for someone who has died.
  if (at.deceased === true) return 'nothing';
  // Someone may be in danger: one tap from every screen, paused or not (rules/safety.md#emergency).
  if (at.turn === 'emergency' && at.gate !== 'emergency') return 'emergency';
  if (at.parent === 'ask_who' || at.parent === 'ask_chart') return at.parent;
  if (isPaused(at.gate)) return 'pause';
  const { turn } = at;
  const elsewhere = at.baton !== undefined && at.baton !== 'none' && at.baton !== 'mine';
  // Someone else has it, or it waits to be claimed: no call is made beside theirs (hazard H12).
  if (elsewhere && IN_HANDS.includes(at.stage)) return 'baton';
  switch (at.stage) {
    case 'not_started':
      if (turn === 'agree' || turn === 'not_today' || turn === 'talk') return turn;
      if (turn === 'paper' || turn === 'office') return turn;
      if (at.listed && at.gate !== 'rescreen') return 'talk';
      return at.keptHere ? 'no_chart' : 'nothing';
    case 'check_in':
      if (turn === 'agree' || turn === 'not_today' || turn === 'talk') return turn;
      if (turn === 'office' || turn === 'correct') return turn;
      return at.checkInDue && at.doNotOffer !== true ? 'talk' : 'check_in';
    case 'agreed':
      if (at.agreedEarlier === true && turn !== 'not_today') return 'agree_again';
      if (turn === 'not_today' || turn === 'voicemail') return turn;
      return turn === 'set_next_step' || turn === 'own_check_in' ? turn : 'call';
    case 'calling':
      if (at.agreedEarlier === true) return 'agree_again';
      if (turn === 'voicemail' || turn === 'set_next_step') return turn;
      return turn === 'set_appointment' ? 'set_appointment' : 'calling';
    case 'sent_by_portal':
      // Sent is an attempt: what is left is a day and a name (hazard H13).
      // To call after all is asked again on a later day.
      if (turn === 'agree' && at.agreedEarlier === true) return 'agree_again';
      return turn === 'set_appointment' || turn === 'not_today' ? turn : 'set_next_step';
    case 'appointment':
      return turn === 'set_appointment' || turn === 'correct' ? turn : 'appointment';
    case 'next_step':
      return turn === 'set_appointment' || turn === 'set_next_step' || turn === 'correct'
        ? turn
        : 'next_step';
    case 'escalated':
      return 'pause';
  }
}

/** Stages in which the baton can be in someone's hands. */
const IN_HANDS: readonly Stage[] = ['agreed', 'calling', 'sent_by_portal'];
