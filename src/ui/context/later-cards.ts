import type { ComponentType } from 'react';
import type { Step } from '../../app/visit/step.ts';

/** A step whose card is fetched after the first one. */
export type LaterStep = Exclude<Step, 'nothing' | 'talk'>;

/** A place around a card, or in the first one, that is filled by what is fetched later. */
export type Slot =
  | 'details'
  | 'ask_alone'
  | 'came_up'
  | 'call_her'
  | 'alone_marker'
  | 'paper_notice'
  | 'status'
  | 'session'
  | 'child_notices'
  | 'kept_here'
  | 'not_in_chart';

/** The later cards: being fetched, here, or not to be had (the connection went away). */
export type LaterCards =
  | { readonly is: 'loading' }
  | {
      readonly is: 'here';
      readonly Card: ComponentType<{ readonly step: LaterStep }>;
      readonly InSlot: ComponentType<{ readonly slot: Slot }>;
    }
  | { readonly is: 'failed' };
