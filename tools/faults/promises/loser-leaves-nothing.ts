import { heldOf, isInForce, isSame, nameOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const loserLeavesNothing: AppPromise = {
  name: 'loser-leaves-nothing',
  says: 'Nothing of a decision that lost stays in force.',
  broken: ({ taps, atTheEnd }) =>
    taps.flatMap((tapped) => {
      const truth = atTheEnd.get(tapped.person);
      const last = tapped.said.at(-1)?.saying;
      if (last?.is !== 'changed_elsewhere' || truth === undefined) return [];
      const own = heldOf(tapped, truth);
      const standing = truth.stored.filter(
        (one) => isInForce(one) && own.some((record) => isSame(record, one.record)),
      );
      return standing.map(
        ({ record, reference }) =>
          `${nameOf(tapped)} lost, and its ${record.kind} stands: ${reference}`,
      );
    }),
};
