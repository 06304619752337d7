import type { AppPromise } from './promise.ts';

export const noOtherChart: AppPromise = {
  name: 'no-other-chart',
  says: 'Nothing is written in another chart.',
  broken: ({ strays }) => strays,
};
