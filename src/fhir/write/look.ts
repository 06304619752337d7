import type { Change } from '../../domain/handoff/handoff-record.ts';
import type { Abilities } from '../client/abilities.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { FhirFailure, Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import { SID } from '../codes/sid.ts';
import { fromResource } from '../handoff/from-resource.ts';
import { identifierSearch } from '../handoff/handoff-transaction.ts';
import { isEnteredInError } from '../handoff/record/entered-in-error.ts';
import { holds, isInPlaceOf } from '../handoff/record/record-state.ts';
import type { RecordResource } from '../handoff/record/record-type.ts';
import { inFull } from '../note/carrier/document-texts.ts';
import type { Run } from './write-run.ts';

/** A record of a decision to look for: as it was decided, and under which name if that is known. */
export type Wanted = {
  readonly change: Change;
  readonly resource: RecordResource;
  /** `Task/12` when the server named it; needed only where the type cannot be searched. */
  readonly reference: string | null;
};

/** What the chart holds of one wanted record. */
export type Seen = { readonly key: string } & (
  | {
      readonly is: 'found';
      readonly reference: string;
      readonly savedAt: string | null;
      /** More of the same: a server that raced took it twice. The first one stored stays. */
      readonly duplicates: readonly fhir4.Resource[];
    }
  | { readonly is: 'found_another' }
  | { readonly is: 'not_found' }
  | { readonly is: 'not_readable'; readonly failure: FhirFailure }
);

/**
 * Reads records of a decision back from the server, by identifier: the only ground on which the
 * screen may say "saved" (hazard H11). A record counts as found when the chart holds it in the state
 * that was decided; an update that did not happen does not. One search for each type.
 */
export async function look(
  client: FhirClient,
  wanted: readonly Wanted[],
  of: Abilities['of'],
  patient: string,
): Promise<{ readonly seen: readonly Seen[]; readonly resources: readonly fhir4.Resource[] }> {
  const types = [...new Set(wanted.map(({ resource }) => resource.resourceType))];
  const answers = await Promise.all(
    types.map(async (type) => {
      const some = wanted.filter(({ resource }) => resource.resourceType === type);
      const answer = of(type).search
        ? await searched(client, type, some, patient)
        : await read(client, some);
      return { answer, some };
    }),
  );
  return {
    seen: answers.flatMap(({ answer, some }) =>
      some.map(
        (one): Seen =>
          answer.ok
            ? seenIn(answer.value, one)
            : { key: one.change.record.key, is: 'not_readable', failure: answer.failure },
      ),
    ),
    resources: answers.flatMap(({ answer }) => (answer.ok ? answer.value : [])),
  };
}

async function searched(
  client: FhirClient,
  type: string,
  wanted: readonly Wanted[],
  patient: string,
): Promise<Result<readonly fhir4.Resource[]>> {
  const named = wanted.map((one) => ({ one, ours: one.resource.identifier?.findLast(isOurs) }));
  const values = named.flatMap(({ ours }) =>
    ours === undefined ? [] : identifierSearch(ours).replace('identifier=', ''),
  );
  // Somebody's own record that was given back to them carries no name of ours any more.
  const givenBack = named.flatMap(({ one, ours }) => (ours === undefined ? [one] : []));
  const answer: Result<readonly fhir4.Resource[]> =
    values.length === 0
      ? { ok: true, value: [] }
      : await client.searchAll(`${type}?${ofPatient(patient)}&identifier=${values.join(',')}`);
  if (!answer.ok) return answer;
  const apart = await read(client, givenBack);
  if (!apart.ok) return apart;
  const value = answer.value.filter(({ resourceType }) => resourceType !== 'OperationOutcome');
  return inFull(client, [...value, ...apart.value]);
}

const isOurs = ({ system }: fhir4.Identifier): boolean =>
  system === SID.record || system === SID.episode;

/** Her records only: some EHRs answer no search without a patient (Epic, error 4111). */
const ofPatient = (patient: string): string =>
  `patient=${encodeURIComponent(patient.replace(/^Patient\//, ''))}`;

/** One by one, under the names the server gave; what it did not name cannot be looked for. */
async function read(
  client: FhirClient,
  wanted: readonly Wanted[],
): Promise<Result<readonly fhir4.Resource[]>> {
  const found: fhir4.Resource[] = [];
  for (const { change, reference: known, resource } of wanted) {
    const reference = known ?? (change.write === 'create' ? null : change.stored.reference);
    if (reference === null) return notNamed(resource.resourceType);
    const answer = await client.read(reference);
    if (!answer.ok) return answer;
    found.push(answer.value.resource);
  }
  return inFull(client, found);
}

const notNamed = (what: string): Result<never> => ({
  ok: false,
  failure: { kind: 'unreadable', method: 'GET', what, text: null },
});

function seenIn(resources: readonly fhir4.Resource[], { change }: Wanted): Seen {
  const { key } = change.record;
  if (change.write === 'enter_in_error') {
    const gone = resources.find((resource) => isEnteredInError(resource, change.stored));
    return gone === undefined ? { key, is: 'not_found' } : foundAs(key, [gone]);
  }
  const ours = resources.flatMap((resource) => {
    const one = fromResource(resource);
    return one.is === 'record' ? [{ stored: one.stored, resource }] : [];
  });
  const match = ours.filter(({ stored }) => holds(stored, change));
  if (match.length > 0) return foundAs(key, match.map(({ resource }) => resource).toSorted(byAge));
  return ours.some(({ stored }) => isInPlaceOf(stored, change))
    ? { key, is: 'found_another' }
    : { key, is: 'not_found' };
}

function foundAs(key: string, [first, ...duplicates]: readonly fhir4.Resource[]): Seen {
  if (first === undefined) return { key, is: 'not_found' };
  return {
    key,
    is: 'found',
    reference: referenceTo(first),
    savedAt: first.meta?.lastUpdated ?? null,
    duplicates,
  };
}

/** First stored first; by id where the server's clock does not tell. */
const byAge = (a: fhir4.Resource, b: fhir4.Resource): number =>
  (a.meta?.lastUpdated ?? '').localeCompare(b.meta?.lastUpdated ?? '', 'en') ||
  (a.id ?? '').localeCompare(b.id ?? '', 'en');

/**
 * Why a record that an earlier look had confirmed could not be read this time; null: none. What the
 * screen then shows would be an old version of it, so that "saved" waits for the next look.
 */
export const unreadOf = (run: Run, seen: readonly Seen[]): FhirFailure | null => {
  const confirmed = run.filter(({ state }) => state === 'confirmed').map(({ key }) => key);
  const unread = seen.find(({ key, is }) => is === 'not_readable' && confirmed.includes(key));
  return unread?.is === 'not_readable' ? unread.failure : null;
};
