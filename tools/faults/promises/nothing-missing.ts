import { createdBy, has, nameOf, takersOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const nothingMissing: AppPromise = {
  name: 'nothing-missing',
  says: 'No acknowledged decision is missing.',
  broken: ({ taps, atTheEnd }) =>
    taps.flatMap((tapped) => {
      const truth = atTheEnd.get(tapped.person);
      const acknowledged = tapped.said.some(({ saying }) => saying.is === 'saved');
      if (!acknowledged || truth === undefined) return [];
      return createdBy(tapped)
        .filter(({ kind }) => kind !== 'flag' && kind !== 'episode')
        .filter((record) => !has(truth.stored, record) && takersOf(taps, record).length === 0)
        .map(({ kind }) => `${nameOf(tapped)} was saved, and its ${kind} is gone`);
    }),
};
