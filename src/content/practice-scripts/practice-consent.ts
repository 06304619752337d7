import * as v from 'valibot';
import { CHART_LANGUAGE, type Language, languageOf } from '../../domain/language/language.ts';
import type { LintFinding } from '../lint/lint-finding.ts';
import { PracticeEntry } from './practice-entry.ts';

const { text, author, approver, date, previous } = PracticeEntry.entries;

/** A practice's own consent question in one language, as it stands in its file. */
export const ConsentEntry = v.strictObject({
  version: v.pipe(
    v.string('must be text'),
    v.regex(/^[\w.-]+$/, 'must be letters, digits, dots and dashes, such as 2026-11'),
  ),
  text,
  author,
  approver,
  date,
  previous,
});

/** `EN-CONSENT@2026-11`: what the record of her answer names, so that its version is known. */
export const consentId = (lang: string, entry: unknown): string =>
  `${lang.toUpperCase()}-CONSENT@${Object(entry).version ?? '?'}`;

/** The question as one of the practice's sentences, to be linted like the others. */
export const asScript = (lang: string, entry: unknown, id: string): unknown => {
  const { version: _, ...rest } = Object(entry);
  return { ...rest, id, stage: 'agreement', audience: 'patient', lang };
};

/** What is asked of a consent question beyond what every sentence must be. */
export function consentFindings(lang: string, entry: unknown): readonly LintFinding[] {
  const spoken = languageOf(lang) ?? CHART_LANGUAGE;
  const said: unknown = Object(entry).text;
  const text = typeof said === 'string' ? said : '';
  const version = v.safeParse(ConsentEntry.entries.version, Object(entry).version);
  return [
    ...(version.success
      ? []
      : [
          error(
            'version',
            null,
            'The record names it, and what she was asked must be found again.',
            '"version": "2026-11"',
          ),
        ]),
    ...(text.trim().endsWith('?')
      ? []
      : [
          error(
            'consent-question',
            null,
            'Her answer is the consent, so it ends by asking.',
            EXAMPLE[spoken].asks,
          ),
        ]),
    ...(SHARES.test(text)
      ? []
      : [
          error(
            'consent-shares',
            null,
            'She agrees to what is shared, so it says so.',
            EXAMPLE[spoken].shares,
          ),
        ]),
    ...[...text.matchAll(/\{\{(\w+)\}\}/g)]
      .filter(([, name = '']) => !ALWAYS_KNOWN.includes(name))
      .map(([found]) =>
        error(
          'consent-variable',
          found,
          'It is not always known, and the question must never be missing.',
          `One of ${ALWAYS_KNOWN.map((name) => `{{${name}}}`).join(' ')}`,
        ),
      ),
  ];
}

const SHARES = /\b(?:share|send|give|tell|compart\w+|envi\w+|mand\w+|da(?:r|mos))\b/i;
const EXAMPLE: Readonly<Record<Language, Readonly<Record<'asks' | 'shares', string>>>> = {
  en: { asks: '… Is that okay?', shares: 'We will share …' },
  es: { asks: '… ¿Está de acuerdo?', shares: 'Vamos a compartir …' },
};
const ALWAYS_KNOWN: readonly string[] = [
  'patient_first',
  'patient_name',
  'practice',
  'practice_phone',
];

const error = (rule: string, found: string | null, why: string, instead: string): LintFinding => ({
  rule,
  level: 'error',
  found,
  why,
  instead,
});
