import type { HesitationReason } from '../handoff/hesitation.ts';
import type { Language } from '../language/language.ts';
import type { Topic } from '../screening/instruments/instrument-entry.ts';
import type { ScriptId } from './script-id.ts';

/** Candidates for one purpose, best first, in each language of the bank. */
export type Wordings = Readonly<Record<Language, readonly ScriptId[]>>;

const SEED_OFFERS = ['S-T1', 'S-T2', 'S-F1', 'S-F2', 'S-F3'] as const;
/** The seed's offers that name neither a birth nor "postpartum"; S-F3 is the neutral one. */
const SEED_ANYONE = ['S-F3', 'S-F2'] as const;
const SPANISH_OFFERS = ['ES-T1', 'ES-T2', 'ES-F1', 'ES-F2', 'ES-F3'] as const;
const SPANISH_ANYONE = ['ES-F3', 'ES-F2'] as const;
const SPANISH_BIRTH = ['ES-T-OB1', 'ES-T-OB2'] as const;
const SPANISH_PEDS = ['ES-T-PEDS', 'ES-T-PEDS-M', 'ES-T-PEDS-N'] as const;

/**
 * The offer, by whom it is for (rules/words.md#wordings). `parent`: a caregiver who may not have given
 * birth; `anyone`: nothing says that this person gave birth in the last year.
 */
export const TRANSITION = {
  patient: {
    en: [...SEED_OFFERS, 'EN-T-OB1', 'EN-T-OB2', 'EN-T-ANX'],
    es: [...SPANISH_OFFERS, ...SPANISH_BIRTH, 'ES-T-ANX'],
  },
  caregiver: {
    en: ['EN-T-PEDS', ...SEED_OFFERS, 'EN-T-ANX'],
    es: [...SPANISH_PEDS, ...SPANISH_OFFERS, 'ES-T-ANX'],
  },
  parent: {
    en: ['EN-T-PEDS', ...SEED_ANYONE, 'EN-T-ANX'],
    es: [...SPANISH_PEDS, ...SPANISH_ANYONE, 'ES-T-ANX'],
  },
  partner: {
    en: ['EN-T-PARTNER', ...SEED_ANYONE, 'EN-T-ANX'],
    // For a woman who is a partner the feminine forms are those of the next two.
    es: [
      'ES-T-PARTNER',
      'ES-T-PEDS',
      'ES-T-ADOPT',
      'ES-T-PARTNER-N',
      ...SPANISH_ANYONE,
      'ES-T-ANX',
    ],
  },
  adoptive_parent: {
    en: ['EN-T-ADOPT', ...SEED_ANYONE, 'EN-T-ANX'],
    es: [
      'ES-T-ADOPT',
      'ES-T-ADOPT-M',
      'ES-T-ADOPT-N',
      'ES-T-PARTNER',
      ...SPANISH_ANYONE,
      'ES-T-ANX',
    ],
  },
  loss: {
    en: ['EN-T-LOSS', ...SEED_ANYONE],
    es: ['ES-T-LOSS', 'ES-T-LOSS-M', 'ES-T-LOSS-N', ...SPANISH_ANYONE],
  },
  anyone: { en: [...SEED_ANYONE, 'EN-T-ANX'], es: [...SPANISH_ANYONE, 'ES-T-ANX'] },
  interpreter: { en: ['EN-T-INTERP', ...SEED_OFFERS, 'EN-T-OB1', 'EN-T-OB2', 'EN-T-ANX'], es: [] },
} as const satisfies Record<string, Wordings>;

/** Sentences said only where a result is about that; none of the bank names a trauma or a mood. */
export const ONLY_ABOUT: Readonly<Record<Topic, readonly string[]>> = {
  mood: [],
  worry: ['EN-T-ANX', 'ES-T-ANX'] satisfies readonly ScriptId[],
  trauma: [],
};

/** The planned check-in: the article's question first (rules/handoff.md#planned-check-in). */
export const REVISIT: Wordings = { en: ['S-R1', 'EN-R1'], es: ['ES-R1', 'ES-R2'] };

/** A planned call to her, and the message where she said one is safe (hazard H16). */
export const CALL_HER: Wordings = { en: ['EN-R-CALL'], es: ['ES-R-CALL'] };
export const MESSAGE_HER: Wordings = { en: ['EN-VM-PATIENT'], es: ['ES-VM-PATIENT'] };

/** A marked item: thanks, names the answer, asks for privacy (rules/safety.md#crisis-words). */
export const SAFETY_OPEN: Wordings = { en: ['EN-S-OPEN'], es: ['ES-S-OPEN'] };
/** Urgent or emergency: stay with her. */
export const SAFETY_STAY: Wordings = { en: ['EN-S-STAY'], es: ['ES-S-STAY'] };
/** Where she can call: the safety stage alone names a crisis line (rules/safety.md#lines). */
export const SAFETY_LINES: Wordings = { en: ['EN-S-LINES'], es: ['ES-S-LINES'] };
/** After the assessment the tone is the ordinary one again. */
export const SAFETY_RESUME: Wordings = { en: ['EN-S-RESUME'], es: ['ES-S-RESUME'] };

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

/** Mention a baby, new parents or mothers: never after a loss (rules/words.md#loss). */
export const LOSS_UNSAFE: ReadonlySet<ScriptId> = new Set([
  'EN-T-ANX',
  'EN-T-PEDS',
  'EN-T-PARTNER',
  'EN-T-ADOPT',
  'EN-T-INTERP',
  'EN-H-TIME',
  'ES-T1',
  'ES-T-PEDS',
  'ES-T-PARTNER',
  'ES-T-ADOPT',
  'ES-T-ANX',
  'ES-T-PEDS-M',
  'ES-T-ADOPT-M',
  'ES-T-PEDS-N',
  'ES-T-PARTNER-N',
  'ES-T-ADOPT-N',
  'ES-H-TIME',
]);

/** "Postpartum", "after birth": only for someone who gave birth in the last year (rules/words.md#whom-it-fits). */
export const SAYS_BIRTH: ReadonlySet<ScriptId> = new Set([
  'S-T1',
  'S-T2',
  'S-F1',
  'EN-T-OB1',
  'EN-T-OB2',
  'ES-T1',
  'ES-T2',
  'ES-F1',
  'ES-T-OB1',
  'ES-T-OB2',
]);

/** "New parents", "familias nuevas": only where a child came in the last two years. */
export const SAYS_NEW_PARENT: ReadonlySet<ScriptId> = new Set([
  'EN-T-ANX',
  'EN-T-PEDS',
  'EN-T-PARTNER',
  'EN-T-ADOPT',
  'EN-T-INTERP',
  'EN-H-TIME',
  'ES-T-PEDS',
  'ES-T-PEDS-M',
  'ES-T-PEDS-N',
  'ES-T-PARTNER',
  'ES-T-PARTNER-N',
  'ES-T-ADOPT',
  'ES-T-ADOPT-M',
  'ES-T-ADOPT-N',
  'ES-T-ANX',
  'ES-H-TIME',
]);

/**
 * A phone on speaker, or passed on: never for someone who signs (rules/handoff.md#interpreter,
 * P14).
 */
export const BY_EAR: ReadonlySet<ScriptId> = new Set([
  'EN-PH-INTRO',
  'EN-PH-PASS',
  'ES-PH-PASS',
  'EN-CONTACT',
  'ES-CONTACT',
  'EN-H-LANG',
]);

/** Offers someone who speaks her language: no news to someone who speaks English. */
export const NOT_FOR_ENGLISH: ReadonlySet<ScriptId> = new Set(['EN-H-LANG']);
/** Only for someone who signs. */
export const ONLY_SIGNED: ReadonlySet<ScriptId> = new Set(['EN-CONTACT-SIGN']);

/**
 * Spanish addresses a woman or a man (rules/words.md#spanish-form); a sentence not named here fits
 * both.
 */
export const SPANISH_FORM: Partial<Record<ScriptId, 'feminine' | 'masculine'>> = {
  'ES-T1': 'feminine',
  'ES-T2': 'feminine',
  'ES-F1': 'feminine',
  'ES-T-PEDS': 'feminine',
  'ES-T-PARTNER': 'masculine',
  'ES-T-ADOPT': 'feminine',
  'ES-T-LOSS': 'feminine',
  'ES-H1': 'feminine',
  'ES-H-PARTNER': 'feminine',
  'ES-T-OB1': 'feminine',
  'ES-T-OB2': 'feminine',
  'ES-T-ANX': 'feminine',
  'ES-T-PEDS-M': 'masculine',
  'ES-T-ADOPT-M': 'masculine',
  'ES-T-LOSS-M': 'masculine',
};
