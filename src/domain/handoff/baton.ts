import { batonRoleOf, isMe, type Me } from '../people/staff.ts';
import { type BatonRecord, isOpenBaton } from './baton-record.ts';
import type { Handoff } from './handoff.ts';
import type { StoredRecord } from './handoff-record.ts';

/** Not picked up after this long, the one who passed it is told (rules/handoff.md#baton). */
const PICK_UP_MINUTES = 3;
/** She is in the room: what is not done within the hour is somebody else's to take up. */
const DONE_MINUTES = 60;

/** How the baton stands for the person at the screen. */
export type BatonStanding =
  /** Nobody was asked, or I carry it: the card is the ordinary one. */
  | 'none'
  | 'mine'
  | 'for_me'
  /** Somebody else was asked and has not claimed it yet. */
  | 'waiting'
  | 'not_picked_up'
  /** Somebody else has it. */
  | 'held'
  /** Nobody passed anything, and somebody else is on the call now. */
  | 'on_the_line';

/** The baton that is passed and not ended, if any. */
export function openBaton(handoff: Handoff): StoredRecord<BatonRecord> | null {
  const { baton } = handoff;
  return baton !== null && isOpenBaton(baton.record) ? baton : null;
}

/** Whom a baton waits for, or who has it, as seen by the person at the screen at this moment. */
export function batonStanding(baton: BatonRecord | null, me: Me, now: string): BatonStanding {
  if (baton === null || !isOpenBaton(baton)) return 'none';
  if (baton.state !== 'requested') return isMe(me, baton.holder) ? 'mine' : 'held';
  if (isForMe(baton, me)) return 'for_me';
  return minutesBetween(baton.at, now) >= PICK_UP_MINUTES ? 'not_picked_up' : 'waiting';
}

/** The same for the whole handoff: who is on the line has it, passed on or not (hazard H12). */
export function standingOf(handoff: Handoff, me: Me, now: string): BatonStanding {
  const standing = batonStanding(handoff.baton?.record ?? null, me, now);
  const caller = handoff.stage === 'calling' ? handoff.episode?.record.lastBy : undefined;
  if (standing !== 'none' || caller === undefined) return standing;
  const unknown = caller.reference === null || me.references.length === 0;
  return unknown || isMe(me, caller) ? 'none' : 'on_the_line';
}

/** Named person, or anyone with the role at that practice; never the one who passed it. */
export function isForMe({ to, by }: BatonRecord, me: Me): boolean {
  if (to.is === 'person') return isMe(me, to.who);
  const samePlace = me.at === null || me.at.reference === to.at.reference;
  return batonRoleOf(me.codes) === to.role && samePlace && !isMe(me, by);
}

/** When what is passed now should be done. */
export const batonDeadline = (at: string): string =>
  Temporal.Instant.from(at).add({ minutes: DONE_MINUTES }).toString();

/** Past its deadline, or never picked up: anyone at the practice may take it up. */
export function isStranded(baton: BatonRecord, at: string): boolean {
  if (baton.state === 'requested') return minutesBetween(baton.at, at) >= PICK_UP_MINUTES;
  return minutesBetween(baton.deadline, at) >= 0;
}

const minutesBetween = (from: string, to: string): number =>
  (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) /
  60_000;
