import type {
  AssessmentTool,
  BabyWith,
  SafetyDisposition,
} from '../../domain/handoff/safety-record.ts';
import type { ResourceLine } from '../data/resource-lines.ts';

/** What the clinician step says. Its first sentence is on board from the start (`pause`). */
export type SafetyWords = {
  readonly openWith: string;
  /** The first line of the checklist; on the first card where someone marked it. */
  readonly askAlone: string;
  /** Name of the marker: heard by a screen reader, never seen. */
  readonly notAlone: string;
  readonly checklistHeading: string;
  /** The lines after `askAlone`. */
  readonly checklist: readonly string[];
  /** The item that was left open, by its topic, never by its words. */
  readonly openItem: string;
  readonly askWith: string;
  readonly iAsked: (given: string) => string;
  /** A mark of another day, by its day. */
  readonly earlierMark: (date: string) => string;
  readonly babyHeading: string;
  readonly babyWith: Record<BabyWith, string>;
  readonly saidNo: (given: string) => string;
  readonly saidYes: (given: string) => string;
  readonly talked: (given: string) => string;
  readonly needsUrgent: (given: string) => string;
  readonly toolHeading: string;
  readonly tool: Record<AssessmentTool, string>;
  readonly toolMissing: string;
  readonly nextHeading: (given: string) => string;
  readonly disposition: Record<Exclude<SafetyDisposition, 'safe-to-continue'>, string>;
  readonly dispositionMissing: string;
  readonly saveContinue: (given: string) => string;
  readonly saveUrgent: (given: string) => string;
  readonly noScore: string;
  readonly followUpHeading: string;
  readonly followUpBy: (name: string) => string;
  readonly followUpPlanned: (date: string, owner: string) => string;
  readonly waiting: string;
  readonly waitingNext: (given: string) => string;
  readonly roleUnknown: (practice: string) => string;
  readonly roleNotListed: (practice: string) => string;
  readonly urgentHeading: (given: string) => string;
  readonly urgentRecorded: (by: string, time: string) => string;
  readonly urgentBefore: (date: string) => string;
  readonly urgentPlace: string;
  readonly urgentPlaceNone: string;
  readonly emergencyHeading: (given: string) => string;
  readonly emergencyNow: string;
  readonly correct: string;
  readonly correctReason: string;
  readonly saveCorrection: string;
  /** Where it is not known yet who the parent is. */
  readonly theParent: string;
  readonly helpHeading: string;
  readonly helpBody: (given: string) => string;
  readonly helpStaff: (given: string) => string;
  readonly markEmergency: (given: string) => string;
  readonly sayLines: string;
  readonly linesHeading: string;
  readonly line: Record<ResourceLine['id'], string>;
  readonly owner: Record<ResourceLine['owner'], string>;
  readonly reviewed: (owner: string, date: string) => string;
  readonly reviewOverdue: (owner: string) => string;
};
