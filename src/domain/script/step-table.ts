import type { HesitationReason } from '../handoff/hesitation.ts';
import type { ScriptId } from './script-id.ts';
import type { Wordings } from './script-table.ts';

/** A planned call to her, and the message where she said one is safe (hazard H16). */
export const CALL_HER: Wordings = { en: ['EN-R-CALL'], es: ['ES-R-CALL'] };
export const MESSAGE_HER: Wordings = { en: ['EN-VM-PATIENT'], es: ['ES-VM-PATIENT'] };
/** Where she can call: the safety stage alone names a crisis line (rules/safety.md#lines). */
export const SAFETY_LINES: Wordings = { en: ['EN-S-LINES'], es: ['ES-S-LINES'] };

export const AGREEMENT = {
  own: { en: ['EN-CONSENT', 'EN-AGREE'], es: ['ES-CONSENT', 'ES-AGREE'] },
  child: {
    en: ['EN-CONSENT-PEDS', 'EN-CONSENT', 'EN-AGREE'],
    es: ['ES-CONSENT-PEDS', 'ES-CONSENT', 'ES-AGREE'],
  },
} as const satisfies Record<string, Wordings>;
/** How she may be reached later: asked every time (hazard H16). */
export const CONTACT: Wordings = { en: ['EN-CONTACT', 'EN-CONTACT-SIGN'], es: ['ES-CONTACT'] };
/** The provider names who carries on; then that person says who they are (rules/handoff.md#baton). */
export const INTRODUCE: Wordings = { en: ['EN-CO-HANDOFF'], es: ['ES-CO-HANDOFF'] };
export const INTRODUCE_SELF: Wordings = { en: ['EN-CO-SELF'], es: ['ES-CO-SELF'] };
export const HANDOVER: Wordings = {
  en: ['EN-PH-PASS', 'EN-PH-HOLD'],
  es: ['ES-PH-PASS', 'ES-PH-HOLD'],
};
export const CLOSE: Wordings = { en: ['EN-PH-CLOSE'], es: ['ES-PH-CLOSE'] };

const WANTS_TIME: Wordings = { en: ['S-H1', 'S-H2'], es: ['ES-H1', 'ES-H1-ANY', 'ES-H2'] };
const CAN_ANSWER_TODAY: Wordings = { en: ['S-H2', 'S-H1'], es: ['ES-H2', 'ES-H1', 'ES-H1-ANY'] };
const first = (id: ScriptId, then: Wordings, spanish: readonly ScriptId[] = []): Wordings => ({
  en: [id, ...then.en],
  es: [...spanish, ...then.es],
});

/**
 * What to answer to each hesitation. The article has two sentences: "revisit at your next visit"
 * when she wants time, "decide together" when the question can be answered today
 * (rules/words.md#two-hesitations).
 */
export const HESITATION: Readonly<Record<HesitationReason, Wordings>> = {
  not_ready: WANTS_TIME,
  talk_with_partner_family: first('EN-H-PARTNER', WANTS_TIME, ['ES-H-PARTNER', 'ES-H-PARTNER-ANY']),
  time_or_work: first('EN-H-TIME', WANTS_TIME, ['ES-H-TIME']),
  childcare_or_transport: CAN_ANSWER_TODAY,
  cost_or_insurance: first('EN-H-COST', CAN_ANSWER_TODAY, ['ES-H-COST']),
  privacy_or_stigma: first('EN-H-PRIVACY', CAN_ANSWER_TODAY, ['ES-H-PRIVACY']),
  worry_about_child_custody: first('EN-H-CUSTODY', CAN_ANSWER_TODAY, ['ES-H-CUSTODY']),
  prior_bad_experience: first('EN-H-PRIOR', WANTS_TIME, ['ES-H-PRIOR']),
  feels_better_now: first('EN-H-BETTER', WANTS_TIME, ['ES-H-BETTER']),
  prefers_own_provider: first('EN-H-OWN', CAN_ANSWER_TODAY, ['ES-H-OWN']),
  prefers_other_support: CAN_ANSWER_TODAY,
  language_or_culture_fit: first('EN-H-LANG', CAN_ANSWER_TODAY, ['ES-H-LANG']),
  no_phone_or_internet: CAN_ANSWER_TODAY,
  needs_private_time: WANTS_TIME,
  prefers_not_to_say: WANTS_TIME,
  other: WANTS_TIME,
};
/** Before she has said why. */
export const HESITATION_FIRST = WANTS_TIME;
/** "We can revisit this at your next visit": untrue of a call. */
export const NAMES_NEXT_VISIT: ReadonlySet<string> = new Set<ScriptId>([
  'S-H1',
  'ES-H1',
  'ES-H1-ANY',
]);

/** An item that was left blank is asked aloud, in words of our own (rules/safety.md#pause). */
export const SAFETY_ASK: Wordings = { en: ['EN-S-ASK'], es: ['ES-S-ASK'] };
