import type { BatonRecord, BatonState } from '../../../domain/handoff/baton-record.ts';
import type { PassTo } from '../../../domain/people/step-owner.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor, toPlace } from '../record/record-identity.ts';
import { fromRoleConcept } from '../record/role-coding.ts';
import { BATON_STATUS } from './baton-status.ts';

const STATES = Object.keys(BATON_STATUS) as readonly BatonState[];

/** The baton a Task tells of; null when it does not say whom it was passed to, or since when. */
export function fromBatonTask(task: Parsed<fhir4.Task>, key: string): BatonRecord | null {
  const state = STATES.find((one) => BATON_STATUS[one] === task.status);
  const to = passedTo(task);
  const deadline = task.restriction?.period?.end;
  if (state === undefined || to === null || task.authoredOn === undefined) return null;
  const claimedAt = task.executionPeriod?.start ?? null;
  return {
    kind: 'baton',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    to,
    state,
    // Claimed in the EHR's own task list, without us: the owner still says by whom.
    holder: claimedAt === null && state === 'requested' ? null : holderOf(task, claimedAt),
    claimedAt,
    endedAt: task.executionPeriod?.end ?? null,
    deadline: deadline ?? task.authoredOn,
    reason: task.statusReason?.text ?? null,
  };
}

function holderOf(task: Parsed<fhir4.Task>, claimedAt: string | null) {
  const accepted = task.status === 'accepted' || task.status === 'in-progress';
  return claimedAt !== null || accepted ? toActor(task.owner) : null;
}

function passedTo(task: Parsed<fhir4.Task>): PassTo | null {
  const input = task.input?.find(({ type }) => codeIn(type, LOCAL.taskIo) === 'passed-to');
  const asked = input?.valueReference ?? task.owner;
  if (asked === undefined) return null;
  const [performer] = task.performerType ?? [];
  if (performer === undefined) return { is: 'person', who: toActor(asked) };
  const role = fromRoleConcept(performer);
  const at = toPlace(asked);
  return role === null || at === null ? null : { is: 'role', role, at };
}
