import * as v from 'valibot';
import { EPDS_3A_CUTOFF, EPDS_3A_ITEMS, INSTRUMENTS } from '../domain/instruments.ts';
import { LOSS_FLAG } from '../domain/loss.ts';
import type { Practice } from '../domain/practice.ts';
import type { OwnPlaces } from './practice-places.ts';
import { text, timeZone } from './practice-text.ts';
import { settingProblem } from './setting-problem.ts';

/** A practice file, or what is wrong with it in words for whoever edits it. */
export type PracticeRead =
  | { readonly ok: true; readonly practice: Practice }
  | { readonly ok: false; readonly problems: readonly string[] };

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
  epds3aCutoff: v.optional(cutoff(3 * EPDS_3A_ITEMS.length), EPDS_3A_CUTOFF.value),
  helpLine: v.strictObject({ name: text, phone: text }),
  destinations: v.optional(v.array(v.unknown()), []),
  destinationOrder: v.optional(v.array(text), []),
  holidays: v.optional(v.array(v.unknown()), []),
  clinicianRoles: v.array(text),
  lossFlags: v.optional(v.array(text), [LOSS_FLAG]),
  staffName: v.optional(v.nullable(text), null),
  scripts: v.optional(v.array(v.unknown()), []),
  consent: v.optional(v.unknown(), {}),
  childChartNote: v.optional(
    v.picklist(['none', 'minimal', 'billing'], 'must be none, minimal or billing'),
    'none',
  ),
});

type FileOutput = v.InferOutput<typeof PracticeFile>;

/** Checks for the larger parts. */
export type PracticeChecks = {
  readonly words: (
    file: Pick<FileOutput, 'scripts' | 'consent'>,
  ) => Pick<Practice, 'ownScripts' | 'consent'>;
  readonly places: (file: Pick<FileOutput, 'destinations' | 'holidays'>) => OwnPlaces;
};

const NOT_FETCHED: PracticeChecks = {
  // Without the lint no sentence of a practice's own is shown.
  words: ({ scripts, consent }) => ({
    ownScripts: {
      shown: [],
      refused: [...scripts, ...Object.keys(Object(consent))].map((_, index) => ({
        id: `sentence ${index + 1}`,
        rules: ['not-checked'],
      })),
    },
    consent: [],
  }),
  // A list of numbers that nobody checked is not called.
  places: ({ destinations, holidays }) =>
    destinations.length + holidays.length === 0
      ? { ok: true, destinations: [], closedDays: [] }
      : { ok: false, problems: ['destinations could not be checked: open the app again'] },
};

/** What this file needs for its check is fetched, and nothing else. */
async function checksFor(json: unknown): Promise<PracticeChecks> {
  const { scripts, consent, destinations, holidays } = Object(json);
  const [words, places] = await Promise.all([
    scripts || consent
      ? import('../content/practice-scripts.ts').then(
          ({ ownWordsOf }) => ownWordsOf,
          () => null,
        )
      : null,
    destinations || holidays
      ? import('./practice-places.ts').then(
          ({ ownPlacesOf }) => ownPlacesOf,
          () => null,
        )
      : null,
  ]);
  return { words: words ?? NOT_FETCHED.words, places: places ?? NOT_FETCHED.places };
}

/** Checks a practice file. Every problem names its setting: `cutoffs.EPDS must be at most 30`. */
export function parsePractice(
  json: unknown,
  checks: Partial<PracticeChecks> = NOT_FETCHED,
): PracticeRead {
  const result = v.safeParse(PracticeFile, json);
  if (!result.success) {
    return { ok: false, problems: result.issues.map((issue) => settingProblem(issue)) };
  }
  const { $schema: _, scripts, consent, destinations, holidays, ...practice } = result.output;
  const { words, places } = { ...NOT_FETCHED, ...checks };
  const placed = places({ destinations, holidays });
  if (!placed.ok) return placed;
  return {
    ok: true,
    practice: {
      ...practice,
      ...words({ scripts, consent }),
      destinations: placed.destinations,
      closedDays: placed.closedDays,
    },
  };
}

/** Fetches and checks the practice file at an address inside the app's own folder. */
export async function readPractice(address: string): Promise<PracticeRead> {
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    if (!answer.ok) return unreadable(address, `status ${answer.status}`);
    const json: unknown = await answer.json();
    return parsePractice(json, await checksFor(json));
  } catch {
    return unreadable(address, 'no answer, or not JSON');
  }
}

function unreadable(address: string, why: string): PracticeRead {
  return { ok: false, problems: [`${address} could not be read: ${why}`] };
}
