import { batonDeadline, isForMe, isStranded, openBaton } from '../handoff/baton.ts';
import type { BatonRecord } from '../handoff/baton-record.ts';
import { type Handoff, isUnderWay } from '../handoff/handoff.ts';
import type { Change, EpisodeRecord } from '../handoff/handoff-record.ts';
import type { Actor } from '../people/actor.ts';
import { isMe, type Me } from '../people/staff.ts';
import type { PassTo } from '../people/step-owner.ts';
import { create, type Decision, type Of, refuse, update, write } from './changes.ts';
import type { HandoffAction } from './handoff-action.ts';

/** The tapping user as a record may name them; taps of older callers carry the reference alone. */
const meOf = ({ by, me }: HandoffAction): Me =>
  me ?? { references: by.reference === null ? [] : [by.reference], codes: [], at: null };

/** A new baton, asked of one person or of a role. */
export function newBaton(
  handoff: Handoff,
  to: PassTo,
  { at, by }: { readonly at: string; readonly by: Actor },
): Change {
  return create({
    kind: 'baton',
    key: `baton-${handoff.batonCount + 1}`,
    at,
    by,
    to,
    state: 'requested',
    holder: null,
    claimedAt: null,
    endedAt: null,
    deadline: batonDeadline(at),
    reason: null,
  });
}

/** Passes the baton on; what was passed before is taken back in the same step. */
export function passBaton(handoff: Handoff, action: Of<'pass_baton'>): Decision {
  if (!isUnderWay(handoff)) return refuse('agree_first');
  const baton = openBaton(handoff);
  if (baton !== null && !mayEnd(baton.record, action)) return refuse('someone_else_has_it');
  return write(
    ended(handoff, action, 'taken_back', null),
    newBaton(handoff, action.to, action),
    ownedBy(handoff, action, action.by),
  );
}

/**
 * "I have it": exclusive, because the update names the version that was read (`If-Match`); the
 * loser of two claims is told who was first (hazard H12).
 */
export function claimBaton(handoff: Handoff, action: Of<'claim_baton'>): Decision {
  const baton = openBaton(handoff);
  if (baton === null) return refuse('nothing_to_claim');
  const { record } = baton;
  const me = meOf(action);
  if (record.state !== 'requested' && !isStranded(record, action.at)) {
    return refuse('someone_else_has_it');
  }
  if (!isForMe(record, me) && !isStranded(record, action.at)) return refuse('not_passed_to_you');
  return write(
    update(baton, () => ({
      ...record,
      state: 'accepted',
      holder: action.by,
      claimedAt: action.at,
    })),
    ownedBy(handoff, action, action.by),
  );
}

/** Either can take it back: who passed it, or who has it (with a reason). */
export function takeBackBaton(handoff: Handoff, action: Of<'take_back_baton'>): Decision {
  const baton = openBaton(handoff);
  if (baton === null) return refuse('nothing_to_claim');
  const me = meOf(action);
  if (!mayEnd(baton.record, action)) return refuse('someone_else_has_it');
  const givesBack = isMe(me, baton.record.holder);
  const reason = action.reason?.trim() || null;
  if (givesBack && reason === null) return refuse('reason_missing');
  return write(
    ended(handoff, action, givesBack ? 'returned' : 'taken_back', reason),
    ownedBy(handoff, action, givesBack ? baton.record.by : action.by),
  );
}

/** The provider's own introduction, face to face. */
export function recordIntroduction(handoff: Handoff, action: Of<'record_introduction'>): Decision {
  if (!isUnderWay(handoff)) return refuse('agree_first');
  if (action.to.name.trim() === '') return refuse('who_missing');
  const { at, by, to } = action;
  const key = `introduction-${handoff.introductions.length + 1}`;
  return write(create({ kind: 'introduction', key, at, by, to }));
}

/**
 * What an ordinary decision means for the baton: who has it is at work once the call starts, and
 * has done it once the handoff reaches an end. Nobody else goes on while somebody has it (H12).
 */
export function withBaton(handoff: Handoff, action: HandoffAction, decision: Decision): Decision {
  const baton = openBaton(handoff);
  if (!decision.ok || baton === null) return decision;
  // A tap about the baton itself has said what becomes of it.
  if (decision.changes.some(({ record: { kind } }) => kind === 'baton')) return decision;
  const { record } = baton;
  const episode = decision.changes.find(({ record: one }) => one.kind === 'episode')?.record;
  if (episode?.kind !== 'episode') return decision;
  const held = record.state !== 'requested' && !isMe(meOf(action), record.holder);
  if (held && episode.state === 'calling') return refuse('someone_else_has_it');
  const state = HAS_ENDED.includes(episode.state) ? 'completed' : 'in_progress';
  if (state === record.state || (state === 'in_progress' && record.state === 'requested')) {
    return decision;
  }
  const endedAt = state === 'completed' ? action.at : null;
  const holder = record.holder ?? action.by;
  const claimedAt = record.claimedAt ?? action.at;
  return write(
    ...decision.changes,
    update(baton, () => ({ ...record, state, holder, claimedAt, endedAt })),
  );
}

const HAS_ENDED: readonly EpisodeRecord['state'][] = [
  'appointment',
  'next_step',
  'check_in',
  'escalated',
  'closed',
];

const mayEnd = (baton: BatonRecord, action: HandoffAction): boolean =>
  isMe(meOf(action), baton.by) || isMe(meOf(action), baton.holder) || isStranded(baton, action.at);

const ended = (
  handoff: Handoff,
  { at }: HandoffAction,
  state: 'returned' | 'taken_back',
  reason: string | null,
): Change | null =>
  update(openBaton(handoff), (baton) => ({ ...baton, state, endedAt: at, reason }));

/** The episode follows the baton, so that every list says who has her. */
const ownedBy = ({ episode }: Handoff, { at }: HandoffAction, lastBy: Actor): Change | null =>
  update(episode, (record) => ({ ...record, lastBy, lastAt: at }));
