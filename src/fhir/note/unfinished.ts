import type { Change, HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf, referenceTo } from '../codes/reference.ts';
import { identityOf } from '../handoff/record/record-identity.ts';
import { textsOfTask } from './carrier/note-in-task.ts';
import { notesInText } from './text/from-note.ts';
import type { HandoffNote, NoteProblem, Written } from './text/handoff-note.ts';

/** A decision that is committed, and not all of whose records are in the chart yet. */
export type Unfinished = {
  readonly handoffId: string;
  readonly by: Actor;
  /** ISO date-time of the decision. */
  readonly at: string;
  /** What of it is still to be written. */
  readonly changes: readonly Change[];
  /** The visit in which it was decided, which may be another one than today's; null: none. */
  readonly encounter: string | null;
  /** What it is committed in, `Task/12`, and its version. */
  readonly reference: string;
  readonly version: string;
  /** When the server stored that: ISO; null when it does not say. */
  readonly savedAt: string | null;
};

/** A decision as text, and what it stands in: a handoff note, or an annotation of its Task. */
type Log = Pick<Unfinished, 'reference' | 'version' | 'savedAt'> & {
  readonly note: HandoffNote;
  readonly problems: readonly NoteProblem[];
};

/** What was read of the chart. */
type InChart = {
  readonly resources: readonly fhir4.Resource[];
  readonly stored: readonly StoredRecord[];
};

/** The decisions that Tasks carry; of one that somebody withdrew nothing is carried out. */
export const logsInTasks = (resources: readonly fhir4.Resource[]): readonly Log[] =>
  resources.filter(isType('Task')).flatMap((task): readonly Log[] => {
    if (task.status === 'entered-in-error') return [];
    const stands = {
      reference: referenceTo(task),
      version: task.meta?.versionId ?? '',
      savedAt: task.meta?.lastUpdated ?? null,
    };
    const handoffId = identityOf(task)?.handoffId;
    return textsOfTask(task)
      .flatMap(notesInText)
      .flatMap((read) =>
        read.is === 'note' && read.note.handoffId === handoffId
          ? [{ note: read.note, problems: read.problems, ...stands }]
          : [],
      );
  });

/**
 * The last decision of each handoff, where a closed window or a cut connection left some of it
 * unwritten (rules/fhir.md#commit). Pure: everyone who reads this chart finds the same.
 */
export const unfinishedIn = (logs: readonly Log[], chart: InChart): readonly Unfinished[] =>
  logs.flatMap(({ note, problems, reference, version, savedAt }): readonly Unfinished[] => {
    const { by, at, handoffId } = note;
    const encounter = encounterOf(chart.resources.find((one) => referenceTo(one) === reference));
    const changes = note.written
      .filter((written) => isAsWritten(written, problems))
      .flatMap((written) => stillToWrite(written, note, chart));
    return changes.length === 0
      ? []
      : [{ handoffId, by, at, changes, encounter, reference, version, savedAt }];
  });

function encounterOf(log: fhir4.Resource | undefined): string | null {
  const { context, encounter } = (log ?? {}) as Partial<fhir4.Task> &
    Partial<fhir4.DocumentReference>;
  return referenceOf(encounter ?? context?.encounter?.[0]) ?? null;
}

/** Words that somebody changed are no decision to be carried out. */
const isAsWritten = ({ record }: Written, problems: readonly NoteProblem[]): boolean =>
  problems.every((one) => one.is !== 'edited' || (one.key !== record.key && one.key !== 'note'));

function stillToWrite(
  { record, write, after, because = '' }: Written,
  { handoffId }: HandoffNote,
  chart: InChart,
): readonly Change[] {
  if (write === 'create') {
    return isThere(record, handoffId, chart) ? [] : [{ write, record }];
  }
  // Of another version by now: ours was written, or somebody has moved it on since.
  const stored = chart.stored.find(
    (one) => one.handoffId === handoffId && versionOf(one) === after,
  );
  if (stored === undefined) return [];
  return write === 'update' ? [{ write, record, stored }] : [{ write, record, stored, because }];
}

/** Also one entered in error since is there: nobody writes it again. */
const isThere = (
  { key }: HandoffRecord,
  handoffId: string,
  { resources, stored }: InChart,
): boolean =>
  stored.some((one) => one.handoffId === handoffId && one.record.key === key) ||
  resources.some((resource) => {
    // A form has one name, and is never a record of ours.
    if (isType('QuestionnaireResponse')(resource)) return false;
    const name = identityOf(resource as fhir4.Task);
    return name?.handoffId === handoffId && name.key === key;
  });

/** `Task/12/_history/3`: a version of a record by its name (R4 §2.3.0.2.2). */
export const versionOf = ({ reference, version }: StoredRecord): string =>
  `${reference}/_history/${version}`;

/**
 * The records as the log says they are: what is still to be written counts as decided, though it is
 * not there yet, and what is still to be entered in error counts no more.
 */
export const asDecided = (
  stored: readonly StoredRecord[],
  unfinished: readonly Unfinished[],
): readonly StoredRecord[] =>
  unfinished.reduce<readonly StoredRecord[]>((all, { changes, ...log }) => {
    const { handoffId, reference, savedAt, version } = log;
    const kept = all.flatMap((one): readonly StoredRecord[] => {
      const change = changes.find(
        ({ record }) => record.key === one.record.key && handoffId === one.handoffId,
      );
      if (change === undefined) return [one];
      return change.write === 'enter_in_error' ? [] : [{ ...one, record: change.record }];
    });
    const made = changes
      .filter(({ write }) => write === 'create')
      .map(
        ({ record }): StoredRecord => ({
          ...{ record, handoffId, reference, version, savedAt },
          inNote: true,
        }),
      );
    return [...kept, ...made];
  }, stored);
