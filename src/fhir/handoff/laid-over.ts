import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { isDecisionNote } from '../codes/decision-note.ts';
import { EXTERNAL, LOCAL } from '../codes/our-codes.ts';
import type { RecordResource } from './record/record-type.ts';
import { STATUS_REASON } from './record/withdrawn-because.ts';

/** The new state laid over the old record, keeping what we do not own. */
export function laidOver(
  before: fhir4.Resource | undefined,
  after: RecordResource,
  stored: StoredRecord,
): RecordResource {
  const id = stored.reference.split('/').at(-1) ?? '';
  if (before === undefined || before.resourceType !== after.resourceType) return { ...after, id };
  const old = before as RecordResource;
  const kept = withoutOurs(old);
  const merged = {
    ...kept,
    ...after,
    id,
    ...extensionsOf(old, after),
    ...(old.meta === undefined ? {} : { meta: old.meta }),
    ...(old.identifier === undefined ? {} : { identifier: old.identifier }),
    ...('encounter' in old ? { encounter: old.encounter } : {}),
  } as RecordResource;
  if (after.resourceType !== 'Task' || old.resourceType !== 'Task') return merged;
  const { note: _, ...task } = merged as fhir4.Task;
  return { ...task, ...keepOthersInputs(old, after), ...keepOthersNotes(old, after) };
}

/**
 * The old resource without what only we say of a state: a reason for the old status does not
 * explain the new one, and what a step had led to is gone when the step is taken back.
 */
function withoutOurs(old: RecordResource): object {
  return Object.fromEntries(Object.entries(old).filter(([name]) => !OURS.includes(name)));
}

/** What our records say in some of their states and not in others. */
const OURS: readonly string[] = [
  ...['statusReason', 'cancelationReason', 'extension', 'input', 'output', 'executionPeriod'],
  ...['performerType', 'basedOn', 'focus', 'about', 'reasonCode', 'reasonReference'],
];

/** Extensions of others stay; our reason for a withdrawal only while it is withdrawn. */
function extensionsOf(old: RecordResource, after: RecordResource): Partial<RecordResource> {
  const others = (old.extension ?? []).filter(({ url }) => url !== STATUS_REASON);
  const extension = [...others, ...(after.extension ?? [])];
  return extension.length > 0 ? { extension } : {};
}

/** Inputs and outputs that other software added to a Task of ours stay in it. */
function keepOthersInputs(old: fhir4.Task, next: fhir4.Task): Partial<fhir4.Task> {
  const ours = (type: fhir4.CodeableConcept | undefined): boolean =>
    type?.coding?.some(
      ({ system, code }) =>
        system === LOCAL.taskIo || (system === EXTERNAL.gravity && code === 'contact-entity'),
    ) === true;
  const input = [...(old.input ?? []).filter(({ type }) => !ours(type)), ...(next.input ?? [])];
  const output = [...(old.output ?? []).filter(({ type }) => !ours(type)), ...(next.output ?? [])];
  return {
    ...(input.length === 0 ? {} : { input }),
    ...(output.length === 0 ? {} : { output }),
  };
}

/** What others noted in a Task of ours stays; of our own decisions the last one stands in it. */
function keepOthersNotes(old: fhir4.Task, next: fhir4.Task): Partial<fhir4.Task> {
  const others = (old.note ?? []).filter(({ text }) => !isDecisionNote(text));
  const note = [...others, ...(next.note ?? [])];
  return note.length === 0 ? {} : { note };
}
