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

/** Cards whose fields are kept. */
export const DRAFT_TURNS = [
  'set_appointment',
  'not_today',
  'set_next_step',
  'own_check_in',
  'office',
] as const satisfies readonly Turn[];

export type DraftTurn = (typeof DRAFT_TURNS)[number];

export type Draft = {
  /** When it was last typed or decided: ISO instant. */
  readonly at: string;
  /** The stage it was begun in: once the chart has moved on, it is only told of. */
  readonly stage: string;
  /** The number of records the chart held then. */
  readonly records: number;
  /** The card whose fields these are. */
  readonly turn: DraftTurn | null;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Decided and not confirmed. */
  readonly unsent: {
    readonly tap: Unsent;
    /** The decision's name, which its records carry; null: nothing was sent. */
    readonly id: string | null;
  } | null;
};

/** Whose draft it is: its key is made of these (seal.ts), because windows share a browser (F3). */
export type Owner = {
  readonly issuer: string;
  readonly patient: string;
  readonly person: string;
  readonly handoff: string;
  readonly user: string | null;
};

export const Kept = v.object({
  /** Raised whenever a tap or a field changes its form. */
  form: v.literal(2),
  draft: v.object({
    at: v.string(),
    stage: v.string(),
    records: v.number(),
    turn: v.nullable(v.picklist(DRAFT_TURNS)),
    fields: v.record(v.string(), v.unknown()),
    unsent: v.nullable(
      v.object({
        tap: v.custom<Unsent>((value) => isResumable((value as { tap?: unknown } | null)?.tap)),
        id: v.nullable(v.string()),
      }),
    ),
  }),
});

export const isResumable = (tap: unknown): tap is ResumableTap =>
  RESUMABLE.some((one) => one === tap);
