import { type BirthRecord, isOver } from './birth.ts';

/** The flag of our own practice files; a practice names its EHR's own in `lossFlags`. */
export const LOSS_FLAG = 'https://warmhandoff.example/fhir/CodeSystem/practice-flag|loss';

/** Of the practice file: how a loss is marked in its charts. */
export type LossSettings = {
  /** Chart flags, as `system|code`, that mean a pregnancy or infant loss. */
  readonly lossFlags: readonly string[];
};

/** A loss on record longer ago than this is spoken of where a practice keeps its flag. */
const RECENT = { months: 24 };
/** A birth this much later is another pregnancy's: a twin, or a death after birth, is nearer. */
const ANOTHER_PREGNANCY = { days: 28 };

/**
 * Whether a pregnancy or infant loss is on record (rules/words.md#loss,
 * docs/decisions/0033-births-and-losses.md): the practice's chart flag, a diagnosis, visit or
 * outcome that says so, or an infant of hers who died. From then on only loss-safe sentences are
 * offered, and bereavement care comes first (hazard H15).
 */
export function isLossOnRecord(
  {
    flags,
    record,
    today,
  }: {
    /** The active flags, as `system|code`. */
    readonly flags: readonly string[];
    readonly record: BirthRecord;
    /** `YYYY-MM-DD`. */
    readonly today: string;
  },
  { lossFlags }: LossSettings,
): boolean {
  const bornSince = (loss: string) =>
    record.births.some((birth) => birth <= today && isOver(loss, ANOTHER_PREGNANCY, birth));
  return (
    flags.some((flag) => lossFlags.includes(flag)) ||
    record.losses.some(
      (loss) => loss === null || (!isOver(loss, RECENT, today) && !bornSince(loss)),
    )
  );
}
