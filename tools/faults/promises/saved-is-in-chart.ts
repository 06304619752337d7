import { missingOf, nameOf, takersOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const savedIsInChart: AppPromise = {
  name: 'saved-is-in-chart',
  says: '"Saved" is never said of what is not in the chart.',
  broken: ({ taps }) =>
    taps.flatMap((tapped) =>
      tapped.said
        .filter(({ saying }) => saying.is === 'saved')
        .flatMap(({ truth }) =>
          missingOf(tapped, truth)
            .filter((record) => takersOf(taps, record).length === 0)
            .map(({ kind }) => `${nameOf(tapped)} "saved", and no ${kind} of it is in the chart`),
        ),
    ),
};
