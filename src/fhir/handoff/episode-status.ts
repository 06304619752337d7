import type { EpisodeState } from '../../domain/handoff-record.ts';

export type BusinessStatus = {
  readonly code: string;
  readonly display: string;
  readonly status: fhir4.Task['status'];
  readonly bser: readonly [code: string, display: string] | null;
};

/** Local business statuses and their BSeR / 360X equivalents (fhir-model.md §7). */
export const EPISODE_STATUS: Readonly<Record<EpisodeState, BusinessStatus>> = {
  agreed: { code: 'agreed', display: 'Agreed', status: 'in-progress', bser: ['2.0', 'Created'] },
  calling: {
    code: 'contacting-practice',
    display: 'Contacting receiving practice',
    status: 'in-progress',
    bser: ['2.0', 'Created'],
  },
  sent: {
    code: 'sent-awaiting-ack',
    display: 'Referral sent, awaiting acknowledgement',
    status: 'in-progress',
    bser: ['2.0', 'Created'],
  },
  next_step_confirmed: {
    code: 'next-step-confirmed',
    display: 'Dated next step confirmed',
    status: 'in-progress',
    bser: ['3.0', 'Accepted'],
  },
  safety_hold: {
    code: 'safety-hold',
    display: 'Clinician step first',
    status: 'in-progress',
    bser: null,
  },
  escalated: { code: 'escalated', display: 'Escalated', status: 'completed', bser: null },
  appointment_confirmed: {
    code: 'appointment-confirmed',
    display: 'First appointment confirmed',
    status: 'in-progress',
    bser: ['5.1.1', 'Service Request Event Scheduled'],
  },
  revisit_planned: {
    code: 'revisit-planned',
    display: 'Check-in planned',
    status: 'on-hold',
    bser: null,
  },
  closed: { code: 'closed', display: 'Closed', status: 'completed', bser: ['7.0', 'Fulfilled'] },
};
