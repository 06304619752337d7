import * as v from 'valibot';
import { EPDS_3A_CUTOFF, EPDS_3A_ITEMS, INSTRUMENTS } from '../domain/instruments.ts';
import { LOSS_FLAG } from '../domain/loss.ts';
import type { Practice } from '../domain/practice.ts';
import { FORMALITIES, type OwnScripts } from '../domain/practice-script.ts';

/** A practice file, or what is wrong with it in words for whoever edits it. */
export type PracticeRead =
  | { readonly ok: true; readonly practice: Practice }
  | { readonly ok: false; readonly problems: readonly string[] };

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));

const timeZone = v.pipe(text, v.check(isTimeZone, 'must be a time zone such as America/New_York'));

const timeOfDay = v.pipe(
  text,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00'),
);

/** A score someone can reach: 0 would list everyone, more than the maximum no one. */
const cutoff = (max: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(1, 'must be at least 1'),
    v.maxValue(max, `must be at most ${max}`),
  );

const instrumentCutoffs = Object.fromEntries(
  Object.values(INSTRUMENTS).map(({ id, max }) => [id, v.exactOptional(cutoff(max))]),
);

// Strict: a misspelt setting must not quietly leave the default in force.
const PracticeFile = v.strictObject({
  name: text,
  phone: text,
  timeZone,
  cutoffs: v.optional(v.strictObject(instrumentCutoffs), {}),
  epds3aCutoff: v.optional(cutoff(3 * EPDS_3A_ITEMS.length), EPDS_3A_CUTOFF.value),
  helpLine: v.strictObject({ name: text, phone: text }),
  destinationOrder: v.optional(v.array(text), []),
  clinicianRoles: v.array(text),
  lossFlags: v.optional(v.array(text), [LOSS_FLAG]),
  staffName: v.optional(v.nullable(text), null),
  callBackHours: v.optional(v.nullable(v.strictObject({ from: timeOfDay, to: timeOfDay })), null),
  spanishFormality: v.optional(v.picklist(FORMALITIES, 'must be usted or tu'), 'usted'),
  scripts: v.optional(v.array(v.unknown()), []),
  childChartNote: v.optional(
    v.picklist(['none', 'minimal', 'billing'], 'must be none, minimal or billing'),
    'none',
  ),
});

/** Wrong values whose message says what is right. */
const SAID_IN_FULL: readonly string[] = ['string', 'number', 'picklist'];

type LintScripts = (entries: readonly unknown[]) => OwnScripts;

/** Without the lint no sentence of a practice's own is shown. */
const notLinted: LintScripts = (entries) => ({
  shown: [],
  refused: entries.map((_, index) => ({ id: `script ${index + 1}`, rules: ['not-checked'] })),
});

/** The lint is fetched by practices that have sentences of their own, and by no one else. */
async function linterFor(json: unknown): Promise<LintScripts> {
  if (!Object(json).scripts) return notLinted;
  return import('../content/practice-scripts.ts').then(
    ({ ownScriptsOf }) => ownScriptsOf,
    () => notLinted,
  );
}

/** Checks a practice file. Every problem names its setting: `cutoffs.EPDS must be at most 30`. */
export function parsePractice(json: unknown, lint: LintScripts = notLinted): PracticeRead {
  const result = v.safeParse(PracticeFile, json);
  if (result.success) {
    const { scripts, ...practice } = result.output;
    return { ok: true, practice: { ...practice, ownScripts: lint(scripts) } };
  }
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const setting = v.getDotPath(issue);
      if (setting === null) return 'the practice file must be a JSON object';
      if (issue.kind !== 'schema' || SAID_IN_FULL.includes(issue.type)) {
        return `${setting} ${issue.message}`;
      }
      if (issue.expected === 'never') return `${setting} is not a setting`;
      return issue.received === 'undefined'
        ? `${setting} is missing`
        : `${setting} has the wrong form`;
    }),
  };
}

/** Fetches and checks the practice file at an address inside the app's own folder. */
export async function readPractice(address: string): Promise<PracticeRead> {
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    if (!answer.ok) return unreadable(address, `status ${answer.status}`);
    const json: unknown = await answer.json();
    return parsePractice(json, await linterFor(json));
  } catch {
    return unreadable(address, 'no answer, or not JSON');
  }
}

function unreadable(address: string, why: string): PracticeRead {
  return { ok: false, problems: [`${address} could not be read: ${why}`] };
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
