import type { Language } from '../../domain/language/language.ts';

/**
 * What can be shared with a receiving practice: one list for what she is asked, what is sent, what
 * is shown behind "Shared with", and what the note says (rules/handoff.md#packet, rules/handoff.md#consent).
 */
export const SHARED_ITEMS = [
  'name',
  'birth_date',
  'phone',
  'language',
  'insurance',
  'reason',
  'result',
  'safety',
] as const;

export type SharedItem = (typeof SHARED_ITEMS)[number];

/** The words by which a sentence names each item. */
const NAMES: Readonly<Record<SharedItem, Readonly<Record<Language, RegExp>>>> = {
  name: { en: /\bname\b/i, es: /\bnombre\b/i },
  birth_date: { en: /\bbirth ?date\b|\bdate of birth\b/i, es: /\bfecha de nacimiento\b/i },
  phone: { en: /\bphone\b/i, es: /\btel[eé]fono\b/i },
  language: { en: /\blanguage\b/i, es: /\bidioma\b/i },
  insurance: { en: /\binsurance\b/i, es: /\bseguro\b/i },
  reason: { en: /\bwhy\b|\breason\b/i, es: /\bmotivo\b|\bpor qu[eé]\b/i },
  result: { en: /\bresults?\b|\bscore\b/i, es: /\bresultados?\b|\bpuntaje\b/i },
  safety: { en: /\bsafety\b/i, es: /\bseguridad\b/i },
};

/**
 * What the sentence she was asked names: only that is sent, whoever worded it. One that names
 * nothing ("we will call them now") is a call of her own, in which her name and number are said.
 */
export function itemsNamed(text: string, language: Language): readonly SharedItem[] {
  const named = SHARED_ITEMS.filter((item) => NAMES[item][language].test(text));
  return named.length === 0 ? ['name', 'phone'] : named;
}
