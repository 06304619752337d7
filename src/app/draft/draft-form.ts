import * as v from 'valibot';
import type { HandoffAction } from '../../domain/decide/handoff-action.ts';
import type { Turn } from '../visit/step.ts';
import type { TapOf } from '../visit/tap-of.ts';

/**
 * Taps that can be taken up again. Not the clinician's step, which must be made looking at her; not
 * a packet or a correction, which hold what is in the chart.
 */
const RESUMABLE = [
  'agree',
  'pass_baton',
  'claim_baton',
  'take_back_baton',
  'record_introduction',
  'start_call',
  'record_attempt',
  'record_appointment',
  'move_appointment',
  'not_today',
  'record_next_step',
  'report_next_step',
  'take_another_practice',
  'offer_anyway',
] as const satisfies readonly HandoffAction['tap'][];

type ResumableTap = (typeof RESUMABLE)[number];
export type Unsent = TapOf<Extract<HandoffAction, { tap: ResumableTap }>>;

export type Draft = {
  /** The stage it was begun in: once the chart has moved on, it is no one's any more. */
  readonly stage: string;
  /** The card whose fields these are. */
  readonly turn: Turn | null;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Decided and not confirmed, with the number of records the chart held then. */
  readonly unsent: { readonly tap: Unsent; readonly records: number } | null;
};

/** Whose draft it is: compared before use, because windows may share a storage (F3). */
export type Owner = {
  readonly issuer: string;
  readonly patient: string;
  readonly person: string;
  readonly handoff: string;
  readonly user: string | null;
};

export const Kept = v.object({
  /** Raised whenever a tap or a field changes its form. */
  form: v.literal(1),
  at: v.string(),
  owner: v.object({
    issuer: v.string(),
    patient: v.string(),
    person: v.string(),
    handoff: v.string(),
    user: v.nullable(v.string()),
  }),
  draft: v.object({
    stage: v.string(),
    turn: v.nullable(v.custom<Turn>((value) => typeof value === 'string')),
    fields: v.record(v.string(), v.unknown()),
    unsent: v.nullable(
      v.object({
        tap: v.custom<Unsent>((value) => isResumable((value as { tap?: unknown } | null)?.tap)),
        records: v.number(),
      }),
    ),
  }),
});

export const isResumable = (tap: unknown): tap is ResumableTap =>
  RESUMABLE.some((one) => one === tap);
