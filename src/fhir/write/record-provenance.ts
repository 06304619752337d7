import type { Change } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { provenanceOnce } from './provenance-once.ts';

type Written = {
  readonly changes: readonly Change[];
  readonly targets: readonly string[];
  readonly by: Actor;
  readonly at: string;
};

/**
 * Records who wrote these records, once. What somebody had made in the EHR was neither created nor
 * entered in error here: it has a Provenance of its own, which says that it was changed.
 * @param firstTime nothing of this decision can have been in the chart before
 * @returns why it could not be recorded; null when it is
 */
export async function recordProvenance(
  client: FhirClient,
  written: Written,
  firstTime: boolean,
): Promise<FhirFailure | null> {
  const theirs = written.changes.map(({ record }) => madeByHand(record));
  const ours = written.targets.filter((target) => !theirs.includes(target));
  const used = written.targets.filter((target) => theirs.includes(target));
  const { at, by, changes } = written;
  const activity = activityOf(changes);
  const spoke = changes.map(({ record }) => record).find((record) => record.kind === 'contact');
  const undone = changes.find((change) => change.write === 'enter_in_error');
  const said = {
    at,
    by,
    ...(undone === undefined ? {} : { reason: undone.because }),
    informant: spoke?.kind === 'contact' && spoke.outcome === 'spoke' ? spoke.to : null,
  };
  return (
    (await provenanceOnce(client, { ...said, targets: ours, activity }, firstTime)) ??
    (await provenanceOnce(client, { ...said, targets: used, activity: 'UPDATE' }, firstTime))
  );
}

function activityOf(changes: readonly Change[]): 'CREATE' | 'UPDATE' | 'NULLIFY' {
  if (changes.some(({ write }) => write === 'enter_in_error')) return 'NULLIFY';
  const opened = changes.some(
    ({ write, record }) => write === 'create' && record.kind === 'episode',
  );
  return opened ? 'CREATE' : 'UPDATE';
}
