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
      return told.flatMap(({ namesFirst }) => {
        if (alone) return [`${nameOf(tapped)}: "someone else", and nobody else was there`];
        const others = taps.some(({ user }) => user !== tapped.user);
        return namesFirst === tapped.user && !others
          ? [`${nameOf(tapped)}: ${tapped.user} is told that ${namesFirst} was first`]
          : [];
      });
    }),
};
