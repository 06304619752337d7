import type { FhirClient } from '../client/fhir-client.ts';
import type { Decided } from './decided.ts';
import type { Sent } from './sent.ts';
import { writeInOrder } from './write-in-order.ts';
import type { WritePlan } from './write-plan.ts';
import { againFrom, type Item, type Run, startRun } from './write-run.ts';
import { writeTogether } from './write-together.ts';

/**
 * The one write engine: sends a decision as this EHR allows, and says what the chart holds
 * afterwards, read back from the server. Safe to call again with the same decision and the run the
 * first call ended with: identifiers are minted with the decision, versions matched, and what may
 * have arrived is looked for before anything is sent again.
 */
export function writeChanges(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  earlier: Run | null = null,
): Promise<Sent> {
  const kept = decided.changes.filter(({ record }) => plan.wayOf(record.kind) !== 'left_out');
  const run =
    earlier !== null ? againFrom(earlier) : startRun(kept.map(({ record }) => record.key));
  // What a note carries moves on in the note, also where the EHR has since learned to keep records.
  const inNote = decided.changes.some(
    (change) => change.write !== 'create' && change.stored.inNote === true,
  );
  return plan.rung === 'transaction' && !inNote
    ? writeTogether(client, decided, plan, run)
    : writeInOrder(client, decided, plan, run);
}

/**
 * Writes what is left of a decision that somebody committed and did not finish (unfinished.ts). Each
 * record is looked for first: whoever decided may be writing still.
 */
export function finishChanges(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
): Promise<Sent> {
  const kept = decided.changes.filter(({ record }) => plan.wayOf(record.kind) !== 'left_out');
  const run = startRun(kept.map(({ record }) => record.key));
  return writeInOrder(client, decided, plan, run.map(asUnknown), true);
}

const asUnknown = (item: Item): Item => ({ ...item, state: 'unknown' });
