import type { Actor, CheckInRecord, HandoffRecord, StoredRecord } from './handoff-record.ts';

/** What the clinician decided (fhir-model.md §7 (g)). Only the first lets the handoff go on. */
export const SAFETY_DISPOSITIONS = [
  'safe-to-continue',
  'same-day-psychiatric-evaluation',
  'emergency-transfer',
  'crisis-team-onsite',
] as const;
export type SafetyDisposition = (typeof SAFETY_DISPOSITIONS)[number];

/** What the clinician assessed with: a label they choose, never a result (clinical.md §3.2). */
export const ASSESSMENT_TOOLS = ['C-SSRS', 'ASQ', 'own'] as const;
export type AssessmentTool = (typeof ASSESSMENT_TOOLS)[number];

type Signed = { readonly key: string; readonly at: string; readonly by: Actor };

/** That an assessment was done, by whom, with what, and what follows (FHIR: Task). Never a score. */
export type SafetyRecord = Signed & {
  readonly kind: 'safety';
  readonly disposition: SafetyDisposition;
  readonly tool: AssessmentTool;
  /** The chart record it answers, for example `Observation/12`; null where there is none. */
  readonly about: string | null;
};

/** An item nobody knew the answer to was asked aloud (FHIR: Communication). */
export type ItemAskedRecord = Signed & {
  readonly kind: 'item_asked';
  readonly answer: 'positive' | 'negative';
  /** The chart record on which it was left open, for example `Observation/12`. */
  readonly about: string | null;
};

/** A clinician marked an emergency, and perhaps corrected that with a reason (FHIR: Task). */
export type EmergencyRecord = Signed & {
  readonly kind: 'emergency';
  readonly state: 'marked' | 'corrected';
  /** Why it was not one; null while marked. */
  readonly reason: string | null;
  readonly lastBy: Actor;
  readonly lastAt: string;
};

/** What the chart tells of the safety steps within one handoff, oldest first. */
export type SafetySteps = {
  readonly assessments: readonly StoredRecord<SafetyRecord>[];
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
      .filter((record) => record.kind === 'safety')
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
  kind === 'safety' || kind === 'item_asked' || kind === 'emergency';
