import { decide } from '../../../src/domain/decide/decide.ts';
import type { HandoffAction } from '../../../src/domain/decide/handoff-action.ts';
import { type Handoff, handoffFrom } from '../../../src/domain/handoff/handoff.ts';
import type {
  Change,
  HandoffRecord,
  StoredRecord,
} from '../../../src/domain/handoff/handoff-record.ts';
import { safetyFactsOf } from '../../../src/domain/handoff/safety-facts.ts';
import { assessScreening } from '../../../src/domain/screening/screening.ts';
import { PEOPLE } from '../../../src/domain/testing/room-for-tests.ts';
import {
  type HandoffContext,
  handoffTransaction,
} from '../../../src/fhir/handoff/handoff-transaction.ts';
import { toNoteDocument } from '../../../src/fhir/note/carrier/note-document.ts';
import { readRecords } from '../../../src/fhir/note/read-records.ts';
import type { HandoffNote } from '../../../src/fhir/note/text/handoff-note.ts';
import { toNote } from '../../../src/fhir/note/text/to-note.ts';
import type { Story } from './stories.ts';

/** What one story leaves in a chart that takes everything, and in one that takes a note only. */
export type Written = {
  readonly resources: readonly fhir4.Resource[];
  readonly note: fhir4.DocumentReference;
};

const ID = 'a0000000-0000-8000-8000-000000000001';
const ZONE = 'America/New_York';
const START = Temporal.Instant.from('2026-11-23T15:00:00Z');
const practice = { timeZone: ZONE, cutoffs: {}, epds3aCutoff: 6 };

export const contextOf = (
  stored: readonly StoredRecord[],
  resources: readonly fhir4.Resource[],
): HandoffContext => ({
  handoffId: ID,
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: 'Encounter/p01-visit',
  stored,
  resources,
});

/** What a chart tells of, as on every launch: its records, and where the handoff stands. */
export type Told = { readonly records: readonly HandoffRecord[]; readonly handoff: Handoff };

/** @throws Error when there is nothing to read, or something that cannot be read */
export async function toldBy(resources: readonly fhir4.Resource[]): Promise<Told> {
  const { stored, unreadable } = await readRecords(resources);
  if (unreadable.length > 0) throw new Error(`not readable: ${unreadable.join()}`);
  if (stored.length === 0) throw new Error('no record was read');
  return { records: stored.map(({ record }) => record), handoff: handoffFrom(stored, ID) };
}

/** What a version wrote of the changes that are decided today. */
type Decided = (changes: readonly Change[]) => readonly Change[];

const asToday: Decided = (changes) => changes;

/**
 * In 0.1.0 "safe to go on" was the assessment alone: it opened no episode, and owed her no contact. An
 * episode of which there was nothing new was not moved. What follows on such a chart is decided as
 * today.
 */
export const asIn010: Decided = (changes) =>
  changes.some(({ record }) => isSafeToGoOn(record))
    ? changes.filter(({ record }) => isSafeToGoOn(record))
    : changes.filter(
        (change) => change.write !== 'update' || change.record !== change.stored.record,
      );

const isSafeToGoOn = (record: HandoffRecord): boolean =>
  record.kind === 'assessment' && record.disposition === 'safe-to-continue';

/**
 * Plays a story through the real decisions, written and read back tap by tap.
 * @throws Error when a tap is refused: a story is what happened
 */
export async function write({ form, taps }: Story, decided = asToday): Promise<Written> {
  let resources: readonly fhir4.Resource[] = [];
  for (const [minute, { who, tap }] of taps.entries()) {
    const { stored } = await readRecords(resources);
    const at = START.add({ minutes: minute }).toString();
    const { gate } = assessScreening({ screens: [form], at, practice, ...safetyFactsOf(stored) });
    const by = PEOPLE[who];
    const me = { references: [by.reference], codes: [], at: null };
    const role = who === 'clinician' ? 'clinician' : 'staff';
    const action = { ...tap, by, me, at, gate, role } as HandoffAction;
    const decision = decide(handoffFrom(stored, ID), action);
    if (!decision.ok) throw new Error(`${tap.tap}: ${decision.refusal}`);
    resources = after(resources, decided(decision.changes), contextOf(stored, resources));
  }
  return { resources, note: await noteOf(resources, taps.length) };
}

/** The chart after a transaction: new resources have an id, their references name it. */
function after(
  before: readonly fhir4.Resource[],
  changes: readonly Change[],
  context: HandoffContext,
): readonly fhir4.Resource[] {
  const { entry = [] } = handoffTransaction(changes, context);
  const chart = new Map(before.map((one) => [`${one.resourceType}/${one.id}`, one]));
  const names = new Map<string, string>();
  const written = entry.map(({ fullUrl = '', resource, request }, index) => {
    if (resource === undefined) throw new Error('an entry without a resource');
    const id = resource.id ?? changes[index]?.record.key ?? '';
    names.set(fullUrl, `${resource.resourceType}/${id}`);
    const earlier = request?.method === 'PUT' ? chart.get(fullUrl)?.meta?.versionId : '0';
    const versionId = String(Number(earlier) + 1);
    return { ...resource, id, meta: { ...resource.meta, versionId } };
  });
  const named = [...names].reduce(
    (text, [temporary, name]) => text.replaceAll(temporary, name),
    JSON.stringify(written),
  );
  for (const one of JSON.parse(named) as fhir4.Resource[]) {
    chart.set(`${one.resourceType}/${one.id}`, one);
  }
  return [...chart.values()];
}

/** The same records in a note, as in an EHR that has no resource for any of them. */
async function noteOf(
  resources: readonly fhir4.Resource[],
  minute: number,
): Promise<fhir4.DocumentReference> {
  const { stored } = await readRecords(resources);
  const note: HandoffNote = {
    handoffId: ID,
    version: 1,
    at: START.add({ minutes: minute }).toString(),
    by: PEOPLE.staff,
    records: stored.map(({ record }) => record),
    written: [],
    elsewhere: [],
    added: ['Her sister drives her on Fridays.'],
  };
  const text = toNote(note, { summary: ['Where it stands, for people.'], zone: ZONE });
  const document = toNoteDocument({ note, text }, { ...contextOf([], []), refer: () => null });
  return { ...document, id: 'note', meta: { ...document.meta, versionId: '1' } };
}
