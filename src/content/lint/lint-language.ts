import {
  CHART_LANGUAGE,
  LANGUAGES,
  type Language,
  languageOf,
} from '../../domain/language/language.ts';

/** Everyday words of one language that the other does not have. */
const EVERYDAY = {
  en: 'the and you your to with is are we i will of for that it have this my can do be they at'.split(
    ' ',
  ),
  es: 'el la los las de que y con su sus para usted es una un se por le lo en esta al del muy hoy'.split(
    ' ',
  ),
} as const satisfies Record<Language, readonly string[]>;

/** The language a text is in, told by its everyday words; null when they do not tell. */
export function languageReadAs(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = LANGUAGES.map((language) => {
    const everyday: readonly string[] = EVERYDAY[language];
    return { language, count: words.filter((word) => everyday.includes(word)).length };
  }).toSorted((one, other) => other.count - one.count);
  return first === undefined || first.count === second?.count ? null : first.language;
}

/** Verbs whose "la" or "lo" is the person: conectarla, but not hacerlo. */
const DONE_WITH_HER = 'conectar|llamar|ayudar|apoyar|acompañar|atender|escuchar|ver|recibir|poner';

type Form = 'feminine' | 'masculine';

/** How a language tells whether a sentence addresses a woman or a man; null: it fits both. */
const FORM_SAID: Readonly<Record<Language, (text: string) => Form | null>> = {
  en: () => null,
  es: spanishForm,
};

/** Whom a sentence can be said to only; null: anyone. */
export const formSaid = (text: string, lang: string): Form | null =>
  FORM_SAID[languageOf(lang) ?? CHART_LANGUAGE](text);

/** "conectarla" is said to a woman, "conectarlo" to a man. */
function spanishForm(text: string): Form | null {
  const says = (ending: 'a' | 'o') =>
    new RegExp(
      `\\b(?:${DONE_WITH_HER})l${ending}\\b|\\bl${ending} (?:va|voy|vamos|llam)`,
      'i',
    ).test(text);
  const [feminine, masculine] = [says('a'), says('o')];
  if (feminine === masculine) return null;
  return feminine ? 'feminine' : 'masculine';
}

const SAYS_TU =
  /\b(?:tú|ti|contigo|tus?|te|quieres|puedes|tienes|debes|eres|estás|vayas|(?:conect|llam|ayud|acompañ)arte)(?=[\s.,;:!?]|$)/i;
const SAYS_USTED = /\b(?:usted|se vaya|(?:conect|llam|ayud|acompañ)ar(?:l[aoe]))(?=[\s.,;:!?]|$)/i;

/**
 * Spanish that says tú: the bank says usted (rules/words.md#spanish-form). Returns the word, or
 * null.
 */
export const informalSpanish = (text: string): string | null => SAYS_TU.exec(text)?.[0] ?? null;

/** Spanish that says usted. Returns the word, or null. */
export const formalSpanish = (text: string): string | null => SAYS_USTED.exec(text)?.[0] ?? null;

/**
 * A sentence that says tú in the words the rules are written for, near enough for a pattern: the
 * rules of lint-rules.json say usted, and a threat is no milder with tú. Without accents.
 */
export const asUsted = (plain: string): string =>
  plain
    .replace(/\btus?\b/gi, 'su')
    .replace(/\bte\b/gi, 'le')
    .replace(/\bavisame\b/gi, 'aviseme')
    .replace(/\bpiensalo\b/gi, 'pienselo')
    .replace(/\bechale\b/gi, 'echele')
    .replace(/([ae])s\b/gi, '$1');
