import type { AbilityQuirks } from '../client/abilities.ts';
import type { NoteCarrier } from './write-plan.ts';

/** What IT wrote down about writing in one EHR (its file in `ehr/`). */
export type EhrQuirks = AbilityQuirks & {
  /** What the handoff note is kept in; absent: chosen from what the EHR allows; null: copied by hand. */
  readonly noteAs?: Exclude<NoteCarrier, 'window'> | null | undefined;
};
