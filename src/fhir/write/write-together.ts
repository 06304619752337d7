import { madeByHand } from '../../domain/handoff/order-by-hand.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure, Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import { handoffTransaction } from '../handoff/handoff-transaction.ts';
import type { RecordResource } from '../handoff/record/record-type.ts';
import { conclude } from './conclude.ts';
import type { Decided } from './decided.ts';
import { look, unreadOf } from './look.ts';
import { receiptsOf } from './receipts-of.ts';
import { recordProvenance } from './record-provenance.ts';
import { sendTogether } from './send-together.ts';
import type { Sent } from './sent.ts';
import { takeBack } from './take-back.ts';
import type { WritePlan } from './write-plan.ts';
import { afterEvent, type Item, isPending, type Run } from './write-run.ts';

/**
 * All records of a decision in one transaction, and read back. Where the fate of an earlier try is
 * open, the chart is asked first: only what is known not to be there is sent again.
 */
export async function writeTogether(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  earlier: Run,
): Promise<Sent> {
  const { changes, context, by, at } = decided;
  const kept = changes.filter(({ record }) => plan.wayOf(record.kind) !== 'left_out');
  const bundle = handoffTransaction(kept, context);
  const keys = kept.map(({ record }) => record.key);
  const wanted = kept.map((change, index) => ({
    change,
    resource: bundle.entry?.[index]?.resource as RecordResource,
    reference: null,
  }));
  const readBack = () => look(client, wanted, plan.of, context.patient);
  let run = earlier;
  // What was confirmed by an earlier look is read again as well: the screen shows what is read now.
  let looked = run.every(isPending) ? NOT_LOOKED : await readBack();
  run = looked.seen.reduce(afterEvent, run);
  let answer: Result<fhir4.Bundle> | null = null;
  const isBarred = run.some((item) => isOpen(item) || item.lost);
  if (!isBarred && run.some(({ state }) => state === 'pending')) {
    const sent = await sendTogether(client, keys, bundle);
    answer = sent.answer;
    run = sent.events.reduce(afterEvent, run);
    // Refused as a whole, or never sent: there is nothing to read back.
    if (!answer.ok && !run.some(isOpen)) return { is: 'not_saved', failure: answer.failure };
    looked = await readBack();
    run = looked.seen.reduce(afterEvent, run);
  }
  const { seen, resources } = looked;
  const unread = unreadOf(run, seen);
  if (unread !== null) return { is: 'unknown', failure: unread, run };
  const created = createdNow(answer, keys);
  const lost = run.some((item) => item.lost);
  const mine = seen.flatMap((one) => (one.is === 'found' ? [one] : []));
  const toTakeBack = [
    ...mine.flatMap(({ duplicates }) => duplicates),
    ...(lost && lostTheEpisode(changes, run)
      ? mine
          .filter(({ key }) => isNew(changes, key))
          .flatMap(({ reference }) => resources.find((one) => referenceTo(one) === reference) ?? [])
      : []),
  ];
  const leftBehind = await takeBack(client, toTakeBack, plan.of);
  const receipts = receiptsOf(changes, run, plan, { seen });
  const stands = run.every(({ state }) => state === 'confirmed');
  const provenanceFailure: FhirFailure | null =
    stands && plan.provenance
      ? await recordProvenance(
          client,
          { changes, targets: mine.map(({ reference }) => reference), by, at },
          answer?.ok === true &&
            keys.every((key) => created.includes(key) || isUpdate(changes, key)),
        )
      : null;
  const failure = answer === null || answer.ok ? null : answer.failure;
  const said = { provenanceFailure, leftBehind, committed: false };
  const sent = conclude({ run, receipts, resources, ...said });
  return sent.is === 'changed_elsewhere' && failure?.kind === 'conflict'
    ? { ...sent, failure }
    : sent;
}

const isOpen = ({ state }: Item): boolean => state === 'unknown';

const NOT_LOOKED: Awaited<ReturnType<typeof look>> = { seen: [], resources: [] };

/** 201, not 200: a conditional create that met an earlier record created nothing. */
const createdNow = (
  answer: Result<fhir4.Bundle> | null,
  keys: readonly string[],
): readonly string[] =>
  answer?.ok
    ? keys.filter((_, index) => answer.value.entry?.[index]?.response?.status.startsWith('201'))
    : [];

const isUpdate = (changes: Decided['changes'], key: string): boolean =>
  changes.some(
    ({ record, write }) =>
      record.key === key && (write !== 'create' || madeByHand(record) !== null),
  );

/**
 * Made by this decision and by no other: its name is this decision's alone, so that it is known for
 * ours also where the answer that said so was cut off.
 */
const isNew = (changes: Decided['changes'], key: string): boolean =>
  changes.some(
    ({ record, write }) =>
      record.key === key &&
      record.kind !== 'episode' &&
      write === 'create' &&
      madeByHand(record) === null,
  );

const lostTheEpisode = (changes: Decided['changes'], run: Run): boolean =>
  changes.some(
    ({ record }) =>
      record.kind === 'episode' && run.some((item) => item.key === record.key && item.lost),
  );
