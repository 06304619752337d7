import type { HesitationReason } from './hesitation.ts';
import type { Person } from './person.ts';
import type { Gate } from './safety-gate.ts';
import type { ScriptId } from './script-id.ts';
import {
  AGREEMENT,
  CLOSE,
  CONTACT,
  HANDOVER,
  HESITATION,
  HESITATION_FIRST,
  INTRODUCE,
  INTRODUCE_SELF,
  LOSS_UNSAFE,
  REVISIT,
  SAFETY_OPEN,
  SAFETY_RESUME,
  SAFETY_STAY,
  type ScriptLanguage,
  SPANISH_FORM,
  TRANSITION,
  type Wordings,
} from './script-table.ts';

/** Where the conversation stands. */
type ScriptStage = 'safety' | 'revisit' | 'transition';

/** Whom the offer is worded for (clinical.md §6.2). */
type ScriptVariant = Exclude<keyof typeof TRANSITION, 'parent'>;

/** Everything about the person that chooses the words. */
export type ScriptContext = {
  readonly person: Pick<Person, 'role' | 'gender' | 'language' | 'interpreterNeeded'>;
  /** `child`: the open chart is the infant's. */
  readonly chart: 'own' | 'child';
  /** A pregnancy or infant loss is on record: only loss-safe wording. */
  readonly loss: boolean;
  /** Whether every variable of this sentence has a value; one with a gap is never shown. */
  readonly canFill: (id: ScriptId) => boolean;
};

/** One sentence to say. */
export type Line = {
  readonly id: ScriptId;
  readonly lang: ScriptLanguage;
  /** English words for someone who speaks another language: shown marked "interpreter reads". */
  readonly interpreterReads: boolean;
};

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
  /** Anxiety is among the reasons: offers the wording about worry. */
  readonly aboutWorry?: boolean;
  /** The assessment has just been recorded in this visit: the offer resumes from there. */
  readonly afterAssessment?: boolean;
};

/** The stage: safety before everything, then the planned check-in, then the offer; null: none. */
function scriptStage(gate: Gate, checkInDue: boolean): ScriptStage | null {
  if (gate === 'none') return null;
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
  const [line, ...others] = linesFor(wordingsFor(stage, context, moment), context).filter(
    ({ id }) => id !== 'EN-T-ANX' || moment.aboutWorry === true,
  );
  return { stage, variant: variantFor(context), line: line ?? null, others };
}

/** Whom the offer is worded for. A loss outweighs everything else. */
function variantFor(context: Omit<ScriptContext, 'canFill'>): ScriptVariant {
  const { person } = context;
  if (context.loss) return 'loss';
  if (person.role === 'father' || person.role === 'partner') return 'partner';
  if (person.role === 'adoptive_parent') return 'adoptive_parent';
  if (person.interpreterNeeded && spokenLanguage(person.language) !== 'es') return 'interpreter';
  return context.chart === 'child' || person.role === 'parent' ? 'caregiver' : 'patient';
}

/** The acknowledgement of a hesitation, best first; before she has said why, `reason` is null. */
export function chooseHesitation(
  context: ScriptContext,
  reason: HesitationReason | null,
): readonly Line[] {
  return linesFor(reason === null ? HESITATION_FIRST : HESITATION[reason], context);
}

/** What is said after the offer, best first: the agreement, passing the phone, the close. */
export function chooseStepLines(
  context: ScriptContext,
  step: 'agreement' | 'contact' | 'introduce' | 'introduce_self' | 'handover' | 'close',
): readonly Line[] {
  const wordings = {
    agreement: AGREEMENT[context.chart],
    contact: CONTACT,
    introduce: INTRODUCE,
    introduce_self: INTRODUCE_SELF,
    handover: HANDOVER,
    close: CLOSE,
  }[step];
  return linesFor(wordings, context);
}

/**
 * How staff introduce her to the intake line, which is called in English. The article's sentence
 * says "she"; for anyone else the wording with names and pronouns; null: neither can be said.
 */
export function chooseStaffIntro(context: ScriptContext): ScriptId | null {
  if (context.person.gender === 'female') return 'S-I1';
  return context.canFill('EN-PH-INTRO') ? 'EN-PH-INTRO' : null;
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
  const birthNotKnown = variant === 'caregiver' && context.person.role === 'parent';
  return TRANSITION[birthNotKnown ? 'parent' : variant];
}

/** Those that may be said to this person; English, marked, where her language has none. */
function linesFor(wordings: Wordings, context: ScriptContext): readonly Line[] {
  const spoken = spokenLanguage(context.person.language);
  const may = (id: ScriptId) =>
    context.canFill(id) && !(context.loss && LOSS_UNSAFE.has(id)) && fitsForm(id, context.person);
  const spanish = spoken === 'es' ? wordings.es.filter(may) : [];
  if (spanish.length > 0) {
    return spanish.map((id) => ({ id, lang: 'es', interpreterReads: false }));
  }
  const interpreterReads = spoken !== 'en' || context.person.interpreterNeeded;
  return wordings.en.filter(may).map((id) => ({ id, lang: 'en', interpreterReads }));
}

function fitsForm(id: ScriptId, person: ScriptContext['person']): boolean {
  const form = SPANISH_FORM[id];
  if (form === undefined) return true;
  const hers = person.gender === 'female' || (person.gender !== 'male' && person.role === 'mother');
  const his = person.gender === 'male' || (person.gender !== 'female' && person.role === 'father');
  return form === 'feminine' ? !his : !hers;
}

/** Primary language subtag (BCP-47); English where none is recorded. */
function spokenLanguage(language: string | null): string {
  return (language ?? 'en').split('-')[0]?.toLowerCase() || 'en';
}
