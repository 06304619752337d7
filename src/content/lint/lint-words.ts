import { CHART_LANGUAGE, languageOf } from '../../domain/language/language.ts';
import { HAS_TU } from '../../domain/script/practice-script.ts';
import file from '../data/lint-rules.json' with { type: 'json' };
import type { LintFinding, SentenceToLint } from './lint-finding.ts';
import { asUsted } from './lint-language.ts';

/** A rule about words: where its pattern is found, something else is to be said. */
export type WordRule = {
  readonly id: string;
  readonly level: 'error' | 'warn';
  readonly lang: string;
  /** Stages, `*`, or a stage in one context (`transition:loss`). */
  readonly stages: readonly string[];
  readonly pattern: RegExp;
  readonly why: string;
  readonly instead: string;
};

/** The rules of lint-rules.json (rules/words.md#lint). */
export const WORD_RULES: readonly WordRule[] = file.rules.map((rule) => ({
  id: rule.id,
  level: rule.severity === 'warn' ? 'warn' : 'error',
  lang: rule.lang,
  stages: rule.stages,
  pattern: new RegExp(rule.pattern, rule.flags),
  why: rule.why,
  instead: rule.instead,
}));

/** What the rules about words find in a sentence. */
export function lintWords(
  sentence: SentenceToLint,
  rules: readonly WordRule[] = WORD_RULES,
): readonly LintFinding[] {
  const text = normalise(sentence.text);
  const formal = HAS_TU[languageOf(sentence.lang) ?? CHART_LANGUAGE] ? asUsted(text) : text;
  return rules
    .filter((rule) => rule.lang === 'any' || rule.lang === sentence.lang)
    .filter((rule) => rule.stages.some((where) => applies(where, sentence)))
    .flatMap(({ id, level, pattern, why, instead }) => {
      const found = (pattern.exec(text) ?? pattern.exec(formal))?.[0];
      return found === undefined ? [] : [{ rule: id, level, found, why, instead }];
    });
}

/** Accents and curly quotes must not hide a word from a rule. */
const normalise = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ');

function applies(where: string, { stage, audience }: SentenceToLint): boolean {
  const [at, context] = where.split(':');
  if (context === undefined) return at === '*' || at === stage;
  // A loss makes these words wrong at every stage, not at the offer alone.
  return context === audience && (context === 'loss' || at === stage);
}
