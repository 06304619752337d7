import { createContext, useContext } from 'react';
import type { HandoffTap } from '../../app/tap/use-handoff-tap.ts';
import type { Turn } from '../../app/visit/step.ts';
import type { Visit } from '../../app/visit/visit.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { ParentChoice } from '../../domain/people/parent.ts';
import type { LaterCards } from './later-cards.ts';

/** What every card needs: the visit, the taps, and the way to another card. */
export type AtVisit = {
  readonly visit: Visit;
  readonly handoffTap: HandoffTap;
  /** The chart is being read again. */
  readonly reading: boolean;
  readonly readAgain: () => void;
  /** The cards after the first one, once fetched. */
  readonly later: LaterCards;
  /** Someone else is in the room: the chart notes it, or a person marked it. */
  readonly askAlone: boolean;
  readonly setAskAlone: (alone: boolean) => void;
  readonly turnTo: (turn: Turn | null) => void;
  /** By its `receiverKey`. */
  readonly choosePractice: (key: string) => void;
  /** In an infant's chart: what staff say about who the parent is. */
  readonly chooseParent: (choice: ParentChoice) => void;
  /** Where the EHR does not say who is signed in: who does this handoff. */
  readonly sayWho: (actor: Actor) => void;
};

const Context = createContext<AtVisit | null>(null);

export const VisitProvider = Context.Provider;

/** The visit on the screen. Only below VisitProvider. */
export function useAtVisit(): AtVisit {
  const at = useContext(Context);
  if (at === null) throw new Error('useAtVisit needs a VisitProvider above it');
  return at;
}
