import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { type PlanSource, readWritePlan } from '../../fhir/write/read-write-plan.ts';
import { type NoteCarrier, TYPE_OF } from '../../fhir/write/write-plan.ts';

/** What of the handoff this EHR does not keep as records, and where it is kept instead. */
export type EhrLimits = {
  /** FHIR types we never find here: that they could not be searched hides nothing. */
  readonly notKept: readonly string[];
  /** Where the handoff note is; null: everything has a record of its own. */
  readonly noteIn: NoteCarrier | null;
};

/** Types in which a handoff can be kept: a failed search for one of them may hide a handoff. */
const RECORD_TYPES: readonly string[] = [...new Set(Object.values(TYPE_OF))];

/** Whether any of these failures is of a type in which a handoff can be kept. */
export const mayHideHandoff = (notRead: readonly { readonly what: string }[]): boolean =>
  notRead.some(({ what }) => RECORD_TYPES.includes(what));

/**
 * Asked only where a search failed: an EHR that has no Tasks is not an EHR whose Tasks could not be
 * read. What it states, and what it answered to this launch, must agree: a type it says can be
 * searched, and that then fails, is a failure.
 */
export async function ehrLimits(
  source: PlanSource,
  reach: 'launch_patient' | 'anyone',
  notRead: readonly { readonly what: string; readonly failure: FhirFailure }[],
): Promise<EhrLimits> {
  const plan = await readWritePlan(source, reach);
  const notKept = notRead
    .map(({ what }) => what)
    // Only what a handoff is kept in: a result or a visit that was not read is never hidden (H22).
    .filter((what) => RECORD_TYPES.includes(what) && !plan.of(what).search);
  const needsNote = plan.rung !== 'transaction' && plan.rung !== 'one_by_one';
  return { notKept: [...new Set(notKept)], noteIn: needsNote ? plan.carrier : null };
}
