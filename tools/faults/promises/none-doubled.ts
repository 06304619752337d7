import type { StoredRecord } from '../../../src/domain/handoff/handoff-record.ts';
import { fromResource } from '../../../src/fhir/handoff/from-resource.ts';
import { isInForce } from './own-records.ts';
import type { AppPromise } from './promise.ts';

/** Of these at most one is in force at a time, whatever was decided how often. */
const ONE_AT_A_TIME: readonly StoredRecord['record']['kind'][] = [
  'episode',
  'referral',
  'practice_task',
  'appointment',
  'next_step',
  'flag',
];

export const noneDoubled: AppPromise = {
  name: 'none-doubled',
  says: 'Nothing is doubled: one open root a handoff, one record of a kind in force a decision.',
  broken: ({ atTheEnd }) =>
    [...atTheEnd.values()].flatMap(({ stored, resources }) => {
      const inForce = stored.filter(isInForce);
      const together = ONE_AT_A_TIME.flatMap((kind) => {
        const some = inForce.filter(({ record }) => record.kind === kind);
        return some.length > 1 ? [`${some.length} of ${kind} in force: ${named(some)}`] : [];
      });
      const own = resources.flatMap((resource) => {
        const read = fromResource(resource);
        return read.is === 'record' && isInForce(read.stored) ? [read.stored] : [];
      });
      return [...together, ...twice(own)];
    }),
};

/** Records of one decision that stand in the chart more than once. */
function twice(own: readonly StoredRecord[]): readonly string[] {
  const by = new Map<string, StoredRecord[]>();
  for (const one of own) {
    const { kind, at, by: who } = one.record;
    const key = `${kind} ${at} ${who.name}`;
    by.set(key, [...(by.get(key) ?? []), one]);
  }
  return [...by.values()]
    .filter((some) => some.length > 1)
    .map(
      (some) =>
        `${some[0]?.record.kind} of one decision stands ${some.length} times: ${named(some)}`,
    );
}

const named = (some: readonly StoredRecord[]): string =>
  some.map(({ reference, record }) => `${reference} ${record.key}`).join(', ');
