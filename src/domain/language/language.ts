/**
 * The languages the app speaks, the chart's own first. What each needs is in
 * docs/languages.md; the compiler lists what a new one lacks.
 */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What the chart is written in, and what is said where nothing better is known. */
export const CHART_LANGUAGE: Language = 'en';

/** Not known, by BCP-47 and ISO 639-2; `unk` is HL7's, whatever its letters are in. */
const NOT_KNOWN = ['und', 'mis', 'mul', 'zxx', 'unk'];
/** terminology.hl7.org/CodeSystem/v3-NullFlavor: capitals only, for `na` is Nauruan. */
const NULL_FLAVORS = ['NI', 'NA', 'NASK', 'ASKU', 'NAV', 'NAVU', 'OTH', 'MSK'];

/**
 * The canonical BCP-47 tag of what a record calls a language: `es_US`, `SPA` and `Spanish` are
 * `es-US`, `es` and `es`; null where it says that it is not known, or nothing we can read.
 */
export function languageTag(recorded: string | null | undefined): string | null {
  const written = (recorded ?? '').trim();
  if (NOT_KNOWN.includes(written.toLowerCase()) || NULL_FLAVORS.includes(written)) return null;
  // "Spanish; Castilian" is how ISO 639-2 writes it, "Spanish (US)" how people do.
  const [name = ''] = written.split(/[;,(/]/);
  return BY_NAME[plain(name)] ?? canonical(written.replaceAll('_', '-'));
}

/** The language of the app that a record or a browser means; null: another, or not known. */
export function languageOf(recorded: string | null | undefined): Language | null {
  const spoken = primaryLanguage(recorded);
  return LANGUAGES.find((language) => language === spoken) ?? null;
}

/** The tag without region and script: `es` of `es-419`; null where the language is not known. */
export const primaryLanguage = (recorded: string | null | undefined): string | null =>
  languageTag(recorded)?.split('-')[0] ?? null;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .trim()
    .toLowerCase();

/** Our languages by name, in each of them, without accents. */
const BY_NAME: Readonly<Record<string, Language>> = {
  english: 'en',
  ingles: 'en',
  spanish: 'es',
  espanol: 'es',
};

/** `Intl` knows that `spa` is `es` and `hat` is `ht`; longer words are names and no codes. */
function canonical(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
