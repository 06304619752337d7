import { heldOf, missingOf, nameOf, takersOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const halfWrittenIsCompleted: AppPromise = {
  name: 'half-written-is-completed',
  says: 'What is half written is completed, or taken back, when the chart is next opened.',
  broken: ({ taps, atTheEnd }) => [
    ...[...atTheEnd.values()].flatMap(({ unfinished }) =>
      unfinished.map((reference) => `what is committed in ${reference} is not all written`),
    ),
    ...taps.flatMap((tapped) => {
      const truth = atTheEnd.get(tapped.person);
      // A decision that lost has a promise of its own.
      const lost = tapped.said.some(({ saying }) => saying.is === 'changed_elsewhere');
      if (truth === undefined || lost) return [];
      const held = heldOf(tapped, truth);
      const missing = missingOf(tapped, truth).filter(
        (record) => takersOf(taps, record).length === 0,
      );
      if (held.length === 0 || missing.length === 0) return [];
      const [here, gone] = [held, missing].map((some) => some.map(({ kind }) => kind).join(', '));
      return [`${nameOf(tapped)}: ${here} in the chart, ${gone} not`];
    }),
  ],
};
