import type { HandoffAction } from '../../domain/decide/handoff-action.ts';

/** A tap without what every tap carries: who, when and the gate are added here. */
export type TapOf<A = HandoffAction> = A extends HandoffAction
  ? Omit<A, 'by' | 'at' | 'gate' | 'role'>
  : never;
