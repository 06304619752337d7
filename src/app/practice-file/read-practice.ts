import * as v from 'valibot';
import { LOSS_FLAG } from '../../domain/people/loss.ts';
import type { Practice } from '../../domain/practice.ts';
import { NO_OWN_FORMS } from '../../domain/screening/form-settings.ts';
import { ALL_INSTRUMENTS, EPDS_3A } from '../../domain/screening/instruments.ts';
import { FORMALITIES } from '../../domain/script/practice-script.ts';
import { LONGEST_WAIT_MS } from '../session/in-time.ts';
import type { LargerParts, PartsRead } from './larger-parts.ts';
import { text, timeZone } from './practice-text.ts';
import { settingProblem } from './setting-problem.ts';

/** A practice file, or what is wrong with it in words for whoever edits it. */
export type PracticeRead =
  | { readonly ok: true; readonly practice: Practice }
  | { readonly ok: false; readonly problems: readonly string[] };

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
  ALL_INSTRUMENTS.map(({ id, max }) => [id, v.exactOptional(cutoff(max))]),
);

/**
 * A practice file as every launch checks it. Its larger parts (places, sentences) have checks that
 * are fetched by practices that have them, and by no one else.
 */
// Strict: a misspelt setting must not quietly leave the default in force.
export const PracticeFile = v.strictObject({
  /** For editors: where the JSON Schema is. */
  $schema: v.exactOptional(v.string('must be text')),
  name: text,
  phone: text,
  timeZone,
  cutoffs: v.optional(v.strictObject(instrumentCutoffs), {}),
  epds3aCutoff: v.optional(cutoff(EPDS_3A.max), EPDS_3A.cutoff.value),
  helpLine: v.strictObject({ name: text, phone: text }),
  destinations: v.optional(v.unknown()),
  destinationOrder: v.optional(v.array(text), []),
  holidays: v.optional(v.unknown()),
  linkIds: v.optional(v.unknown()),
  itemCodes: v.optional(v.unknown()),
  clinicianRoles: v.array(text),
  lossFlags: v.optional(v.array(text), [LOSS_FLAG]),
  everyoneGaveBirth: v.optional(v.boolean('must be true or false'), false),
  staffName: v.optional(v.nullable(text), null),
  callBackHours: v.optional(v.nullable(v.strictObject({ from: timeOfDay, to: timeOfDay })), null),
  spanishFormality: v.optional(v.picklist(FORMALITIES, 'must be usted or tu'), 'usted'),
  scripts: v.optional(v.unknown()),
  consent: v.optional(v.unknown()),
  childChartNote: v.optional(
    v.picklist(['none', 'minimal', 'billing'], 'must be none, minimal or billing'),
    'none',
  ),
});

/** A number that nobody checked is not called, and a sentence that nobody checked is not said. */
const notFetched = ({ scripts, consent, ...others }: LargerParts): PartsRead => {
  const unchecked = Object.entries(others).flatMap(([name, part]) => (part ? [name] : []));
  return unchecked.length > 0
    ? {
        ok: false,
        problems: [`${unchecked.join(', ')} could not be checked: open the app again`],
      }
    : {
        ok: true,
        parts: {
          ownScripts: {
            shown: [],
            refused: (scripts ?? consent) ? [{ id: 'scripts', rules: ['not-checked'] }] : [],
          },
          consent: [],
          destinations: [],
          closedDays: [],
          forms: NO_OWN_FORMS,
        },
      };
};

const hasParts = ({ scripts, consent, destinations, holidays, linkIds, itemCodes }: LargerParts) =>
  scripts ?? consent ?? destinations ?? holidays ?? linkIds ?? itemCodes;

/** Their checks are fetched by practices that have such parts, and by no one else. */
async function checksFor(file: LargerParts): Promise<(file: LargerParts) => PartsRead> {
  if (!hasParts(file)) return notFetched;
  return import('./practice-parts.ts').then(
    ({ checkedParts }) => checkedParts(file),
    () => notFetched,
  );
}

/** Checks a practice file. Every problem names its setting: `cutoffs.EPDS must be at most 30`. */
export function parsePractice(json: unknown, partsOf = notFetched): PracticeRead {
  const result = v.safeParse(PracticeFile, json);
  if (!result.success) {
    return { ok: false, problems: result.issues.map((issue) => settingProblem(issue)) };
  }
  const {
    $schema: _,
    scripts,
    consent,
    destinations,
    holidays,
    linkIds,
    itemCodes,
    ...practice
  } = result.output;
  const larger = partsOf({ scripts, consent, destinations, holidays, linkIds, itemCodes });
  return larger.ok ? { ok: true, practice: { ...practice, ...larger.parts } } : larger;
}

/** Fetches and checks the practice file at an address inside the app's own folder. */
export async function readPractice(address: string): Promise<PracticeRead> {
  try {
    const answer = await fetch(address, {
      cache: 'no-cache',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    if (!answer.ok) return unreadable(address, `status ${answer.status}`);
    const json: unknown = await answer.json();
    return parsePractice(json, await checksFor(Object(json)));
  } catch {
    return unreadable(address, 'no answer, or not JSON');
  }
}

function unreadable(address: string, why: string): PracticeRead {
  return { ok: false, problems: [`${address} could not be read: ${why}`] };
}
