import type { ComponentType } from 'react';
import type { HandoffTap } from '../../app/tap/use-handoff-tap.ts';
import type { Step } from '../../app/visit/step.ts';
import type { FirstReading, Reading } from '../../app/visit/use-first-reading.ts';
import type { Visit } from '../../app/visit/visit.ts';

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

/** What keeps the visit and its taps from then on: they show nothing, and say how it stands. */
type Keepers = {
  readonly OfVisit: ComponentType<{
    readonly first: FirstReading;
    readonly stands: (reading: Reading) => void;
  }>;
  readonly OfTaps: ComponentType<{
    readonly visit: Visit;
    readonly stands: (taps: HandoffTap) => void;
  }>;
};

/** The later cards: being fetched, here, or not to be had (the connection went away). */
export type LaterCards =
  | { readonly is: 'loading' }
  | {
      readonly is: 'here';
      readonly Card: ComponentType<{ readonly step: LaterStep }>;
      readonly InSlot: ComponentType<{ readonly slot: Slot }>;
      readonly Keepers: Keepers;
    }
  | { readonly is: 'failed' };
