import { asText, inTimeOrder } from '../time/in-time-order.ts';
import { type BatonRecord, type IntroductionRecord, isOpenBaton } from './baton-record.ts';
import type {
  AppointmentRecord,
  CheckInRecord,
  ContactRecord,
  EpisodeRecord,
  FlagRecord,
  HandoffRecord,
  OfferRecord,
  PracticeTaskRecord,
  ReferralRecord,
  StoredRecord,
} from './handoff-record.ts';
import type { NextStepRecord } from './next-step-record.ts';
import type { SafetySteps } from './safety-facts.ts';

/** Where one person's handoff stands, derived from the chart on every launch. */
export type Handoff = {
  /** The handoff these records belong to; for a new one, the identifier it will be given. */
  readonly id: string;
  readonly stage: Stage;
  readonly episode: StoredRecord<EpisodeRecord> | null;
  /** All conversations, oldest first. */
  readonly offers: readonly StoredRecord<OfferRecord>[];
  /** The referral in force, if any, and the receiving practice's side of it. */
  readonly referral: StoredRecord<ReferralRecord> | null;
  readonly practiceTask: StoredRecord<PracticeTaskRecord> | null;
  /** The dated next step that is planned, or kept; null when there is none or it was missed. */
  readonly nextStep: StoredRecord<NextStepRecord> | null;
  readonly nextStepCount: number;
  /** The highest number a referral, or a practice's task for one, has had. */
  readonly referralCount: number;
  /** Calls and attempts, oldest first. */
  readonly contacts: readonly StoredRecord<ContactRecord>[];
  readonly appointment: StoredRecord<AppointmentRecord> | null;
  readonly appointmentCount: number;
  /** The check-in that is still to come, if any. */
  readonly checkIn: StoredRecord<CheckInRecord> | null;
  readonly checkInCount: number;
  readonly flag: StoredRecord<FlagRecord> | null;
  readonly flagCount: number;
  readonly safety: SafetySteps;
  /** The last baton passed, open or ended; `openBaton` says which. */
  readonly baton: StoredRecord<BatonRecord> | null;
  readonly batonCount: number;
  /** Introductions face to face, oldest first. */
  readonly introductions: readonly StoredRecord<IntroductionRecord>[];
};

export type Stage =
  | 'not_started'
  | 'agreed'
  | 'calling'
  | 'sent_by_portal'
  | 'appointment'
  | 'next_step'
  | 'check_in'
  | 'escalated';

/**
 * The lawful ends of a handoff (rules/handoff.md#lawful-ends): A appointment, B dated next
 * step with a named contact, D not today, with a dated check-in, E emergency. An attempt, a sent referral or a handed-out number is never one.
 */
export type End = 'A' | 'B' | 'D' | 'E';

type ByKind = { [K in HandoffRecord['kind']]: Extract<HandoffRecord, { kind: K }> };

const ofKind = <K extends keyof ByKind>(
  records: readonly StoredRecord[],
  kind: K,
): readonly StoredRecord<ByKind[K]>[] =>
  records
    .filter((stored): stored is StoredRecord<ByKind[K]> => stored.record.kind === kind)
    .toSorted(
      (a, b) =>
        inTimeOrder(a.record.at, b.record.at) ||
        asText(a.record.key, b.record.key) ||
        // One record stored twice by a server that raced: everyone takes the same of the two.
        asText(a.reference, b.reference),
    );

/**
 * The handoff that the chart's records tell of. Records of the open episode are taken together;
 * where none is open, a new handoff starts under `newId`.
 * Two open episodes (a server that raced) resolve to the one opened first, the same for everyone.
 */
export function handoffFrom(records: readonly StoredRecord[], newId: string): Handoff {
  const open = ofKind(records, 'episode')
    .filter((stored) => stored.record.state !== 'closed')
    .toSorted(
      (a, b) => inTimeOrder(a.record.at, b.record.at) || asText(a.handoffId, b.handoffId),
    )[0];
  const id = open?.handoffId ?? newId;
  const mine = records.filter((stored) => stored.handoffId === id);

  const referrals = ofKind(mine, 'referral');
  const practiceTasks = ofKind(mine, 'practice_task');
  const practiceTask =
    practiceTasks.findLast((stored) => stored.record.state !== 'withdrawn') ?? null;
  const nextSteps = ofKind(mine, 'next_step');
  const appointments = ofKind(mine, 'appointment');
  const checkIns = ofKind(mine, 'check_in');
  const flags = ofKind(mine, 'flag');
  const batons = ofKind(mine, 'baton');
  return {
    id,
    stage: open ? stageOf(open.record) : 'not_started',
    episode: open ?? null,
    offers: ofKind(mine, 'offer'),
    referral: placed(
      referrals.findLast((stored) => stored.record.state === 'active') ?? null,
      practiceTask,
    ),
    practiceTask,
    nextStep:
      nextSteps.findLast(({ record }) => record.state === 'planned' || record.state === 'done') ??
      null,
    nextStepCount: nextSteps.length,
    referralCount: lastNumber([...referrals, ...practiceTasks]),
    contacts: ofKind(mine, 'contact'),
    appointment: appointments.findLast(({ record }) => record.state === 'booked') ?? null,
    appointmentCount: appointments.length,
    checkIn:
      checkIns.findLast(
        ({ record }) => record.state === 'planned' && record.because !== 'safety',
      ) ?? null,
    checkInCount: checkIns.length,
    flag: flags.findLast((stored) => stored.record.state === 'active') ?? null,
    flagCount: flags.length,
    safety: {
      assessments: ofKind(mine, 'assessment'),
      itemsAsked: ofKind(mine, 'item_asked'),
      emergencies: ofKind(mine, 'emergency'),
      followUp: checkIns.findLast(({ record }) => isFollowUp(record)) ?? null,
    },
    // Two workstations may not agree on the time: an open one is the one that counts.
    baton: batons.findLast(({ record }) => isOpenBaton(record)) ?? batons.at(-1) ?? null,
    batonCount: batons.length,
    introductions: ofKind(mine, 'introduction'),
  };
}

/**
 * An order made by hand may name another place, in other words, or none: where she is connected
 * stands in the practice's task, and the order is left as it was made.
 */
const placed = (
  referral: StoredRecord<ReferralRecord> | null,
  task: StoredRecord<PracticeTaskRecord> | null,
): StoredRecord<ReferralRecord> | null =>
  referral?.record.order === undefined || task === null
    ? referral
    : { ...referral, record: { ...referral.record, to: task.record.to } };

/** A number that was let go is not given again: `practice-task-2` goes with `referral-2`. */
const lastNumber = (records: readonly StoredRecord[]): number =>
  Math.max(0, ...records.map(({ record }) => Number(/-(\d+)(?:-|$)/.exec(record.key)?.[1] ?? 0)));

/** A safety follow-up is owed until it is done; it is no "check in again about the offer". */
const isFollowUp = ({ because, state }: CheckInRecord): boolean =>
  because === 'safety' && state === 'planned';

function stageOf(episode: EpisodeRecord): Stage {
  switch (episode.state) {
    case 'agreed':
      return 'agreed';
    case 'calling':
      return 'calling';
    case 'appointment':
      return 'appointment';
    case 'sent_by_portal':
      return 'sent_by_portal';
    case 'next_step':
      return 'next_step';
    case 'check_in':
      return 'check_in';
    case 'escalated':
      return 'escalated';
    case 'not_offered':
    case 'safety_hold':
    case 'closed':
      return 'not_started';
  }
}

/** She agreed, and there is no next step yet. */
export const isUnderWay = ({ stage }: Handoff): boolean =>
  stage === 'agreed' || stage === 'calling' || stage === 'sent_by_portal';

/** Which lawful end the handoff has reached; null: she has no next step yet (hazard H13). */
export function endOf(
  handoff: Pick<Handoff, 'stage' | 'appointment' | 'nextStep' | 'checkIn'>,
): End | null {
  if (handoff.stage === 'appointment' && handoff.appointment !== null) return 'A';
  if (handoff.stage === 'next_step' && handoff.nextStep !== null) return 'B';
  if (handoff.stage === 'check_in' && handoff.checkIn !== null) return 'D';
  if (handoff.stage === 'escalated') return 'E';
  return null;
}
