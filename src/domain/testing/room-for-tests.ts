import type { Decision } from '../decide/changes.ts';
import { decide } from '../decide/decide.ts';
import { refusalToWrite } from '../decide/decide-safety.ts';
import type { HandoffAction } from '../decide/handoff-action.ts';
import { type Handoff, handoffFrom } from '../handoff/handoff.ts';
import type { Change, StoredRecord } from '../handoff/handoff-record.ts';
import { safetyFactsOf } from '../handoff/safety-facts.ts';
import type { Gate, GateRole } from '../safety/safety-gate.ts';
import type { Screen } from '../screening/screen.ts';
import { assessScreening } from '../screening/screening.ts';

/** A tap as a person makes it: who, when and the gate are the room's to say, as in the app. */
export type RoomTap = { readonly role: GateRole } & (
  | Bare<Exclude<HandoffAction, { readonly tap: Backwards['tap'] }>>
  | Backwards
);
/** What takes something back: of what, the room knows. */
export type Backwards =
  | { readonly tap: 'undo' }
  | { readonly tap: 'correct'; readonly mistake: 'recorded_by_mistake' | 'wrong_patient' };
export type Bare<A = HandoffAction> = A extends HandoffAction
  ? Omit<A, 'by' | 'me' | 'at' | 'gate' | 'role'>
  : never;

/** One exam room: the forms on file, and what the chart holds so far. */
type Room = {
  readonly screens: readonly Screen[];
  readonly records: readonly StoredRecord[];
  /** The last decision that was written. */
  readonly made: readonly Change[];
  readonly minute: number;
};

/** What one tap did. `changes` is empty where it was refused. */
export type Step = {
  readonly tap: RoomTap;
  readonly before: Standing;
  readonly changes: readonly Change[];
  /** What the chart holds afterwards. */
  readonly records: readonly StoredRecord[];
  readonly after: Standing;
};
type Standing = { readonly gate: Gate; readonly handoff: Handoff };

const ID = 'a0000000-0000-8000-8000-000000000001';
const START = Temporal.Instant.from('2026-11-23T15:00:00Z');
const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };
/** The two at work in it. */
export const PEOPLE = {
  clinician: { reference: 'PractitionerRole/ob', name: 'Dr. Olive Specimen, CNM' },
  staff: { reference: 'PractitionerRole/ma', name: 'Maya Mockworth, MA' },
} as const;

/** Plays taps from a room with these forms; a refused tap changes nothing. */
export function play(screens: readonly Screen[], taps: readonly RoomTap[]): readonly Step[] {
  let room: Room = { screens, records: [], made: [], minute: 0 };
  let before = standing(room);
  return taps.map((tap) => {
    const changes = written(room, before, tap);
    room = {
      ...room,
      minute: room.minute + 1,
      ...(changes.length === 0
        ? {}
        : { records: stored(room.records, changes, room.minute), made: changes }),
    };
    const step = { tap, before, changes, records: room.records, after: standing(room) };
    before = step.after;
    return step;
  });
}

const momentOf = ({ minute }: Room): string => START.add({ minutes: minute }).toString();

/** Gate and handoff, derived from the chart as on every launch. */
function standing(room: Room): Standing {
  const at = momentOf(room);
  const facts = safetyFactsOf(room.records);
  const { gate } = assessScreening({ screens: room.screens, at, practice, ...facts });
  return { gate, handoff: handoffFrom(room.records, ID) };
}

/** What the decision and the write path let through. */
function written(room: Room, { gate, handoff }: Standing, tap: RoomTap): readonly Change[] {
  const by = PEOPLE[tap.role];
  const me = { references: [by.reference], codes: [], at: null };
  const carried = { by, me, at: momentOf(room), gate };
  const action = withRecords({ ...tap, ...carried }, room);
  const decision: Decision = decide(handoff, action);
  if (!decision.ok) return [];
  const records = decision.changes.map(({ record }) => record);
  return refusalToWrite(action, records) === null ? decision.changes : [];
}

type Carried = Pick<HandoffAction, 'by' | 'me' | 'at' | 'gate'>;

function withRecords(tap: RoomTap & Carried, { made, records }: Room): HandoffAction {
  const because = 'Tapped by mistake.';
  if (tap.tap === 'undo') return { ...tap, made, stored: records, because } as HandoffAction;
  if (tap.tap === 'correct') return { ...tap, stored: records, because } as HandoffAction;
  return tap as HandoffAction;
}

/** The chart after a write: a record entered in error is no record any more. */
function stored(
  records: readonly StoredRecord[],
  changes: readonly Change[],
  version: number,
): readonly StoredRecord[] {
  const same = (one: StoredRecord, { record }: Change) =>
    one.record.key === record.key && one.record.kind === record.kind;
  const kept = records.filter((one) => !changes.some((change) => same(one, change)));
  const now = changes
    .filter(({ write }) => write !== 'enter_in_error')
    .map(
      ({ record }): StoredRecord => ({
        record,
        reference: `${record.kind}/${record.key}`,
        version: `${version}`,
        savedAt: null,
        handoffId: ID,
      }),
    );
  return [...kept, ...now];
}
