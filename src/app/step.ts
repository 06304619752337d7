import type { Stage } from '../domain/handoff.ts';
import type { Gate } from '../domain/safety-gate.ts';

/** What is on the card. One thing at a time (ux.md §8). */
export type Step =
  | 'child'
  | 'pause'
  | 'nothing'
  | 'talk'
  | 'agree'
  | 'call'
  | 'line'
  | 'when'
  | 'booked'
  | 'not_today'
  | 'waiting';

/** Where this person went within a stage; forgotten when the stage changes. */
export type Turn = 'talk' | 'agree' | 'not_today' | 'when';

/**
 * Chooses the card from what the chart says and where the person at the screen went. The chart
 * wins: a paused gate shows the pause at every stage (clinical.md §3.2), and a stage that moved on
 * in another browser moves on here.
 */
export function stepOf(at: {
  readonly isChildsChart: boolean;
  readonly gate: Gate;
  readonly listed: boolean;
  readonly stage: Stage;
  /** A check-in was planned on an earlier day: this visit opens on it. */
  readonly isRevisit: boolean;
  readonly turn: Turn | null;
}): Step {
  if (at.isChildsChart) return 'child';
  if (at.gate !== 'open' && at.gate !== 'none') return 'pause';
  const { turn } = at;
  switch (at.stage) {
    case 'not_started':
      if (turn === 'agree' || turn === 'not_today' || turn === 'talk') return turn;
      return at.listed ? 'talk' : 'nothing';
    case 'waiting':
      if (turn === 'agree' || turn === 'not_today' || turn === 'talk') return turn;
      return at.isRevisit ? 'talk' : 'waiting';
    case 'agreed':
      return turn === 'not_today' ? 'not_today' : 'call';
    case 'calling':
      return turn === 'when' ? 'when' : 'line';
    case 'sent':
      return 'call';
    case 'appointment':
    case 'next_step':
      return 'booked';
    case 'escalated':
      return 'pause';
  }
}
