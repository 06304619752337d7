import type { CheckId, Outcome, Verdict } from '../../app/preflight/finding.ts';
import { preflightEn } from '../../content/words/en/preflight-en.ts';
import { preflightEs } from '../../content/words/es/preflight-es.ts';
import type { PreflightWords } from '../../content/words/preflight-words.ts';
import type { InterfaceLanguage } from '../context/language.ts';

/** Both languages, checked against every check and every outcome there is. */
export const PREFLIGHT_WORDS: Readonly<
  Record<InterfaceLanguage, PreflightWords<CheckId, Outcome, Verdict>>
> = { en: preflightEn, es: preflightEs };
