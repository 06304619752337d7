import type { Change, StoredRecord } from '../../domain/handoff-record.ts';
import type { FhirClient } from '../fhir-client.ts';
import type { Result } from '../fhir-failure.ts';
import { identifierSearch } from '../handoff/handoff-transaction.ts';
import { type CarriedNote, newestNotes } from '../note/carried-notes.ts';
import { type Elsewhere, type HandoffNote, nextNote } from '../note/handoff-note.ts';
import { type CarrierType, noteIdentifier } from '../note/note-identifier.ts';
import { toNote } from '../note/to-note.ts';
import { type NoteToCarry, toNoteResource } from '../note/to-note-resource.ts';
import { mistakenIn, toElsewhere } from './mistaken.ts';
import { NOT_IN_CHART } from './not-in-chart.ts';
import { contentsAfter } from './note-changes.ts';
import { noteInChart, noteRead, notesNow } from './note-now.ts';
import type { NoteStands } from './receipts-of.ts';
import { failedAs } from './send-together.ts';
import type { Decided } from './write-changes.ts';
import type { WritePlan } from './write-plan.ts';
import type { Run, WriteEvent } from './write-run.ts';

/** The note in a run: one more record that has to arrive. */
export const NOTE = 'note';

export type WrittenNote = {
  readonly events: readonly WriteEvent[];
  readonly resources: readonly fhir4.Resource[];
  readonly stands: NoteStands;
  /** Ours, written beside someone else's that came first. */
  readonly lostOnes: readonly fhir4.Resource[];
};

/** How the note stands before a decision is sent. */
export type NoteBefore =
  | { readonly is: 'as_read' }
  /** Someone else has written a newer one since. */
  | { readonly is: 'moved_on' }
  /** An earlier try of this very decision has written it. */
  | { readonly is: 'ours'; readonly resource: fhir4.Resource };

/** Asked before anything of a decision is sent, where the handoff is kept in a note. */
export async function noteBefore(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
): Promise<Result<NoteBefore>> {
  const { context } = decided;
  const known = noteRead(context);
  const inNotes = plan.wayOf('episode') !== 'resource' || known !== null;
  if (plan.carrier === 'window' || !inNotes) return { ok: true, value: { is: 'as_read' } };
  const now = await notesNow(client, context, plan.carrier, isMoved(plan));
  if (!now.ok) return now;
  const newest = newestOf(now.value, context.handoffId);
  const moved = (newest?.note.version ?? 0) > (known?.note.version ?? 0);
  if (newest === null || !moved) return { ok: true, value: { is: 'as_read' } };
  return isOurs(newest.note, decided)
    ? { ok: true, value: { is: 'ours', resource: newest.resource } }
    : { ok: true, value: { is: 'moved_on' } };
}

/**
 * Writes the next version of the note with what this decision puts into it, and reads it back. Where
 * nothing takes a note it stays in this window, to be pasted.
 */
export async function writeNote(
  client: FhirClient,
  decided: Decided,
  plan: WritePlan,
  inNote: { readonly changes: readonly Change[]; readonly run: Run; readonly before: NoteBefore },
): Promise<WrittenNote> {
  const { context } = decided;
  const { note, toCarry } = nextVersion(decided, inNote.changes, inNote.run);
  const carries = note.records.map(({ key }) => key);
  const gone = inNote.changes.flatMap(({ record, write }) => (write === 'void' ? record.key : []));
  const base = { carries: [...carries, ...gone], reference: null, savedAt: null } as const;
  if (plan.carrier === 'window') {
    const resource = {
      ...toNoteResource('DocumentReference', toCarry),
      id: NOT_IN_CHART,
      meta: { versionId: String(note.version) },
    };
    const reference = `DocumentReference/${NOT_IN_CHART}`;
    return {
      events: [
        { key: NOTE, is: 'sent' },
        { key: NOTE, is: 'found', reference },
      ],
      resources: [resource],
      stands: { ...base, where: 'window', is: 'ours', reference },
      lostOnes: [],
    };
  }
  const sent =
    inNote.before.is === 'ours'
      ? [{ key: NOTE, is: 'sent' } as const]
      : await sendNote(client, toNoteResource(plan.carrier, toCarry), decided, plan, plan.carrier);
  if (sent.some(({ is }) => is === 'refused' || is === 'not_sent')) {
    return {
      events: sent,
      resources: [],
      stands: { ...base, where: 'note', is: 'missing' },
      lostOnes: [],
    };
  }
  const now = await notesNow(client, context, plan.carrier, isMoved(plan));
  if (!now.ok) {
    return {
      events: [...sent, { key: NOTE, is: 'not_readable', failure: now.failure }],
      resources: [],
      stands: { ...base, where: 'note', is: 'missing' },
      lostOnes: [],
    };
  }
  return judged(now.value, decided, sent, base.carries);
}

function judged(
  resources: readonly fhir4.Resource[],
  decided: Decided,
  sent: readonly WriteEvent[],
  carries: readonly string[],
): WrittenNote {
  const newest = newestOf(resources, decided.context.handoffId);
  const ours = newest !== null && isOurs(newest.note, decided) ? newest.resource : null;
  const reference = ours === null ? null : `${ours.resourceType}/${ours.id}`;
  const moved = (newest?.note.version ?? 0) > (noteRead(decided.context)?.note.version ?? 0);
  const lostOnes = resources.filter((resource) => {
    const [one] = newestNotes([resource]).notes;
    return ours === null && one !== undefined && isOurs(one.note, decided);
  });
  const became: WriteEvent =
    ours !== null
      ? { key: NOTE, is: 'found', reference }
      : { key: NOTE, is: moved ? 'found_another' : 'not_found' };
  return {
    events: [...sent, became],
    resources,
    stands: {
      where: 'note',
      is: ours !== null ? 'ours' : moved ? 'another' : 'missing',
      reference,
      savedAt: ours?.meta?.lastUpdated ?? null,
      carries,
    },
    lostOnes,
  };
}

async function sendNote(
  client: FhirClient,
  resource: ReturnType<typeof toNoteResource>,
  { context }: Decided,
  plan: WritePlan,
  carrier: CarrierType,
): Promise<readonly WriteEvent[]> {
  const known = noteInChart(context);
  const { createOnce } = plan.of(carrier);
  const moves = known !== null && isMoved(plan);
  const version = known?.note.version ?? 0;
  const name = noteIdentifier(carrier, context.handoffId, version + 1);
  // A document that cannot be changed is written anew under the same name: never conditionally.
  const once = createOnce && (known === null || carrier !== 'DocumentReference');
  const answer = moves
    ? await client.update<fhir4.Resource>(
        { ...resource, ...(known.resource.id === undefined ? {} : { id: known.resource.id }) },
        known.resource.meta?.versionId ?? '',
      )
    : await client.create<fhir4.Resource>(resource, once ? identifierSearch(name) : null);
  const sent: WriteEvent = { key: NOTE, is: 'sent' };
  if (!answer.ok) return [sent, failedAs(NOTE, answer.failure)];
  const { id, resourceType } = answer.value.resource;
  return [sent, { key: NOTE, is: 'accepted', reference: `${resourceType}/${id}` }];
}

/** Only a document is changed in place; every other version is a record of its own. */
const isMoved = ({ carrier, of }: WritePlan): boolean =>
  carrier === 'DocumentReference' && of(carrier).update;

/** The note after this decision, as a record and as what is carried. */
function nextVersion(
  { at, by, changes, context, words }: Decided,
  inNote: readonly Change[],
  run: Run,
): { readonly note: HandoffNote; readonly toCarry: NoteToCarry } {
  const { encounter, handoffId, patient, stored } = context;
  const known = noteRead(context);
  const mine = stored.filter((one) => one.handoffId === handoffId);
  const carried = mine.filter((one) => one.inNote === true);
  // Taken back and said again: it counts again, as it cannot be written a second time.
  const counts = run.flatMap(({ reference, state }) => (state === 'confirmed' ? reference : []));
  const earlier = mistakenIn(known?.note.elsewhere ?? []).filter(
    ({ reference }) => reference === null || !counts.includes(reference),
  );
  const { mistaken, records } = contentsAfter(carried, inNote, earlier);
  const elsewhere = [...besideOf(mine, changes, run), ...mistaken.map(toElsewhere)];
  const note = nextNote(known?.note ?? null, { handoffId, at, by, records, elsewhere });
  const own = changes.filter((change) => !inNote.includes(change)).map(({ record }) => record);
  const all = new Map(mine.map(({ record }) => [record.key, record]));
  for (const record of [...own, ...records]) all.set(record.key, record);
  const text = toNote(note, words([...all.values()]));
  const replaces = noteInChart(context);
  return {
    note,
    toCarry: {
      text,
      version: note.version,
      handoffId,
      patient,
      encounter,
      by,
      at,
      replaces:
        replaces === null ? null : `${replaces.resource.resourceType}/${replaces.resource.id}`,
    },
  };
}

/** The records that are resources of their own, before and through this decision. */
function besideOf(
  stored: readonly StoredRecord[],
  changes: readonly Change[],
  run: Run,
): readonly Elsewhere[] {
  const before = stored.flatMap(({ inNote, record, reference }) =>
    inNote === true ? [] : [{ kind: record.kind, reference }],
  );
  const now = changes.flatMap(({ record }) => {
    const reference = run.find(({ key }) => key === record.key)?.reference ?? null;
    return reference === null ? [] : [{ kind: record.kind, reference }];
  });
  return [...new Map([...before, ...now].map((one) => [one.reference, one])).values()];
}

const newestOf = (resources: readonly fhir4.Resource[], handoffId: string): CarriedNote | null =>
  newestNotes(resources).notes.find(({ note }) => note.handoffId === handoffId) ?? null;

const isOurs = (note: HandoffNote, { at, by }: Decided): boolean =>
  note.by.name === by.name && Date.parse(note.at) === Date.parse(at);
