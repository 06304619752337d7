import type { ConfirmedFact } from '../../domain/people/parent.ts';
import type { PersonRole } from '../../domain/people/person.ts';
import type { ChildAge } from '../../domain/time/age.ts';

/** The two lines that name chart and person, on every screen of a child's launch. */
export type ChildLineWords = {
  readonly chart: (name: string) => string;
  readonly age: Record<ChildAge['unit'], (count: number) => string>;
  readonly supportFor: (name: string, role: string) => string;
  readonly nobodyYet: string;
  readonly role: Record<PersonRole, string>;
  readonly change: string;
};

/** What is said only where an infant's chart is open. */
export type PedsWords = {
  readonly askWho: Record<
    | 'heading'
    | 'relativesNotRead'
    | 'someoneElse'
    | 'given'
    | 'family'
    | 'birthDate'
    | 'phone'
    | 'twoFacts'
    | 'goOn'
    | 'chooseFirst'
    | 'nameFirst',
    string
  >;
  readonly askChart: {
    readonly heading: string;
    readonly body: string;
    readonly isThis: (name: string, born: string) => string;
    readonly isThisNoDate: (name: string) => string;
    readonly fact: Record<ConfirmedFact, (value: string) => string>;
    readonly yes: (given: string) => string;
    readonly none: string;
    readonly twoFirst: string;
    readonly tooFew: string;
  };
  readonly noChart: {
    readonly heading: (given: string) => string;
    /** When staff gave no name. */
    readonly them: string;
    readonly nothingSaved: (given: string) => string;
    readonly notFound: Record<Whose, string>;
    readonly notPermitted: Record<Whose, string>;
    readonly notAsked: Record<Whose, string>;
    readonly inWindow: string;
    readonly paper: string;
    readonly offer: string;
  };
  readonly keptHere: {
    readonly heading: string;
    readonly status: (given: string) => string;
    /** Heading of the appointment: made with the practice, and saved nowhere. */
    readonly booked: string;
  };
  readonly packet: {
    readonly heading: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly print: string;
    readonly printBlocked: string;
    readonly line: Record<
      | 'person'
      | 'born'
      | 'phone'
      | 'language'
      | 'from'
      | 'to'
      | 'agreed'
      | 'appointment'
      | 'nextStep'
      | 'checkIn'
      | 'interpreter',
      string
    >;
  };
  readonly note: {
    readonly offer: (child: string) => string;
    readonly save: (child: string) => string;
    readonly saved: (child: string) => string;
    /** Sent, and the chart could not be asked. */
    readonly unknown: (child: string) => string;
    readonly notSaved: (child: string) => string;
  };
  /** A result from paper, where only the infant's chart is open: it does not go in there. */
  readonly paperOnlyHere: (child: string) => string;
  readonly under18: (given: string) => string;
  readonly resultInChart: (child: string) => string;
};

/** Whose chart it is, as far as that is known. */
export type Whose = 'hers' | 'his' | 'theirs';
