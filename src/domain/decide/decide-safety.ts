import type { Handoff } from '../handoff/handoff.ts';
import type { Change, EpisodeState, HandoffRecord } from '../handoff/handoff-record.ts';
import { isClinicianRecord } from '../handoff/safety-facts.ts';
import { followUpDays } from '../safety/safety-follow-up.ts';
import { type GateEvent, isPaused, nextGate } from '../safety/safety-gate.ts';
import { create, type Decision, moveEpisode, type Of, refuse, update, write } from './changes.ts';
import type { HandoffAction, Refusal } from './handoff-action.ts';

/** The taps of the clinician step; every other tap is an ordinary one. */
const SAFETY_TAPS = ['answer_item', 'record_assessment', 'mark_emergency', 'correct_emergency'];

export type SafetyAction = Of<
  'answer_item' | 'record_assessment' | 'mark_emergency' | 'correct_emergency'
>;

export const isSafetyAction = (action: HandoffAction): action is SafetyAction =>
  SAFETY_TAPS.includes(action.tap);

/**
 * The clinician step (rules/safety.md#pause). What may follow what, and by whom, is the gate's own
 * table; here it becomes records: that an item was asked, that an assessment was done and what it
 * led to, that an emergency was marked, or corrected with a reason. An urgent way out ends the
 * whole handoff (end E) and owes her a contact within 72 hours.
 */
export function decideSafety(handoff: Handoff, action: SafetyAction): Decision {
  const next = nextGate(action.gate, eventOf(action), action.role);
  if (!next.ok) return refuse(next.refusal);
  const { by, at } = action;
  switch (action.tap) {
    case 'answer_item': {
      const key = `item-asked-${handoff.safety.itemsAsked.length + 1}`;
      return write(
        create({ kind: 'item_asked', key, at, by, answer: action.answer, about: action.about }),
      );
    }
    case 'record_assessment': {
      const record = create({
        kind: 'assessment',
        key: `safety-${handoff.safety.assessments.length + 1}`,
        at,
        by,
        disposition: action.disposition,
        tool: action.tool,
        about: action.about,
      });
      const planned = followUpOf(handoff, action);
      if (planned === 'follow_up_within_72_hours' || planned === 'who_missing') {
        return refuse(planned);
      }
      return action.disposition === 'safe-to-continue'
        ? // They are in contact now: what was planned is done, and the next is planned anew.
          write(
            safelyOn(handoff, action),
            record,
            update(handoff.safety.followUp, (contact) => ({ ...contact, state: 'done' })),
            planned,
          )
        : write(moveEpisode(handoff, 'escalated', action), record, planned);
    }
    case 'mark_emergency': {
      const key = `emergency-${handoff.safety.emergencies.length + 1}`;
      const marked = { kind: 'emergency', key, at, by, state: 'marked', reason: null } as const;
      const { baby } = action;
      const planned = followUpOf(handoff, action);
      if (planned === 'follow_up_within_72_hours' || planned === 'who_missing') {
        return refuse(planned);
      }
      return write(
        moveEpisode(handoff, 'escalated', action),
        create({ ...marked, ...(baby === undefined ? {} : { baby }), lastBy: by, lastAt: at }),
        planned,
      );
    }
    case 'correct_emergency': {
      const marked = handoff.safety.emergencies.filter(({ record }) => record.state === 'marked');
      const corrected = marked.map(
        (stored): Change => ({
          write: 'update',
          stored,
          record: {
            ...stored.record,
            state: 'corrected',
            reason: action.reason.trim(),
            lastBy: by,
            lastAt: at,
          },
        }),
      );
      return corrected.length === 0
        ? refuse('not_from_here')
        : write(...corrected, ...goOn(handoff, action));
    }
  }
}

function eventOf(action: SafetyAction): GateEvent {
  switch (action.tap) {
    case 'answer_item':
      return { event: action.answer === 'positive' ? 'item_positive' : 'item_negative' };
    case 'record_assessment':
      return {
        event: action.disposition === 'safe-to-continue' ? 'assessed_continue' : 'assessed_urgent',
      };
    case 'mark_emergency':
      return { event: 'emergency_marked' };
    case 'correct_emergency':
      return { event: 'emergency_corrected', reason: action.reason };
  }
}

/**
 * The contact that follows an assessed answer or an emergency, in 1 to 3 days and with an owner,
 * also when the handoff goes on (rules/safety.md#after-an-answer); or why it cannot be planned so.
 */
function followUpOf(
  handoff: Handoff,
  action: Of<'record_assessment' | 'mark_emergency'>,
): Change | Extract<Refusal, 'follow_up_within_72_hours' | 'who_missing'> {
  const { followUp, by, at, today } = action;
  if (followUp === null || !followUpDays(today).includes(followUp.due)) {
    return 'follow_up_within_72_hours';
  }
  if (followUp.owner.name.trim() === '') return 'who_missing';
  const goesOn = action.tap === 'record_assessment' && action.disposition === 'safe-to-continue';
  const earlier = goesOn ? null : handoff.safety.followUp;
  return earlier === null
    ? create({
        kind: 'check_in',
        key: `check-in-${handoff.checkInCount + 1}`,
        at,
        by,
        due: followUp.due,
        how: 'call',
        owner: followUp.owner,
        state: 'planned',
        to: null,
        because: 'safety',
      })
    : {
        write: 'update',
        stored: earlier,
        record: { ...earlier.record, due: followUp.due, owner: followUp.owner },
      };
}

/** Safe to go on: from where it was before an urgent step; an episode holds the contact owed. */
function safelyOn(handoff: Handoff, action: SafetyAction): Change | null {
  if (handoff.stage === 'escalated') return moveEpisode(handoff, stateBefore(handoff), action);
  return handoff.episode === null ? moveEpisode(handoff, 'not_offered', action) : null;
}

/** The handoff goes on from where it was before the urgent step, if there was one. */
function goOn(handoff: Handoff, action: SafetyAction): readonly (Change | null)[] {
  const { followUp } = handoff.safety;
  return [
    handoff.stage === 'escalated' ? moveEpisode(handoff, stateBefore(handoff), action) : null,
    followUp === null
      ? null
      : { write: 'update', stored: followUp, record: { ...followUp.record, state: 'done' } },
  ];
}

function stateBefore(handoff: Handoff): EpisodeState {
  if (handoff.appointment !== null) return 'appointment';
  if (handoff.nextStep !== null) return 'next_step';
  if (handoff.referral !== null) return 'agreed';
  return handoff.checkIn === null ? 'not_offered' : 'check_in';
}

/**
 * Asked once more before anything is sent, whoever made the decision: a clinician's record needs a
 * clinician, and every other record an open gate (hazard H6). Null: it may be written.
 */
export function refusalToWrite(
  action: Pick<HandoffAction, 'tap' | 'gate' | 'role'>,
  records: readonly HandoffRecord[],
): Refusal | null {
  // The episode moves with every decision, and opens nothing by itself.
  const tightens = records.every(
    (record) =>
      record.kind === 'episode' || (record.kind === 'item_asked' && record.answer === 'positive'),
  );
  if (records.some(isClinicianRecord)) {
    return action.role === 'clinician' || tightens ? null : 'clinician_only';
  }
  return isPaused(action.gate) && records.length > 0 ? 'clinician_step_first' : null;
}
