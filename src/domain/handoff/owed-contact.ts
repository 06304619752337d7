import type { Handoff } from './handoff.ts';
import type { CheckInRecord, StoredRecord } from './handoff-record.ts';

type Contact = StoredRecord<CheckInRecord>;

/**
 * The contact that a clinician planned after a self-harm answer and whose day is still to come
 * (rules/safety.md#after-an-answer); null: none is. `today` is `YYYY-MM-DD` in the practice's zone.
 */
export function owedContact({ safety }: Pick<Handoff, 'safety'>, today: string): Contact | null {
  const { followUp } = safety;
  return followUp !== null && followUp.record.due > today ? followUp : null;
}

/** The one whose day has come: being here and asked again is that contact; null: none is. */
export function contactMade({ safety }: Pick<Handoff, 'safety'>, today: string): Contact | null {
  const { followUp } = safety;
  return followUp !== null && followUp.record.due <= today ? followUp : null;
}
