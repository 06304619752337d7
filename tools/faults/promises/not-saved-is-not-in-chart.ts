import { heldOf, nameOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

/** Its last word was "not saved", and nobody tried again: then nothing of it may be in the chart. */
export const notSavedIsNotInChart: AppPromise = {
  name: 'not-saved-is-not-in-chart',
  says: '"Not saved" is never said of what is in the chart, or gets there afterwards.',
  broken: ({ taps, atTheEnd }) =>
    taps.flatMap((tapped) => {
      const truth = atTheEnd.get(tapped.person);
      const last = tapped.said.at(-1);
      if (last?.saying.is !== 'not_saved' || truth === undefined) return [];
      // What an app cannot know of its own fault it says as it is.
      if (last.saying.failure.kind === 'unknown_outcome') return [];
      const then = heldOf(tapped, last.truth);
      const now = heldOf(tapped, truth);
      const held = then.length > 0 ? then : now;
      const kinds = held.map(({ kind }) => kind).join(', ');
      const when = then.length > 0 ? 'in the chart' : 'in the chart later';
      return held.length === 0 ? [] : [`${nameOf(tapped)} "not saved", and ${kinds} ${when}`];
    }),
};
