import type { LintFinding, SentenceToLint } from './lint-finding.ts';
import { lintStructure } from './lint-structure.ts';
import { lintVariables } from './lint-variables.ts';
import { lintWords } from './lint-words.ts';

/**
 * Everything the lint says about a sentence (rules/words.md#lint). A net, not a judge: a person
 * still approves.
 */
export const lintSentence = (sentence: SentenceToLint): readonly LintFinding[] => [
  ...lintWords(sentence),
  ...lintVariables(sentence),
  ...lintStructure(sentence),
];

export const hasError = (findings: readonly LintFinding[]): boolean =>
  findings.some(({ level }) => level === 'error');
