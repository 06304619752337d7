import type { Gate } from '../safety/safety-gate.ts';
import type { Topic } from '../screening/instruments/instrument-entry.ts';
import type { PracticeStage } from './practice-script.ts';
import {
  type Line,
  linesFor,
  OFFER_STAGES,
  type ScriptContext,
  type ScriptVariant,
  variantFor,
} from './script-lines.ts';
import {
  ONLY_ABOUT,
  REVISIT,
  SAFETY_OPEN,
  SAFETY_RESUME,
  SAFETY_STAY,
  TRANSITION,
  type Wordings,
} from './script-table.ts';

/** Where the conversation stands. */
type ScriptStage = 'safety' | 'revisit' | 'transition';

export type ScriptChoice = {
  readonly stage: ScriptStage;
  readonly variant: ScriptVariant;
  /** Null where the bank has no true sentence: a blank item is asked in the clinician's words. */
  readonly line: Line | null;
  /** The other wordings, one tap away, best first. */
  readonly others: readonly Line[];
};

export type ScriptMoment = {
  readonly gate: Gate;
  /** A planned check-in is due: the visit opens on it. */
  readonly checkInDue: boolean;
  /** What her results are about: a wording about worry is offered only where that is. */
  readonly about?: readonly Topic[];
  /** The assessment has just been recorded in this visit: the offer resumes from there. */
  readonly afterAssessment?: boolean;
};

/** The stage: safety before everything, then the planned check-in, then the offer; null: none. */
function scriptStage(gate: Gate, checkInDue: boolean): ScriptStage | null {
  if (gate === 'none' || gate === 'rescreen') return null;
  if (gate !== 'open') return 'safety';
  return checkInDue ? 'revisit' : 'transition';
}

/**
 * The sentence for this moment and this person, and the others behind it; null: nothing to say.
 * The article's own sentences come first wherever they are true for the person.
 */
export function chooseScript(context: ScriptContext, moment: ScriptMoment): ScriptChoice | null {
  const stage = scriptStage(moment.gate, moment.checkInDue);
  if (stage === null) return null;
  const [line, ...others] = linesFor(
    wordingsFor(stage, context, moment),
    // Straight after the assessment the bank's own bridge comes first.
    moment.afterAssessment === true ? notFirst(context) : context,
    OWN_STAGES[stage],
  ).filter(({ id }) => fitsTopics(id, moment.about ?? []));
  return { stage, variant: variantFor(context), line: line ?? null, others };
}

function wordingsFor(stage: ScriptStage, context: ScriptContext, moment: ScriptMoment): Wordings {
  switch (stage) {
    case 'safety':
      // "One of your answers was ..." would be false of an answer that was left blank.
      if (moment.gate === 'ask_item') return { en: [], es: [] };
      return moment.gate === 'paused_until_assessment' ? SAFETY_OPEN : SAFETY_STAY;
    case 'revisit':
      return REVISIT;
    case 'transition': {
      const offers = offersFor(context);
      return moment.afterAssessment === true
        ? { en: [...SAFETY_RESUME.en, ...offers.en], es: [...SAFETY_RESUME.es, ...offers.es] }
        : offers;
    }
  }
}

function offersFor(context: ScriptContext): Wordings {
  const variant = variantFor(context);
  if (variant === 'caregiver' && !context.afterBirth) return TRANSITION.parent;
  if (variant === 'patient' && !context.afterBirth) return TRANSITION.anyone;
  return TRANSITION[variant];
}

/** A sentence about one thing is said only where a result is about it. */
function fitsTopics(id: string, about: readonly Topic[]): boolean {
  const topics = Object.entries(ONLY_ABOUT).filter(([, ids]) => ids.includes(id));
  return topics.every(([topic]) => about.some((one) => one === topic));
}

/** Where a practice's own sentences join the bank's; the safety sentences are the bank's only. */
const OWN_STAGES: Readonly<Record<ScriptStage, readonly PracticeStage[]>> = {
  safety: [],
  revisit: ['revisit'],
  transition: OFFER_STAGES,
};

const notFirst = (context: ScriptContext): ScriptContext => ({
  ...context,
  own: (context.own ?? []).map((script) => ({ ...script, first: false })),
});
