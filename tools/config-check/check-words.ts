import type { LintFinding } from '../../src/content/lint/lint-finding.ts';
import { lintConsent, lintEntries } from '../../src/content/practice-scripts/practice-scripts.ts';
import { CHART_LANGUAGE, LANGUAGES } from '../../src/domain/language/language.ts';
import { error, type Remark, warn } from './finding.ts';

/**
 * A practice's sentences and its consent question, by the rules the app applies
 * (rules/words.md#lint).
 */
export function checkWords(json: unknown, today: string): readonly Remark[] {
  const { scripts, consent: given, staffName } = Object(json);
  const consent = typeof given === 'object' ? given : null;
  const entries: readonly unknown[] = Array.isArray(scripts) ? scripts : [];
  const asked = Object.keys(Object(consent));
  return [
    ...lintEntries(entries).flatMap(({ id, findings }, index) => [
      ...findings.map((one) => fromLint(one, `scripts.${index}`, id)),
      ...dates(entries[index], `scripts.${index}`, today),
      ...needsStaffName(entries[index], `scripts.${index}`, staffName),
    ]),
    ...lintConsent(consent).flatMap(({ id, findings }, index) => [
      ...findings.map((one) => fromLint(one, `consent.${asked[index]}`, id)),
      ...dates(Object(consent)[asked[index] ?? ''], `consent.${asked[index]}`, today),
    ]),
    ...notAsked(asked).map((language) =>
      warn(
        'consent',
        `has no question in ${LANGUAGE_NAMES.of(language)} (${language}): the app’s own is asked there`,
        'Both, or a decision.',
      ),
    ),
  ];
}

/** Where a practice asks its own question at all: the languages that have none. */
const notAsked = (asked: readonly string[]): readonly string[] =>
  asked.length === 0 ? [] : LANGUAGES.filter((language) => !asked.includes(language));

const LANGUAGE_NAMES = new Intl.DisplayNames([CHART_LANGUAGE], { type: 'language' });

/** The rules of fields are named after them; every other is about the text. */
const FIELDS = [
  'id',
  'stage',
  'audience',
  'lang',
  'form',
  'first',
  'author',
  'approver',
  'date',
  'previous',
  'version',
];

const fromLint = (
  { rule, level, found, why, instead }: LintFinding,
  at: string,
  id: string,
): Remark => ({
  level,
  setting: `${at}.${FIELDS.includes(rule) ? rule : rule === 'field' ? found : 'text'}`,
  problem: `${id} ${rule}${found === null ? '' : ` “${found}”`}: ${why}`,
  fix: instead,
});

function dates(entry: unknown, at: string, today: string): readonly Remark[] {
  const { date } = Object(entry);
  return typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && date > today
    ? [error(`${at}.date`, `${date} is still to come`, 'The day it was approved.')]
    : [];
}

/** A sentence with a variable that nothing fills is never shown, and nobody notices. */
function needsStaffName(entry: unknown, at: string, staffName: unknown): readonly Remark[] {
  const { text } = Object(entry);
  return typeof text === 'string' && text.includes('{{staff}}') && !staffName
    ? [
        warn(
          `${at}.text`,
          'names {{staff}}, and staffName is not set: it is never shown',
          '"staffName": "Maya"',
        ),
      ]
    : [];
}
