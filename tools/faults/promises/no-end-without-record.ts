import { endOf } from '../../../src/domain/handoff/handoff.ts';
import type { Truth } from '../ledger/ledger.ts';
import type { AppPromise } from './promise.ts';

const ENDS: readonly Truth['stage'][] = ['appointment', 'next_step', 'check_in'];

export const noEndWithoutRecord: AppPromise = {
  name: 'no-end-without-record',
  says: 'No handoff stands at an end without the record of that end.',
  broken: ({ atTheEnd, outside }) =>
    [...atTheEnd].flatMap(([person, { stage, handoff }]) => {
      const cancelled = outside.some(
        (one) => one.person === person && one.what === 'cancels a visit',
      );
      if (!ENDS.includes(stage) || endOf(handoff) !== null || cancelled) return [];
      return [`it stands at ${stage}, and the chart has no such record`];
    }),
};
