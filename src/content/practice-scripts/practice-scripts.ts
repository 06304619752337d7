import * as v from 'valibot';
import { CHART_LANGUAGE } from '../../domain/language/language.ts';
import {
  type OwnConsent,
  type OwnScripts,
  PRACTICE_AUDIENCES,
  PRACTICE_STAGES,
  type PracticeScript,
} from '../../domain/script/practice-script.ts';
import type { LintFinding, SentenceToLint } from '../lint/lint-finding.ts';
import { formSaid } from '../lint/lint-language.ts';
import { hasError, lintSentence } from '../lint/lint-script.ts';
import { ALL_SCRIPTS } from '../scripts/all-scripts.ts';
import { asScript, consentFindings, consentId } from './practice-consent.ts';
import { fieldFinding, PracticeEntry, unknownFields } from './practice-entry.ts';

/** One entry of a practice's scripts: what the lint says, and the script when it may be shown. */
export type LintedEntry = {
  /** Its id; `script 3` where it has none. */
  readonly id: string;
  readonly findings: readonly LintFinding[];
  readonly script: PracticeScript | null;
};

/**
 * Checks a practice's own scripts as they stand in its file. A script with an error has no
 * `script`, and the article's sentences are said instead.
 */
export function lintEntries(entries: readonly unknown[]): readonly LintedEntry[] {
  const ids = entries.map(idOf);
  return entries.map((entry, index) => {
    const id = ids[index] ?? `script ${index + 1}`;
    const again = ids[index] !== null && ids.indexOf(ids[index] ?? null) !== index;
    return lintEntry(entry, id, again);
  });
}

/** A practice's own words for the app: those it may show, and those it must not. */
export function ownWordsOf(file: {
  readonly scripts: readonly unknown[];
  readonly consent: unknown;
}): { readonly ownScripts: OwnScripts; readonly consent: readonly OwnConsent[] } {
  const scripts = lintEntries(file.scripts.filter((entry) => !isFromTheBank(entry)));
  const consent = lintConsent(file.consent);
  return {
    ownScripts: {
      shown: scripts.flatMap(({ script }) => script ?? []),
      refused: [...scripts, ...consent]
        .filter(({ script, findings }) => script === null && findings.length > 0)
        .map(({ id, findings }) => ({ id, rules: keptBackBy(findings) })),
    },
    consent: consent.flatMap(({ script }) => script ?? []),
  };
}

/**
 * Checks a practice's own consent question, by language. One with an error has no `script`, and the
 * bank's is asked instead.
 */
export function lintConsent(consent: unknown): readonly LintedEntry[] {
  return Object.entries(Object(consent)).map(([lang, entry]) => {
    const id = consentId(lang, entry);
    const asked = lintEntry(asScript(lang, entry, id), id, false);
    const findings = [...asked.findings, ...consentFindings(lang, entry)];
    return { id, findings, script: hasError(findings) ? null : asked.script };
  });
}

/** The errors; where there is none, the app has no place for it, and the warning says so. */
const keptBackBy = (findings: readonly LintFinding[]): readonly string[] => {
  const errors = findings.filter(({ level }) => level === 'error');
  return [...new Set((errors.length > 0 ? errors : findings).map(({ rule }) => rule))];
};

function lintEntry(entry: unknown, id: string, again: boolean): LintedEntry {
  const said = loosely(entry);
  const words = said.text === '' ? [] : lintSentence(said);
  if (isFromTheBank(entry)) return { id, findings: words, script: null };
  const parsed = v.safeParse(PracticeEntry, entry);
  const findings = [
    ...(again || BANK.has(id) ? [idTaken(id)] : []),
    ...(parsed.success ? notShown(parsed.output) : parsed.issues.map(fieldFinding)),
    ...approval(fieldOf(entry, 'author'), fieldOf(entry, 'approver')),
    ...addressed(said, fieldOf(entry, 'form')),
    ...unknownFields(entry),
    ...words,
  ];
  return {
    id,
    findings,
    script: parsed.success && !hasError(findings) ? toScript(parsed.output) : null,
  };
}

const BANK: ReadonlyMap<string, string> = new Map(ALL_SCRIPTS.map(({ id, text }) => [id, text]));

/** The article's and the bank's own sentences need no author and approver here. */
const isFromTheBank = (entry: unknown): boolean =>
  BANK.get(idOf(entry) ?? '') === fieldOf(entry, 'text');

/** The script as the app uses it; null where the app has no place for it. */
function toScript(entry: PracticeEntry): PracticeScript | null {
  const stage = PRACTICE_STAGES.find((each) => each === entry.stage);
  const audience = PRACTICE_AUDIENCES.find((each) => each === entry.audience);
  if (stage === undefined || audience === undefined) return null;
  const { id, lang, text, form, formality, first } = entry;
  return { id, stage, audience, lang, text, form, formality, first };
}

function notShown(entry: PracticeEntry): readonly LintFinding[] {
  if (PRACTICE_STAGES.some((each) => each === entry.stage)) return [];
  return [
    {
      rule: 'stage',
      level: 'warn',
      found: entry.stage,
      why: 'The app has the bank’s own sentence here, and does not show another.',
      instead: `One of ${PRACTICE_STAGES.join(', ')}`,
    },
  ];
}

/** Two people: one who wrote it, another who approved it (hazard H19). */
function approval(author: string | null, approver: string | null): readonly LintFinding[] {
  const same = author?.trim().toLowerCase() === approver?.trim().toLowerCase();
  if (author === null || !same) return [];
  return [
    {
      rule: 'approver',
      level: 'error',
      found: approver,
      why: 'The person who wrote it approved it.',
      instead: 'Have a second person read and approve it.',
    },
  ];
}

/** Spanish that addresses a woman must not be said to a man, nor the other way round (H15). */
function addressed({ lang, text }: SentenceToLint, form: string | null): readonly LintFinding[] {
  const spoken = formSaid(text, lang);
  if (spoken === null || spoken === form) return [];
  return [
    {
      rule: 'form',
      level: 'error',
      found: form,
      why: `It addresses a ${spoken === 'feminine' ? 'woman' : 'man'}, and would be said to anyone.`,
      instead: `"form": "${spoken}", and a second script for the other.`,
    },
  ];
}

const idTaken = (id: string): LintFinding => ({
  rule: 'id',
  level: 'error',
  found: id,
  why: 'Another script has this id; the article’s sentences stay word for word.',
  instead: 'An id of its own.',
});

/** What can be said about the words even when a field is wrong. */
const loosely = (entry: unknown) => ({
  stage: fieldOf(entry, 'stage') ?? '',
  audience: fieldOf(entry, 'audience'),
  lang: fieldOf(entry, 'lang') ?? CHART_LANGUAGE,
  text: fieldOf(entry, 'text') ?? '',
  formality: fieldOf(entry, 'formality') ?? 'usted',
});

const idOf = (entry: unknown): string | null => fieldOf(entry, 'id')?.trim() || null;

function fieldOf(entry: unknown, name: string): string | null {
  const value = Object(entry)[name];
  return typeof value === 'string' ? value : null;
}
