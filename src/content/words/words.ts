import type { ChartPart } from '../../domain/chart-part.ts';
import type { Refusal } from '../../domain/decide/handoff-action.ts';
import type { HandoffRecord, VisitMedium } from '../../domain/handoff/handoff-record.ts';
import type { HesitationReason } from '../../domain/handoff/hesitation.ts';
import type { Language } from '../../domain/language/language.ts';
import type { CallbackPromise } from '../../domain/place/destination.ts';
import type { Instrument, InstrumentId } from '../../domain/screening/instruments.ts';
import type { ShownForm, UnreadReason } from '../../domain/screening/screen.ts';
import type { WarningCode } from '../../domain/screening/screening-finding.ts';
import type { ScreenSelfHarm } from '../../domain/screening/self-harm.ts';
import type { UnreadForm } from '../../domain/screening/unread-forms.ts';
import type { WhenProblem } from '../../domain/when/when-field.ts';
import type { BatonWords } from './baton-words.ts';
import type { ConnectingWords } from './connecting-words.ts';
import type { EhrWords } from './ehr-words.ts';
import type { InstrumentWords } from './instrument-words.ts';
import type { OrderWords } from './order-words.ts';
import type { PaperWords, TrendWords } from './paper-words.ts';
import type { ChildLineWords, PedsWords } from './peds-words.ts';
import type { SafetyWords } from './safety-words.ts';
import type { SessionWords } from './session-words.ts';

/** [what happened, what to do now]: a failure always names the next physical step. */
export type FailureWords = readonly [happened: string, next: string];

/** What the first card says, and what is said when there is none: on board from the start. */
export type FirstWords = {
  readonly appName: string;
  /** All that is on the page while nobody touches it. */
  readonly idle: string;
  readonly loading: string;
  readonly showDetails: string;
  readonly hideDetails: string;
  readonly steps: Record<'label' | 'talk' | 'agree' | 'call' | 'booked', string>;
  readonly born: (date: string) => string;
  readonly forPerson: (name: string) => string;
  readonly tryAgain: string;
  readonly readAgain: string;
  /** The way to the clinician step, on every screen. */
  readonly help: string;
  /** A handoff is under way and has no lawful end yet (rules/handoff.md#lawful-ends). */
  readonly noNextStep: (given: string) => string;
  readonly sayThis: string;
  readonly sayInLanguage: Record<Language | 'interpreter', string>;
  readonly otherWording: string;
  readonly talk: {
    readonly heading: (given: string) => string;
    readonly agrees: (given: string) => string;
    readonly notToday: string;
  };
  readonly checkInDue: {
    readonly heading: string;
    readonly cameUp: (place: string, date: string) => string;
    readonly cameUpNoPlace: (date: string) => string;
  };
  readonly pause: {
    readonly heading: string;
    readonly positive: string;
    readonly unknown: string;
  };
  readonly nothing: Record<
    | 'heading'
    | 'body'
    | 'quietHeading'
    | 'quietBody'
    | 'unknownHeading'
    | 'unknownBody'
    | 'unreadBody'
    | 'repeat'
    | 'incompleteHeading'
    | 'incomplete'
    | 'rescreenHeading'
    | 'diedHeading'
    | 'enterPaper'
    | 'offerAnyway',
    string
  > & {
    readonly rescreen: (date: string) => string;
    readonly died: (given: string) => string;
  };
  /** A form that was found and could not be used. */
  readonly unreadForm: {
    readonly why: Record<UnreadForm['why'], string>;
    readonly next: string;
    readonly seeDetails: string;
  };
  readonly child: ChildLineWords;
  readonly incomplete: (parts: string) => string;
  readonly asideNotRead: (parts: string) => string;
  /** Of a long chart the older results come after the first card. */
  readonly olderResults: Record<'toCome' | 'changed', string>;
  /** A card that needs what is read behind the first one. */
  readonly restToCome: string;
  readonly restChanged: string;
  readonly part: Record<ChartPart, string>;
  readonly maybeUnderWay: string;
  readonly partMissing: Record<'heading' | 'body', string>;
  /** Where nothing was to be written. */
  readonly readFailure: Record<FailureKind, FailureWords>;
  readonly failureSaid: (text: string) => string;
  readonly readFailedHeading: string;
  /** The chart has not been read after 15 seconds. */
  readonly slow: FailureWords;
  /** A fault of the app itself: where the whole page was, one card, or a part around them. */
  readonly appFault: {
    readonly heading: string;
    readonly page: FailureWords;
    readonly card: FailureWords;
    readonly part: string;
  };
  /** Someone whose name the chart does not give. */
  readonly noName: string;
  readonly callInstead: (name: string, phone: string) => string;
  readonly practiceFileHeading: string;
  readonly practiceFileBad: FailureWords;
  readonly ownNumbers: string;
  /** The way to the page for IT. */
  readonly checkEhr: string;
};

/** What the cards after the first one say: they come with those cards. */
export type LaterWords = {
  readonly back: string;
  readonly peds: PedsWords;
  readonly order: OrderWords;
  readonly session: SessionWords;
  readonly agree: {
    readonly heading: string;
    readonly to: string;
    readonly change: string;
    readonly chooseHeading: string;
    readonly openUntil: (time: string) => string;
    readonly closingAt: (time: string) => string;
    readonly closedUntil: (when: string) => string;
    readonly hoursUnknown: string;
    readonly yesCallNow: string;
    readonly none: string;
    readonly noneNext: (line: string, phone: string) => string;
    readonly directoryFailed: string;
    readonly fits: {
      readonly language: (language: string) => string;
      readonly payer: string;
      readonly payerUnknown: string;
      readonly languageMissing: (language: string) => string;
    };
  };
  /** What the directory says about a receiving practice. */
  readonly place: {
    readonly firstOpening: (when: string) => string;
    readonly telehealth: string;
    /** The end of a day, as the promise's "by". */
    readonly endOf: (day: string) => string;
    readonly promise: Record<CallbackPromise['unit'], (count: number, by: string) => string>;
    readonly for: Record<'perinatal' | 'loss' | 'psychiatry', string>;
    readonly checkedLongAgo: (date: string) => string;
    readonly notChecked: string;
    /** Who keeps the entry current. */
    readonly keptBy: (owner: string) => string;
    /** A link to the place's referral portal, by its host. */
    readonly portal: (host: string) => string;
  };
  /** Her yes of an earlier visit, asked again. */
  readonly agreeAgain: {
    readonly heading: (given: string) => string;
    readonly earlier: (given: string, date: string, place: string) => string;
    readonly yes: string;
    /** Before a call, where the yes is of an earlier day. */
    readonly first: string;
  };
  readonly call: {
    readonly heading: (given: string) => string;
    readonly sayToThem: string;
    readonly startCall: string;
    /** For someone who signs: never on speaker. */
    readonly signed: (given: string) => string;
    readonly signedPortal: string;
    readonly signedInPerson: string;
    readonly startSigned: string;
    /** For someone who speaks another language: an interpreter first, and intake is told. */
    /** Without the language where the chart names none. */
    readonly interpreterFirst: (given: string, language: string | null) => string;
    readonly startInterpreted: string;
    readonly attempts: (count: number) => string;
  };
  readonly calling: {
    readonly heading: string;
    readonly stay: string;
    readonly passPhone: string;
    readonly staySigned: string;
    readonly appointmentSet: string;
    readonly noAnswer: string;
    readonly started: (time: string, by: string) => string;
  };
  readonly setAppointment: {
    readonly heading: string;
    readonly dateAndTime: string;
    readonly hint: string;
    readonly with: string;
    readonly how: string;
    readonly medium: Record<VisitMedium, string>;
    readonly save: string;
    readonly backToCall: string;
    readonly daysFromToday: (days: number) => string;
    readonly takeInstead: (when: string) => string;
    readonly keep: (when: string) => string;
    readonly problem: Record<WhenProblem, string>;
    readonly closedThen: (next: string) => string;
  };
  readonly appointment: Record<
    'heading' | 'readAloud' | 'inCaseAnythingChanges' | 'notRead',
    string
  >;
  readonly notToday: {
    readonly heading: string;
    readonly whatShared: (given: string) => string;
    readonly checkIn: (date: string, how: string) => string;
    readonly how: Record<'visit' | 'call', string>;
    readonly owner: (name: string) => string;
    readonly change: string;
    readonly date: string;
    readonly save: (date: string) => string;
    readonly agreesNow: (given: string) => string;
    readonly chooseReason: string;
    readonly dateNotAhead: string;
  };
  /** A chip: what she shared, in her terms. */
  readonly reason: Record<HesitationReason, string>;
  /** The sentence that goes into the chart, and that she may read there. */
  readonly wanted: Record<HesitationReason, (given: string) => string>;
  readonly agreedToShare: (given: string, place: string, shared: string) => string;
  readonly baton: BatonWords;
  /** Why something was not saved. */
  readonly failure: Record<FailureKind, FailureWords>;
  readonly ehr: EhrWords;
  readonly safety: SafetyWords;
  readonly paper: PaperWords;
  readonly instruments: Record<InstrumentId, InstrumentWords>;
  readonly trend: TrendWords;
  readonly connecting: ConnectingWords;
  /** A planned call to her. */
  readonly callHer: {
    readonly opening: (given: string) => string;
    readonly noAnswer: (given: string) => string;
    readonly message: string;
    readonly noMessage: (given: string) => string;
  };
  readonly checkIn: {
    readonly heading: string;
    readonly on: (date: string, owner: string) => string;
    readonly offerAgain: string;
  };
  readonly details: {
    readonly heading: string;
    readonly outOf: (total: number, high: number) => string;
    readonly noTotal: string;
    readonly itemSum: (sum: number) => string;
    readonly cutoff: (value: number, by: 'published' | 'practice') => string;
    /** The published range a score lies in, and all of them. */
    readonly range: (own: string, all: string) => string;
    /** Opens the list of her answers by topic. */
    readonly answers: string;
    readonly blank: string;
    readonly givenAs: Record<Instrument['givenAs'], string>;
    readonly anxietyItems: (sum: number, cutoff: number) => string;
    readonly selfHarm: Record<ScreenSelfHarm, string>;
    readonly age: Record<'today' | 'current' | 'stale' | 'future', string>;
    readonly answeredBy: (name: string) => string;
    readonly answeredByUnknown: string;
    readonly records: string;
    readonly disclaimer: string;
    readonly notRead: string;
    /** A record that came late, `ServiceRequest/12`, and that could not be taken back yet. */
    readonly standsTwice: (reference: string) => string;
    /** Decided by somebody whose window was closed before all of it was written. */
    readonly halfWritten: (by: string, what: string) => string;
    readonly readLine: (count: number, time: string) => string;
    readonly reasons: string;
    readonly warning: Record<WarningCode, string>;
    readonly unread: Record<UnreadReason, string>;
    /** Why a form is shown and never acted on. */
    readonly shownOnly: Record<ShownForm, string>;
    /** For whoever prescribes; no step waits for it. */
    readonly beforeMedication: string;
    /** Sentences of the practice's own that are not shown, for its lead. */
    readonly ownScripts: Record<'notShown' | 'how', string>;
  };
  readonly receipts: {
    readonly heading: string;
    readonly kind: Record<HandoffRecord['kind'], string>;
    readonly saved: (time: string) => string;
    readonly missing: string;
    /** It is decided, and on its way into a record of its own. */
    readonly onTheWay: string;
  };
  readonly status: {
    readonly saving: string;
    /** It has been under way for 15 seconds. */
    readonly savingLate: string;
    readonly saved: (time: string) => string;
    readonly notSaved: string;
    readonly unknown: string;
    readonly partly: string;
    /** `what` lists the records that changed; '' where only who has it did. */
    readonly changedElsewhere: (by: string, time: string, what: string) => string;
    /** The same person did it, in another window or before this one was opened. */
    readonly changedByYou: (time: string, what: string) => string;
    readonly changedElsewhereUnknown: string;
    readonly checkAgain: string;
    readonly wrongChart: string;
    readonly nothingSaved: string;
    readonly provenance: string;
  };
  readonly refusal: Record<Refusal, string>;
};

/** Every sentence of the interface. A language that lacks one does not compile. */
export type Words = FirstWords & LaterWords;

/** Why the chart could not be read or written, as fhir/ names it. */
export type FailureKind =
  | 'offline'
  | 'session_ended'
  | 'not_permitted'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'busy'
  | 'server_failed'
  | 'unreadable'
  | 'partly_read'
  | 'unknown_outcome';
