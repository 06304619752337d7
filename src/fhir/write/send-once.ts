import type { Ability } from '../client/abilities.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import { identifierSearch } from '../handoff/handoff-transaction.ts';
import { failedAs } from './send-together.ts';
import { type Item, isPending, type WriteEvent } from './write-run.ts';

/** One record to be sent, whatever it is. */
export type Outgoing = {
  readonly key: string;
  readonly ability: Ability;
  /** It is created; false: a record that was read is changed, and `If-Match` guards that. */
  readonly isNew: boolean;
  /** What the chart holds of it, also under the name the server gave it. */
  readonly seek: (reference: string | null) => Promise<readonly WriteEvent[]>;
  readonly send: () => Promise<Result<{ readonly resource: fhir4.Resource }>>;
};

/**
 * Sends one record at most once. What may be there from an earlier try is looked for first; so is
 * what is new, where no condition on the request keeps a second one out. After an answer that
 * cannot be trusted it is looked for again.
 */
export async function sendOnce(
  item: Item,
  { key, ability, isNew, seek, send }: Outgoing,
): Promise<readonly WriteEvent[]> {
  if (item.state === 'confirmed' || item.state === 'refused') return [];
  const events: WriteEvent[] = [];
  const tried = !isPending(item);
  if (tried || (isNew && !ability.createOnce && ability.search)) {
    // Sent before and never to be seen again: to send it twice would be the only harm left.
    if (!ability.search && item.reference === null) return [];
    events.push(...(await seek(item.reference)));
    // Only what is now known not to be there is sent.
    if (!events.every(({ is }) => is === 'not_found')) return events;
  }
  events.push({ key, is: 'sent' });
  const answer = await send();
  if (answer.ok) {
    return [...events, { key, is: 'accepted', reference: referenceTo(answer.value.resource) }];
  }
  const failed = failedAs(key, answer.failure);
  events.push(failed);
  return failed.is === 'lost' || failed.is === 'conflict'
    ? [...events, ...(await seek(item.reference))]
    : events;
}

/** Creates a record under its first identifier: conditionally where the EHR heeds a condition. */
export function createUnder<R extends fhir4.Resource>(
  client: FhirClient,
  resource: R & { readonly identifier?: fhir4.Identifier[] | undefined },
  { createOnce }: Ability,
): ReturnType<typeof client.create<R>> {
  const [identifier] = resource.identifier ?? [];
  const once = createOnce && identifier !== undefined;
  return client.create<R>(resource, once ? identifierSearch(identifier) : null);
}
