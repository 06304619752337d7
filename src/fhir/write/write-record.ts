import type { Actor } from '../../domain/people/actor.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import { identifierSearch } from '../handoff/handoff-transaction.ts';
import { mayStillArrive } from './conclude.ts';
import { provenanceOnce } from './provenance-once.ts';
import { itemOf } from './send-in-order.ts';
import { createUnder, sendOnce } from './send-once.ts';
import type { WritePlan } from './write-plan.ts';
import { afterEvent, againFrom, type Run, startRun, type WriteEvent } from './write-run.ts';

type Identified = fhir4.Resource & { readonly identifier?: fhir4.Identifier[] | undefined };

/** A record that is no part of a handoff's decision: a result from paper, a line for an infant. */
export type OneRecord<T> = {
  /** As it is sent; its first identifier names it, and stays the same however often it is sent. */
  readonly resource: Identified;
  /** Where records like it are listed, `Observation?patient=1&category=survey`. */
  readonly search: string;
  /** What the app's own reader makes of it once it is in the chart; null: not what was sent. */
  readonly readBack: (found: fhir4.Resource) => T | null;
  /** Who wrote it is recorded too; null: it is not, so that nothing leads from one chart to another. */
  readonly author: { readonly by: Actor; readonly at: string } | null;
};

/** What became of one record. Only `saved` may be said to be in the chart. */
export type RecordSent<T> =
  | {
      readonly is: 'saved';
      readonly value: T;
      readonly provenanceFailure: FhirFailure | null;
    }
  /** This EHR does not let the app write it. */
  | { readonly is: 'not_possible'; readonly failure: FhirFailure | null }
  | { readonly is: 'not_saved'; readonly failure: FhirFailure }
  /** It was sent, and the chart could not be asked. */
  | { readonly is: 'unknown'; readonly failure: FhirFailure; readonly run: Run };

const KEY = 'record';

/**
 * The engine for one record: looked for first where no condition keeps a second one out, sent at most
 * once, and read back before it is called saved (hazard H11). Safe to call again with the same
 * record and the run the first call ended with.
 */
export async function writeRecord<T>(
  client: FhirClient,
  record: OneRecord<T>,
  plan: Pick<WritePlan, 'of' | 'provenance'>,
  earlier: Run | null = null,
): Promise<RecordSent<T>> {
  const { resource, author } = record;
  const ability = plan.of(resource.resourceType);
  if (!ability.create) return { is: 'not_possible', failure: null };
  const held: Held<T>[] = [];
  const seek = async (reference: string | null): Promise<readonly WriteEvent[]> => {
    const seen = await lookFor(client, record, plan, reference);
    if (seen.held !== null) held.push(seen.held);
    return [seen.event];
  };
  const start = earlier === null ? startRun([KEY]) : againFrom(earlier);
  const events = await sendOnce(itemOf(start, KEY), {
    key: KEY,
    ability,
    isNew: true,
    seek,
    send: () => createUnder(client, resource, ability),
  });
  let run = events.reduce(afterEvent, start);
  const { state, reference } = itemOf(run, KEY);
  if (state === 'sent') run = (await seek(reference)).reduce(afterEvent, run);
  return concluded(run, resource.resourceType, held.at(-1) ?? null, async (target) =>
    author !== null && plan.provenance
      ? provenanceOnce(
          client,
          { ...author, targets: [target], activity: 'CREATE', informant: null },
          earlier === null && itemOf(run, KEY).accepted,
        )
      : null,
  );
}

type Held<T> = { readonly value: T; readonly reference: string };

async function concluded<T>(
  run: Run,
  what: string,
  held: Held<T> | null,
  sayWho: (target: string) => Promise<FhirFailure | null>,
): Promise<RecordSent<T>> {
  const item = itemOf(run, KEY);
  const { state, failure } = item;
  if (state === 'confirmed' && held !== null) {
    return { is: 'saved', value: held.value, provenanceFailure: await sayWho(held.reference) };
  }
  const why = failure ?? { kind: 'unreadable', method: 'GET', what, text: null };
  if (mayStillArrive(item)) return { is: 'unknown', failure: why, run };
  if (why.kind === 'not_permitted') return { is: 'not_possible', failure: why };
  return { is: 'not_saved', failure: why };
}

type Looked<T> = { readonly event: WriteEvent; readonly held: Held<T> | null };

const seenAs = (event: WriteEvent): Looked<never> => ({ event, held: null });

/**
 * Looks for the record among those like it, and under the name the server gave it: a list may lag
 * behind what was just stored, and an EHR may not keep identifiers of ours.
 */
async function lookFor<T>(
  client: FhirClient,
  { resource, search, readBack }: OneRecord<T>,
  { of }: Pick<WritePlan, 'of'>,
  reference: string | null,
): Promise<Looked<T>> {
  const ability = of(resource.resourceType);
  const [identifier] = resource.identifier ?? [];
  const isNamed = (one: Identified): boolean =>
    referenceTo(one) === reference ||
    (one.identifier ?? []).some(
      ({ system, value }) => system === identifier?.system && value === identifier?.value,
    );
  const found: fhir4.Resource[] = [];
  if (ability.search && identifier !== undefined) {
    const answer = await client.searchAll(`${search}&${identifierSearch(identifier)}`);
    if (!answer.ok) return seenAs({ key: KEY, is: 'not_readable', failure: answer.failure });
    found.push(...answer.value.filter(isNamed));
  }
  if (found.length === 0 && reference !== null && ability.read) {
    const answer = await client.read(reference);
    if (answer.ok) found.push(answer.value.resource);
    else if (answer.failure.kind !== 'not_found' || !ability.search) {
      return seenAs({ key: KEY, is: 'not_readable', failure: answer.failure });
    }
  } else if (!ability.search) {
    return seenAs({ key: KEY, is: 'not_readable', failure: notNamed(resource.resourceType) });
  }
  for (const one of found) {
    const value = readBack(one);
    if (value === null) continue;
    const held = { value, reference: referenceTo(one) };
    return { event: { key: KEY, is: 'found', reference: held.reference }, held };
  }
  return seenAs({ key: KEY, is: found.length === 0 ? 'not_found' : 'found_another' });
}

const notNamed = (what: string): FhirFailure => ({
  kind: 'unreadable',
  method: 'GET',
  what,
  text: null,
});
