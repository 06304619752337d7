/** The flag of our own practice files; a practice names its EHR's own in `lossFlags`. */
export const LOSS_FLAG = 'https://warmhandoff.example/fhir/CodeSystem/practice-flag|loss';

/** Of the practice file: how a loss is marked in its charts. */
export type LossSettings = {
  /** Chart flags, as `system|code`, that mean a pregnancy or infant loss. */
  readonly lossFlags: readonly string[];
};

/**
 * Whether a pregnancy or infant loss is on record: the practice's own chart flag says so
 * (docs/decisions/0010-loss-is-a-flag.md). `flags` are the active ones, as `system|code`. From then
 * on only loss-safe sentences are offered, and bereavement care comes first (hazard H15).
 */
export function isLossOnRecord(flags: readonly string[], { lossFlags }: LossSettings): boolean {
  return flags.some((flag) => lossFlags.includes(flag));
}
