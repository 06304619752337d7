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

/** A marked item: thanks, names the answer, asks for privacy (rules/safety.md#crisis-words). */
export const SAFETY_OPEN: Wordings = { en: ['EN-S-OPEN'], es: ['ES-S-OPEN'] };
/** Urgent or emergency: stay with her. */
export const SAFETY_STAY: Wordings = { en: ['EN-S-STAY'], es: ['ES-S-STAY'] };
/** After the assessment the tone is the ordinary one again. */
export const SAFETY_RESUME: Wordings = { en: ['EN-S-RESUME'], es: ['ES-S-RESUME'] };

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
