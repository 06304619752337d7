import type { BatonState } from '../../../domain/handoff/baton-record.ts';

/**
 * R4 Task.status of each state (rules/fhir.md#baton-task): taken back is cancelled, given back
 * rejected.
 */
export const BATON_STATUS: Readonly<Record<BatonState, fhir4.Task['status']>> = {
  requested: 'requested',
  accepted: 'accepted',
  in_progress: 'in-progress',
  completed: 'completed',
  returned: 'rejected',
  taken_back: 'cancelled',
};
