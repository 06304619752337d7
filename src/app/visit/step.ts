import type { BatonStanding } from '../../domain/handoff/baton.ts';
import type { Stage } from '../../domain/handoff/handoff.ts';
import type { WhoIsIt } from '../../domain/people/parent.ts';
import type { Gate } from '../../domain/safety/safety-gate.ts';

/** What is on the card. One thing at a time (ux.md §8). */
export type Step =
  | 'ask_who'
  | 'ask_chart'
  | 'no_chart'
  | 'pause'
  | 'help'
  | 'paper'
  | 'nothing'
  | 'talk'
  | 'agree'
  | 'baton'
  | 'call'
  | 'line'
  | 'when'
  | 'booked'
  | 'not_today'
  | 'message'
  | 'callback'
  | 'own_check_in'
  | 'next_step'
  | 'office'
  | 'correct'
  | 'waiting';

/** Where this person went within a stage; forgotten when the stage changes. */
export type Turn = 'talk' | 'agree' | 'not_today' | 'when' | 'help' | 'paper' | ConnectingTurn;

/** Ways to go on while a call is tried, sent, dated or put right. */
type ConnectingTurn = 'message' | 'callback' | 'own_check_in' | 'office' | 'correct';

/**
 * Chooses the card from what the chart says and where the person at the screen went. The chart
 * wins: a paused gate shows the pause at every stage (clinical.md §3.2), and a stage that moved on
 * in another browser moves on here.
 */
export function stepOf(at: {
  /** In an infant's chart: how far it is known who the person is; null in an own chart. */
  readonly parent: WhoIsIt['is'] | null;
  /** The person has no chart here. */
  readonly keptHere: boolean;
  readonly gate: Gate;
  readonly listed: boolean;
  readonly stage: Stage;
  /** A check-in was planned on an earlier day: this visit opens on it. */
  readonly isRevisit: boolean;
  readonly turn: Turn | null;
  /** She asked not to be asked before a day that has not come. */
  readonly askedToWait?: boolean;
  /** Who has the logistics, as seen by the person at the screen. */
  readonly baton?: BatonStanding;
}): Step {
  // Someone may be in danger: one tap from every screen, paused or not (clinical.md §3.2).
  if (at.turn === 'help' && at.gate !== 'emergency') return 'help';
  if (at.parent === 'ask_who' || at.parent === 'ask_chart') return at.parent;
  if (at.gate !== 'open' && at.gate !== 'none') return 'pause';
  const { turn } = at;
  const elsewhere = at.baton !== undefined && at.baton !== 'none' && at.baton !== 'mine';
  // Someone else has it, or it waits to be claimed: no call is made beside theirs (hazard H12).
  if (elsewhere && IN_HANDS.includes(at.stage)) return 'baton';
  switch (at.stage) {
    case 'not_started':
      if (turn === 'agree' || turn === 'not_today' || turn === 'talk') return turn;
      if (turn === 'paper' || turn === 'office') return turn;
      if (at.listed) return 'talk';
      return at.keptHere ? 'no_chart' : 'nothing';
    case 'waiting':
      if (turn === 'agree' || turn === 'not_today' || turn === 'talk') return turn;
      if (turn === 'office' || turn === 'correct') return turn;
      return at.isRevisit && at.askedToWait !== true ? 'talk' : 'waiting';
    case 'agreed':
      if (turn === 'not_today' || turn === 'message') return turn;
      return turn === 'callback' || turn === 'own_check_in' ? turn : 'call';
    case 'calling':
      if (turn === 'message' || turn === 'callback') return turn;
      return turn === 'when' ? 'when' : 'line';
    case 'sent':
      // Sent is an attempt: what is left is a day and a name (hazard H13).
      return turn === 'when' || turn === 'not_today' ? turn : 'callback';
    case 'appointment':
      return turn === 'when' || turn === 'correct' ? turn : 'booked';
    case 'next_step':
      return turn === 'when' || turn === 'callback' || turn === 'correct' ? turn : 'next_step';
    case 'escalated':
      return 'pause';
  }
}

/** Stages in which the logistics can be in someone's hands. */
const IN_HANDS: readonly Stage[] = ['agreed', 'calling', 'sent'];
