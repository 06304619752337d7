import type { AppPromise } from './promise.ts';

export const noEndlessWait: AppPromise = {
  name: 'no-endless-wait',
  says: 'Nothing waits without an end, and nothing is thrown.',
  broken: ({ faults }) => faults,
};
