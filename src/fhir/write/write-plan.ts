import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { Abilities, Ability } from '../client/abilities.ts';

/**
 * Where a record goes. `resource`: one of its own, found again on the next launch.
 * `resource_and_note`: the EHR takes it and will not show it to us again, so the note carries it
 * too. `note`: in words only. `left_out`: it means nothing in words (a flag), and is not kept.
 */
export type Way = 'resource' | 'resource_and_note' | 'note' | 'left_out';

/** What the handoff note is kept in; `window`: nothing here takes one, someone has to paste it. */
export type NoteCarrier =
  | 'DocumentReference'
  | 'Communication'
  | 'QuestionnaireResponse'
  | 'window';

/** How far up the ladder this EHR lets us (rules/fhir.md#write-ladder). */
export type Rung =
  | 'transaction'
  | 'one_by_one'
  | 'subset_and_note'
  /** Some records can be written; the rest has to be pasted. */
  | 'subset_and_copy'
  /** Nothing can be written: the note is copied by hand. */
  | 'copy_only';

export type WritePlan = {
  readonly rung: Rung;
  readonly wayOf: (kind: HandoffRecord['kind']) => Way;
  readonly carrier: NoteCarrier;
  /** What may be done with a type, for whoever sends. */
  readonly of: (type: string) => Ability;
  /** Who wrote it can be recorded as Provenance. */
  readonly provenance: boolean;
};

/** The FHIR type that carries each kind of record (rules/fhir.md#record-kinds). */
export const TYPE_OF: Readonly<Record<HandoffRecord['kind'], RecordType>> = {
  episode: 'Task',
  baton: 'Task',
  practice_task: 'Task',
  check_in: 'Task',
  next_step: 'Task',
  assessment: 'Task',
  emergency: 'Task',
  introduction: 'Communication',
  offer: 'Communication',
  contact: 'Communication',
  item_asked: 'Communication',
  referral: 'ServiceRequest',
  appointment: 'Appointment',
  packet: 'DocumentReference',
  flag: 'Flag',
};

type RecordType =
  | 'Task'
  | 'Communication'
  | 'ServiceRequest'
  | 'Appointment'
  | 'DocumentReference'
  | 'Flag';

/** Written once and never moved on: these need no update. */
const NEVER_CHANGED: readonly RecordType[] = ['Communication', 'DocumentReference'];

const KINDS = Object.keys(TYPE_OF) as readonly HandoffRecord['kind'][];

/** The plan for what this EHR allows. Pure: the same abilities are the same plan. */
export function writePlan(
  { of, transaction }: Pick<Abilities, 'of' | 'transaction'>,
  noteAs: NoteCarrier | null = null,
): WritePlan {
  const carrier = noteAs ?? carrierFor(of);
  const ways = Object.fromEntries(
    KINDS.map((kind) => [kind, wayFor(TYPE_OF[kind], of(TYPE_OF[kind]))]),
  ) as Readonly<Record<HandoffRecord['kind'], Way>>;
  return {
    rung: rungFor(Object.values(ways), transaction && createsOnce(ways, of), carrier),
    wayOf: (kind) => ways[kind],
    carrier,
    of,
    provenance: of('Provenance').create,
  };
}

function wayFor(type: RecordType, ability: Ability): Way {
  const changes = ability.update || ability.patch || NEVER_CHANGED.includes(type);
  if (ability.create && changes) {
    if (ability.search) return 'resource';
    // A copy that moves on unseen would soon tell something else than the note.
    if (NEVER_CHANGED.includes(type)) return 'resource_and_note';
  }
  // A flag is there to be seen by anyone who opens the chart: in a note it flags nothing.
  return type === 'Flag' ? 'left_out' : 'note';
}

/** Where a note is found again: a document first, then a message, then a form's one answer. */
function carrierFor(of: WritePlan['of']): NoteCarrier {
  const keeps = (type: string): boolean => of(type).create && of(type).search;
  if (keeps('DocumentReference')) return 'DocumentReference';
  if (keeps('Communication')) return 'Communication';
  if (keeps('QuestionnaireResponse')) return 'QuestionnaireResponse';
  return 'window';
}

/**
 * A transaction is sent again under the same conditions; an EHR that heeds none would store it twice.
 * There each record is looked for, and sent, by itself.
 */
const createsOnce = (
  ways: Readonly<Record<HandoffRecord['kind'], Way>>,
  of: WritePlan['of'],
): boolean => KINDS.every((kind) => ways[kind] !== 'resource' || of(TYPE_OF[kind]).createOnce);

function rungFor(ways: readonly Way[], transaction: boolean, carrier: NoteCarrier): Rung {
  if (ways.every((way) => way === 'resource' || way === 'left_out')) {
    return transaction ? 'transaction' : 'one_by_one';
  }
  if (carrier !== 'window') return 'subset_and_note';
  return ways.some((way) => way === 'resource') ? 'subset_and_copy' : 'copy_only';
}
