import type { AppPromise } from './promise.ts';

export const healedCanSave: AppPromise = {
  name: 'healed-can-save',
  says: 'An idle, healed system reaches a state in which every tap that the rules allow is saved.',
  broken: ({ stuck }) => stuck,
};
