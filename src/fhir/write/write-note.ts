import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { referenceTo } from '../codes/reference.ts';
import { identifierSearch } from '../handoff/handoff-transaction.ts';
import { toNoteCommunication } from '../note/carrier/note-communication.ts';
import { toNoteDocument } from '../note/carrier/note-document.ts';
import type { WrittenNote as NoteText } from '../note/carrier/note-identity.ts';
import { toNoteQuestionnaireResponse } from '../note/carrier/note-questionnaire-response.ts';
import type { HandoffNote } from '../note/text/handoff-note.ts';
import type { Decided } from './decided.ts';
import { NOT_IN_CHART } from './not-in-chart.ts';
import { newestOf, nextIdentifier, noteInChart, noteRead, notesNow } from './note-now.ts';
import { type Into, nextVersion } from './note-text.ts';
import type { NoteStands } from './receipts-of.ts';
import { failedAs } from './send-together.ts';
import type { NoteCarrier, WritePlan } from './write-plan.ts';
import type { Item, WriteEvent } from './write-run.ts';

/** The note in a run: one more record that has to arrive. */
export const NOTE = 'note';

export const isNote = ({ key }: Pick<Item, 'key'>): boolean => key === NOTE;

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
  | { readonly is: 'ours' };

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
    ? { ok: true, value: { is: 'ours' } }
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
  inNote: Into & { readonly before: NoteBefore },
): Promise<WrittenNote> {
  const { context } = decided;
  const written = nextVersion(decided, inNote);
  const { note } = written;
  const carries = note.records.map(({ key }) => key);
  const gone = inNote.changes.flatMap(({ record, write }) =>
    write === 'enter_in_error' ? record.key : [],
  );
  const base = { carries: [...carries, ...gone], reference: null, savedAt: null } as const;
  if (plan.carrier === 'window') {
    const reference = NOT_IN_CHART;
    const resource = {
      ...toResource('DocumentReference', written, decided, plan),
      id: reference.split('/')[1] ?? '',
      meta: { versionId: String(note.version) },
    };
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
      : await sendNote(client, written, decided, plan, plan.carrier);
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
  const moved = (newest?.note.version ?? 0) > (noteRead(decided.context)?.note.version ?? 0);
  const ours = newest !== null && moved && isOurs(newest.note, decided) ? newest : null;
  const reference = ours?.reference ?? null;
  const lostOnes = resources.filter((resource) => {
    const one = newestOf([resource], decided.context.handoffId);
    return ours === null && one !== null && isOurs(one.note, decided);
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
      savedAt: ours?.savedAt ?? null,
      carries,
    },
    lostOnes,
  };
}

async function sendNote(
  client: FhirClient,
  written: NoteText,
  decided: Decided,
  plan: WritePlan,
  carrier: Exclude<NoteCarrier, 'window'>,
): Promise<readonly WriteEvent[]> {
  const { context } = decided;
  const known = noteInChart(context);
  const resource = toResource(carrier, written, decided, plan);
  const moves = known !== null && isMoved(plan);
  const name = nextIdentifier(carrier, context);
  // A document that cannot be changed is written anew under the same name: never conditionally.
  const once = plan.of(carrier).createOnce && (known === null || carrier !== 'DocumentReference');
  const answer = moves
    ? await client.update<fhir4.Resource>(resource, known.version)
    : await client.create<fhir4.Resource>(resource, once ? identifierSearch(name) : null);
  const sent: WriteEvent = { key: NOTE, is: 'sent' };
  if (!answer.ok) return [sent, failedAs(NOTE, answer.failure)];
  return [sent, { key: NOTE, is: 'accepted', reference: referenceTo(answer.value.resource) }];
}

/** The note in what carries it here. */
function toResource(
  carrier: Exclude<NoteCarrier, 'window'>,
  written: NoteText,
  { context }: Decided,
  plan: WritePlan,
): fhir4.DocumentReference | fhir4.Communication | fhir4.QuestionnaireResponse {
  const write = { ...context, refer: () => null };
  switch (carrier) {
    case 'DocumentReference': {
      const before = noteInChart(context);
      const how = isMoved(plan) ? 'update' : 'replace';
      const { reference } = before ?? {};
      return toNoteDocument(written, write, reference === undefined ? null : { how, reference });
    }
    case 'Communication':
      return toNoteCommunication(written, write);
    case 'QuestionnaireResponse':
      return toNoteQuestionnaireResponse(written, write);
  }
}

/** Only a document is changed in place; every other version is a record of its own. */
const isMoved = ({ carrier, of }: WritePlan): boolean =>
  carrier === 'DocumentReference' && of(carrier).update;

const isOurs = (note: HandoffNote, { at, by }: Decided): boolean =>
  note.by.name === by.name && Date.parse(note.at) === Date.parse(at);
