import type { CheckInRecord, HandoffRecord, StoredRecord } from './handoff-record.ts';
import type { AssessmentRecord, EmergencyRecord, ItemAskedRecord } from './safety-record.ts';

/** What the chart tells of the safety steps within one handoff, oldest first. */
export type SafetySteps = {
  readonly assessments: readonly StoredRecord<AssessmentRecord>[];
  readonly itemsAsked: readonly StoredRecord<ItemAskedRecord>[];
  readonly emergencies: readonly StoredRecord<EmergencyRecord>[];
  /** The contact that must follow an urgent step within 72 hours; null: none is planned. */
  readonly followUp: StoredRecord<CheckInRecord> | null;
};

/** What the screening rules need of all safety records about a person, in whichever handoff. */
export type SafetyFacts = {
  readonly assessments: readonly {
    readonly at: string;
    readonly disposition: 'continue' | 'urgent';
    readonly about: string | null;
  }[];
  readonly itemAsked: readonly {
    readonly at: string;
    readonly answer: 'positive' | 'negative';
    readonly about: string | null;
  }[];
  readonly emergencies: readonly { readonly at: string }[];
};

/** The facts the gate is derived from: of every handoff, not only the open one (hazard H5). */
export function safetyFactsOf(records: readonly StoredRecord[]): SafetyFacts {
  const all = records.map(({ record }) => record);
  return {
    assessments: all
      .filter((record) => record.kind === 'assessment')
      .map(({ at, disposition, about }) => ({
        at,
        about,
        disposition: disposition === 'safe-to-continue' ? 'continue' : 'urgent',
      })),
    itemAsked: all
      .filter((record) => record.kind === 'item_asked')
      .map(({ at, answer, about }) => ({ at, answer, about })),
    emergencies: all
      .filter((record) => record.kind === 'emergency' && record.state === 'marked')
      .map(({ at }) => ({ at })),
  };
}

/** Whether a record is one that only a clinician may write. */
export const isClinicianRecord = ({ kind }: HandoffRecord): boolean =>
  kind === 'assessment' || kind === 'item_asked' || kind === 'emergency';
