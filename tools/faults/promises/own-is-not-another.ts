import { nameOf } from './own-records.ts';
import type { AppPromise } from './promise.ts';

export const ownIsNotAnother: AppPromise = {
  name: 'own-is-not-another',
  says: 'Nobody is told that someone else did what they did themselves.',
  broken: ({ taps, outside }) =>
    taps.flatMap((tapped) => {
      const told = tapped.said.filter(({ saying }) => saying.is === 'changed_elsewhere');
      if (told.length === 0) return [];
      const alone = outside.length === 0 && taps.every(({ window }) => window === tapped.window);
      return told.flatMap(({ first }) => {
        if (first === null || first.is === 'me') return [];
        if (alone) return [`${nameOf(tapped)}: "someone else", and nobody else was there`];
        return first.is === 'another' && first.name === tapped.user
          ? [`${nameOf(tapped)}: ${tapped.user} is told that ${first.name} was first`]
          : [];
      });
    }),
};
