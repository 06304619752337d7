import type { Change } from '../../domain/handoff/handoff-record.ts';
import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import { wholeAgain } from '../border/whole-again.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import {
  type Created,
  entryOf,
  type HandoffContext,
  referrer,
  type WriteEntry,
} from '../handoff/handoff-transaction.ts';
import { isLinkRefused, withoutExtraLinks } from './extra-links.ts';
import { look, type Wanted } from './look.ts';
import { patchOperations } from './patch-operations.ts';
import { createUnder, sendOnce } from './send-once.ts';
import { inWriteOrder } from './write-order.ts';
import type { WritePlan } from './write-plan.ts';
import { afterEvent, type Item, type Run, type WriteEvent } from './write-run.ts';

export type SentInOrder = {
  readonly run: Run;
  /** What is to be read back, as it was sent. */
  readonly wanted: readonly Wanted[];
};

/**
 * Sends records one by one, each at most once: what may be there from an earlier try is looked for
 * first, and after the first record whose fate is open nothing more is sent. A record that the EHR
 * turns down does not stop the others: the note carries it.
 */
export async function sendInOrder(
  client: FhirClient,
  changes: readonly Change[],
  context: HandoffContext,
  plan: WritePlan,
  earlier: Run,
): Promise<SentInOrder> {
  let run = earlier;
  const created: Created[] = [];
  const wanted: Wanted[] = [];
  for (const change of inWriteOrder(changes)) {
    const { key, kind } = change.record;
    const write = { ...context, refer: referrer(created, context) };
    const entry = entryOf(change, write, context.resources);
    const before = context.resources.find((one) => referenceTo(one) === entry.request?.url);
    const events = await sendOne(
      client,
      { change, entry, before, patient: context.patient },
      plan,
      itemOf(run, key),
    );
    run = events.reduce(afterEvent, run);
    // To a server a conditional create that meets a record is a success: whose it is, is asked first.
    if (kind === 'episode' && change.write === 'create' && itemOf(run, key).state === 'sent') {
      const { reference } = itemOf(run, key);
      const asked = [{ change, resource: entry.resource, reference }];
      const { seen } = await look(client, asked, plan.of, context.patient);
      run = seen.reduce(afterEvent, run);
    }
    const item = itemOf(run, key);
    const reference = change.write === 'create' ? item.reference : change.stored.reference;
    wanted.push({ change, resource: entry.resource, reference });
    if (reference !== null) created.push({ key, kind, reference });
    // The note carries it as well: nothing hangs on this one.
    if (plan.wayOf(kind) === 'resource_and_note') continue;
    const open = item.state === 'pending' || item.state === 'unknown';
    if (open || item.lost || isLogTurnedDown(change, item, context, plan)) break;
  }
  return { run, wanted };
}

/** The decision was to be committed in it: it is committed in a note first, where one is taken. */
export const isLogTurnedDown = (
  { record }: Change,
  { lost, state }: Item,
  { log }: Pick<HandoffContext, 'log'>,
  { carrier }: WritePlan,
): boolean =>
  record.kind === 'episode' &&
  log !== undefined &&
  state === 'refused' &&
  !lost &&
  carrier !== 'window';

type Outgoing = {
  readonly change: Change;
  readonly entry: WriteEntry;
  /** The record as it was read, where it is changed. */
  readonly before: fhir4.Resource | undefined;
  /** `Patient/1`. */
  readonly patient: string;
};

async function sendOne(
  client: FhirClient,
  outgoing: Outgoing,
  plan: WritePlan,
  item: Item,
): Promise<readonly WriteEvent[]> {
  const { change, entry, patient } = outgoing;
  const ability = plan.of(entry.resource.resourceType);
  const isNew = change.write === 'create' && madeByHand(change.record) === null;
  return sendOnce(item, {
    key: change.record.key,
    ability,
    isNew,
    seek: async (reference) =>
      (await look(client, [{ change, resource: entry.resource, reference }], plan.of, patient))
        .seen,
    send: () =>
      isNew ? createOrPlain(client, entry.resource, ability) : changeIt(client, outgoing, ability),
  });
}

/** A new record; refused for a link, it is sent once more without those that may go. */
async function createOrPlain(
  client: FhirClient,
  resource: fhir4.Resource,
  ability: ReturnType<WritePlan['of']>,
): Promise<Result<{ readonly resource: fhir4.Resource }>> {
  const answer = await createUnder(client, resource, ability);
  const plain = withoutExtraLinks(resource);
  return isLinkRefused(answer) && plain !== null ? createUnder(client, plain, ability) : answer;
}

/** The record that was read, in the state that was decided. */
function changeIt(
  client: FhirClient,
  { change, entry, before }: Outgoing,
  ability: ReturnType<WritePlan['of']>,
): Promise<Result<{ readonly resource: fhir4.Resource }>> {
  const { resource } = entry;
  const version =
    change.write === 'create' ? (before?.meta?.versionId ?? '') : change.stored.version;
  if (ability.update || before === undefined) {
    return client.update<fhir4.Resource>(resource, version);
  }
  const operations = patchOperations(wholeAgain(before), wholeAgain(resource));
  return client.patch<fhir4.Resource>(resource, operations, version);
}

/** @throws Error when the run was not started with this record: a mistake of the caller */
export function itemOf(run: Run, key: string): Item {
  const item = run.find((one) => one.key === key);
  if (item === undefined) throw new Error(`the run has no record ${key}`);
  return item;
}
