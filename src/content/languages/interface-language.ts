import { CHART_LANGUAGE, type Language, languageOf } from '../../domain/language/language.ts';

/** The language of the interface for a browser set to `tag`; English where we have not its own. */
export const interfaceLanguage = (tag: string): Language => languageOf(tag) ?? CHART_LANGUAGE;
