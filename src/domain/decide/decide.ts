import type { Handoff } from '../handoff/handoff.ts';
import type { Change } from '../handoff/handoff-record.ts';
import { isPaused } from '../safety/safety-gate.ts';
import { type Decision, refuse, update, write } from './changes.ts';
import { agree, agreeAgain } from './decide-agreement.ts';
import {
  claimBaton,
  passBaton,
  recordIntroduction,
  takeBackBaton,
  withBaton,
} from './decide-baton.ts';
import { recordAppointment, recordAttempt, startCall } from './decide-call.ts';
import { sendByPortal, takeAnotherPractice } from './decide-connecting.ts';
import { correct, moveAppointment, undo } from './decide-correction.ts';
import { offerAnyway, recordNextStep, reportNextStep } from './decide-next-step.ts';
import { notToday } from './decide-not-today.ts';
import { decideSafety, isSafetyAction, type SafetyAction } from './decide-safety.ts';
import type { HandoffAction } from './handoff-action.ts';

/**
 * Turns a tap into the records to write, or refuses it. Pure: no clock, no randomness, no I/O, so
 * the same tap on the same handoff always mints the same keys and can be sent twice safely.
 * Safety first (rules/safety.md#pause), agreement before the call (rules/handoff.md#agreement), and
 * no end but a lawful one (rules/handoff.md#lawful-ends).
 */
export function decide(handoff: Handoff, action: HandoffAction): Decision {
  return calledBy(action.id, onOneVersion(handoff, decided(handoff, action)));
}

/** `offer-2` of the decision `3fa85f64` is `offer-2-3fa85f64`: the number is for people to count by. */
function calledBy(id: string | undefined, decision: Decision): Decision {
  if (!decision.ok || id === undefined) return decision;
  const changes = decision.changes.map((change): Change => {
    if (change.record.kind === 'episode' && change.write !== 'enter_in_error') {
      // Where two people meet: its name is the visit's, and it says which decision stands.
      return { ...change, record: { ...change.record, decision: id } };
    }
    if (change.write !== 'create') return change;
    return { ...change, record: { ...change.record, key: `${change.record.key}-${id}` } };
  });
  return { ok: true, changes };
}

function decided(handoff: Handoff, action: HandoffAction): Decision {
  if (isSafetyAction(action)) return decideSafety(handoff, action);
  const decision = decideTap(handoff, action);
  // What puts an earlier decision right is about the records, not about who carries on.
  if (action.tap === 'undo' || action.tap === 'correct') return decision;
  return withBaton(handoff, action, decision);
}

/**
 * Every decision moves the episode on, also where it says nothing new of it: its version is the one
 * thing that two people who decide at once cannot both have read (rules/fhir.md#conflict).
 */
function onOneVersion({ episode }: Handoff, decision: Decision): Decision {
  if (!decision.ok || decision.changes.some(({ record }) => record.kind === 'episode')) {
    return decision;
  }
  return write(
    ...decision.changes,
    update(episode, (one) => one),
  );
}

type OrdinaryAction = Exclude<HandoffAction, SafetyAction>;

function decideTap(handoff: Handoff, action: OrdinaryAction): Decision {
  // Paused means paused on every path, declines too (rules/safety.md#pause, hazard H6).
  if (isPaused(action.gate)) return refuse('clinician_step_first');
  // An urgent way out is left by a clinician's word, not by the next day.
  if (handoff.stage === 'escalated') return refuse('clinician_step_first');
  switch (action.tap) {
    case 'agree':
      return agree(handoff, action);
    case 'agree_again':
      return agreeAgain(handoff, action);
    case 'pass_baton':
      return passBaton(handoff, action);
    case 'claim_baton':
      return claimBaton(handoff, action);
    case 'take_back_baton':
      return takeBackBaton(handoff, action);
    case 'record_introduction':
      return recordIntroduction(handoff, action);
    case 'start_call':
      return startCall(handoff, action);
    case 'record_attempt':
      return recordAttempt(handoff, action);
    case 'record_appointment':
      return recordAppointment(handoff, action);
    case 'not_today':
      return notToday(handoff, action);
    case 'record_next_step':
      return recordNextStep(handoff, action);
    case 'report_next_step':
      return reportNextStep(handoff, action);
    case 'take_another_practice':
      return takeAnotherPractice(handoff, action);
    case 'send_by_portal':
      return sendByPortal(handoff, action);
    case 'move_appointment':
      return moveAppointment(handoff, action);
    case 'offer_anyway':
      return offerAnyway(handoff, action);
    case 'undo':
      return undo(action);
    case 'correct':
      return correct(handoff, action);
  }
}
