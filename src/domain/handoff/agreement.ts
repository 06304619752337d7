import type { Language } from '../language/language.ts';

/**
 * How she may be reached later: asked every time (hazard H16). Null: not asked, which is never a
 * yes, and is never written as a no.
 */
export type SafeContact = {
  readonly voicemail: boolean | null;
  readonly text: boolean | null;
  /** Times that are safe, in her words; empty when she named none. */
  readonly safeTimes: string;
};

/** Nothing is safe that was not asked: rules/handoff.md#safe-contact, hazard H16. */
export const NOT_ASKED: SafeContact = { voicemail: null, text: null, safeTimes: '' };

/** Whether she said anything about being reached: only that is recorded. */
export const isAnswered = ({ voicemail, text, safeTimes }: SafeContact): boolean =>
  voicemail !== null || text !== null || safeTimes.trim() !== '';

/** What she was asked when she agreed, exactly, and in which language. */
export type Consent = {
  /** Name of the sentence in the script bank, `EN-CONSENT`. */
  readonly script: string;
  /** The sentence as it was on the screen: its own version, whatever becomes of the bank. */
  readonly text: string;
  readonly language: Language;
  /** An interpreter said it. */
  readonly interpreter: boolean;
};

/**
 * Whether a dated step may be a call to her: not once she was asked and named no safe way and no
 * safe time (H16). Before she was asked a call may be planned where the chart notes nothing beside
 * her number; a message may never be left then.
 */
export const isSafeToCall = (contact: SafeContact | undefined, numberNoted = false): boolean =>
  contact === undefined
    ? !numberNoted
    : contact.voicemail === true || contact.text === true || contact.safeTimes.trim() !== '';

const SAYS_FINE = /\b(fine|ok|okay|bien)\b/i;
const SAYS_NO_CALL = /\b(no|not|never|don['’]t|sin|nunca)\b[^.;]*\b(calls?|llam)/i;

/**
 * Whether a note beside her number stands against planning a call before she was asked. It does
 * unless it says that something is fine: words we do not know are read as a warning, never as
 * leave (hazard H16). The answer itself is always hers.
 */
export const barsCalls = (notes: readonly string[]): boolean =>
  notes.some((note) => !SAYS_FINE.test(note) || SAYS_NO_CALL.test(note));
