import { OWN_PROPOSALS } from '../scripts/all-scripts.ts';
import type { LintFinding, SentenceToLint } from './lint-finding.ts';

/** Variables that are known whenever a sentence is said (src/app/script-variables.ts). */
export const KNOWN_ANYWHERE = [
  'patient_first',
  'patient_name',
  'pronoun_subj',
  'pronoun_obj',
  'child',
  'staff',
  'practice',
  'practice_phone',
  'destination',
  'intake_name',
  'contact_name',
] as const;

const VARIABLE = /\{\{(\w+)\}\}/g;
const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(VARIABLE)].map(([, name = '']) => name);

/** What the bank's own sentences of a stage are filled with: an appointment's date at the close. */
const knownAt = (stage: string): readonly string[] =>
  OWN_PROPOSALS.filter((script) => script.stage === stage).flatMap(({ text }) => variablesIn(text));

/** A variable that nothing fills would keep the sentence off the screen for ever. */
export function lintVariables({ stage, text }: SentenceToLint): readonly LintFinding[] {
  const known = new Set<string>([...KNOWN_ANYWHERE, ...knownAt(stage)]);
  const unknown = [...new Set(variablesIn(text))].filter((name) => !known.has(name));
  const loose = /[{}]+[^{}]*[{}]*/.exec(text.replace(VARIABLE, ''))?.[0];
  return [
    ...unknown.map((name) => ({
      rule: 'variable-unknown',
      level: 'error' as const,
      found: `{{${name}}}`,
      why: `Nothing fills it at the ${stage} stage, so the sentence could never be shown.`,
      instead: `One of ${[...known].map((each) => `{{${each}}}`).join(' ')}`,
    })),
    ...(loose === undefined
      ? []
      : [
          {
            rule: 'variable-braces',
            level: 'error' as const,
            found: loose,
            why: 'It would be read out with its braces.',
            instead: 'Two braces on each side and no space: {{staff}}',
          },
        ]),
  ];
}
