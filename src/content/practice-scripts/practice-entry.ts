import * as v from 'valibot';
import { LANGUAGES } from '../../domain/language/language.ts';
import {
  FORMALITIES,
  PRACTICE_AUDIENCES,
  PRACTICE_STAGES,
  type PracticeAudience,
} from '../../domain/script/practice-script.ts';
import type { LintFinding } from '../lint/lint-finding.ts';
import { ALL_SCRIPTS, OWN_PROPOSALS } from '../scripts/all-scripts.ts';

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
const stages = [...new Set(ALL_SCRIPTS.map(({ stage }) => stage))];
const audiences = [...new Set(OWN_PROPOSALS.map(({ audience }) => audience))];
/** A script as it stands in a practice's file. */
export const PracticeEntry = v.object({
  id: text,
  stage: v.picklist(stages, `must be one of ${stages.join(', ')}`),
  audience: v.optional(
    v.picklist(audiences, `must be one of ${audiences.join(', ')}`),
    'patient' satisfies PracticeAudience,
  ),
  lang: v.picklist(LANGUAGES, `must be ${LANGUAGES.join(' or ')}`),
  text,
  form: v.optional(v.nullable(v.picklist(['feminine', 'masculine'])), null),
  formality: v.optional(v.picklist(FORMALITIES, 'must be usted or tu'), 'usted'),
  first: v.optional(v.boolean('must be true or false'), false),
  author: text,
  approver: text,
  date: v.pipe(text, v.isoDate('must be a date such as 2026-11-23')),
  // Null for the first version; the key must be there, so that a replaced sentence is not lost.
  previous: v.nullable(text, 'must be the sentence before it, or null for the first version'),
});

export type PracticeEntry = v.InferOutput<typeof PracticeEntry>;

/** A field that is missing or of another form. */
export function fieldFinding(issue: v.BaseIssue<unknown>): LintFinding {
  const field = v.getDotPath(issue);
  const missing = issue.received === 'undefined';
  return {
    rule: field ?? 'script',
    level: 'error',
    found: missing || field === null ? null : issue.received,
    why:
      field === null ? 'It is not a script.' : missing ? 'It is missing.' : `It ${issue.message}.`,
    instead: (field === null ? undefined : REPLACEMENT[field]) ?? WHOLE,
  };
}

const WHOLE =
  '{ "id": …, "stage": …, "lang": …, "text": …, "author": …, "date": …, "approver": …, "previous": … }';

const REPLACEMENT: Readonly<Record<string, string>> = {
  id: '"id": "OUR-T1"',
  stage: `One of ${PRACTICE_STAGES.join(', ')}`,
  audience: `One of ${PRACTICE_AUDIENCES.join(', ')}`,
  lang: `"lang": ${LANGUAGES.map((one) => `"${one}"`).join(' or ')}`,
  text: '"text": the sentence to say',
  form: '"form": "feminine" or "masculine", for Spanish',
  formality: '"formality": "usted" or "tu", for Spanish',
  first: '"first": true, to say it before the article’s sentences',
  author: '"author": who wrote it',
  approver: '"approver": who approved it, another person',
  date: '"date": when it was approved, such as 2026-11-23',
  previous: '"previous": the sentence it replaces, or null for the first version',
};

/** A misspelt field must not quietly leave its default in force. */
export const unknownFields = (entry: unknown): readonly LintFinding[] =>
  Object.keys(Object(entry))
    .filter((key) => !(key in PracticeEntry.entries))
    .map((key) => ({
      rule: 'field',
      level: 'warn',
      found: key,
      why: 'It is not a field of a script, and does nothing.',
      instead: `Fields: ${Object.keys(PracticeEntry.entries).join(', ')}`,
    }));
