import type { NextStepWay } from '../../domain/handoff/next-step-record.ts';
import type { CallWindow } from '../../domain/place/call-window.ts';
import type { Delivery } from '../../domain/place/delivery.ts';

/** What is said while a call is tried, sent, dated or put right. */
export type ConnectingWords = {
  /** The ways to go on when the line was not reached (rules/handoff.md#ladder). */
  readonly ladder: {
    readonly secondNumber: (number: string) => string;
    readonly anotherPractice: (name: string) => string;
    readonly tryAgain: string;
    readonly leaveMessage: string;
    readonly setStepFor: (when: string) => string;
    readonly setStep: string;
    readonly ownCheckIn: string;
    readonly sendInstead: string;
    readonly otherPractices: string;
    readonly closedHeading: string;
    readonly closed: (when: string) => string;
    readonly closingSoon: (when: string) => string;
    readonly supportLine: (phone: string) => string;
  };
  /** Sending a referral, by how it gets there. */
  readonly send: {
    readonly yes: Record<Delivery, string>;
    readonly to: (place: string, number: string | null) => string;
    readonly sentIt: string;
    readonly ordered: (earlier: string | null) => string;
    readonly body: Record<Delivery, string>;
  };
  readonly agree: Record<'yesSetStep', string>;
  readonly calling: Record<'theyWillCall' | 'voicemail', string>;
  readonly voicemail: Record<'heading' | 'say' | 'noNames' | 'left' | 'back', string>;
  readonly setNextStep: {
    readonly heading: string;
    /** With the day where it was sent at an earlier visit. */
    readonly sentHeading: (earlier: string | null) => string;
    readonly sentBody: string;
    readonly ownHeading: string;
    readonly way: string;
    readonly ways: Record<NextStepWay, string>;
    readonly when: string;
    readonly contact: string;
    readonly phone: string;
    readonly checks: (owner: string, day: string) => string;
    readonly changeDay: string;
    readonly checkDay: string;
    readonly save: string;
    readonly confirmedTime: string;
    readonly contactMissing: string;
    readonly phoneMissing: string;
    readonly safeTime: (given: string) => string;
    readonly safeTimeMissing: string;
  };
  /** Who makes sure of a dated step, when it is not whoever taps. */
  readonly owner: Record<'someoneElse' | 'legend' | 'notRead', string>;
  /** For how long a call is promised. */
  readonly window: {
    readonly summary: (said: string) => string;
    readonly legend: string;
    readonly lasts: Record<CallWindow, string>;
    readonly none: string;
  };
  readonly nextStep: {
    readonly heading: string;
    readonly when: (day: string, from: string, until: string) => string;
    readonly askFor: (name: string) => string;
    readonly due: string;
    readonly happened: string;
    readonly didNotHappen: string;
    readonly newTime: string;
  };
  readonly office: {
    readonly heading: string;
    readonly body: string;
    readonly name: string;
    readonly phone: string;
    readonly noName: string;
    readonly noPhone: string;
    readonly call: (name: string) => string;
    readonly callNoName: string;
  };
  readonly solve: {
    readonly ownProvider: string;
    readonly otherPractice: string;
    readonly roomPhone: string;
    readonly askCost: string;
    readonly support: (phone: string) => string;
  };
  readonly notToday: {
    readonly second: string;
    readonly none: string;
    readonly howLegend: string;
    readonly doNotOffer: string;
    readonly doNotOfferUntil: (given: string, date: string) => string;
    readonly clinicianMay: string;
    readonly why: string;
    readonly offerAnyway: string;
  };
  readonly undo: Record<'label' | 'because', string>;
  readonly correct: {
    readonly link: string;
    readonly heading: string;
    readonly what: string;
    readonly moved: string;
    readonly mistake: string;
    readonly wrongPatient: string;
    readonly save: string;
    readonly because: Record<'recorded_by_mistake' | 'wrong_patient', string>;
    readonly privacy: string;
    readonly chooseFirst: string;
  };
};
