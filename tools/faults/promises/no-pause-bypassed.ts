import type { Run, Tapped } from '../ledger/ledger.ts';
import { isBefore, savedAt } from './order-of-taps.ts';
import { nameOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

/** A screen may be this old when somebody taps (design: "a few seconds"). */
const SECONDS_MS = 10_000;

/** Steps of the pause itself, and what is about the records alone. */
const OF_THE_PAUSE: readonly Tapped['wanted']['tap'][] = [
  'record_assessment',
  'answer_item',
  'mark_emergency',
  'correct_emergency',
  'undo',
  'correct',
];

export const noPauseBypassed: AppPromise = {
  name: 'no-pause-bypassed',
  says: 'No window goes on past a clinician step that the chart asked for before the tap.',
  broken: (run) =>
    run.taps.flatMap((tapped) => {
      if (OF_THE_PAUSE.includes(tapped.wanted.tap)) return [];
      if (savedAt(tapped) === Number.POSITIVE_INFINITY) return [];
      const pause = pauseBefore(run, tapped);
      return pause === null ? [] : [`${nameOf(tapped)} was saved past "${pause}"`];
    }),
};

/** What had paused this person's handoff before the tap, with no clinician's word since. */
function pauseBefore({ taps, outside }: Run, tapped: Tapped): string | null {
  const paused = outside.findLast(
    ({ person, what, at }) =>
      person === tapped.person &&
      (what === 'marks item 10' || what === 'leaves item 10 blank') &&
      at < tapped.at - SECONDS_MS,
  );
  const since = paused?.at ?? Number.NEGATIVE_INFINITY;
  const word = (one: Tapped): boolean =>
    (one.wanted.tap === 'record_assessment' || one.wanted.tap === 'answer_item') &&
    one.at < savedAt(tapped) &&
    lastMoment(one) > since;
  if (paused !== undefined) return taps.some(word) ? null : paused.what;
  const emergency = taps.findLast(
    (one) =>
      one.wanted.tap === 'mark_emergency' &&
      savedAt(one) < tapped.at - SECONDS_MS &&
      isBefore(one, tapped),
  );
  if (emergency === undefined) return null;
  const left = taps.some(
    (one) => OF_THE_PAUSE.includes(one.wanted.tap) && one !== emergency && one.at > emergency.at,
  );
  return left ? null : 'emergency';
}

const lastMoment = ({ said, closedAt }: Tapped): number =>
  said.at(-1)?.at ?? closedAt ?? Number.POSITIVE_INFINITY;
