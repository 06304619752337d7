import type { Person } from '../people/person.ts';
import { isSigned } from '../people/sign-language.ts';
import type { Formality, PracticeScript, PracticeStage } from './practice-script.ts';
import type { ScriptId } from './script-id.ts';
import {
  BY_EAR,
  LOSS_UNSAFE,
  type ScriptLanguage,
  SPANISH_FORM,
  type TRANSITION,
  type Wordings,
} from './script-table.ts';

/** Whom the offer is worded for (rules/words.md#wordings). */
export type ScriptVariant = Exclude<keyof typeof TRANSITION, 'parent'>;

/** Everything about the person that chooses the words. */
export type ScriptContext = {
  readonly person: Pick<Person, 'role' | 'gender' | 'language' | 'interpreterNeeded'>;
  /** `child`: the open chart is the infant's. */
  readonly chart: 'own' | 'child';
  /** A pregnancy or infant loss is on record: only loss-safe wording. */
  readonly loss: boolean;
  /** Whether every variable of this sentence has a value; one with a gap is never shown. */
  readonly canFill: (id: ScriptId) => boolean;
  /** Sentences of the practice's own that passed the lint. */
  readonly own?: readonly PracticeScript[];
  /** The preferred Spanish "you"; the bank's usted where it is not set, or has no sentence. */
  readonly formality?: Formality;
};

/** A sentence of the bank, by id; or the practice's own, word for word. */
type Words =
  | { readonly id: ScriptId; readonly own?: never }
  | { readonly id: string; readonly own: string };

/** One sentence to say. */
export type Line = Words & {
  readonly lang: ScriptLanguage;
  /** English words for someone who speaks another language: shown marked "interpreter reads". */
  readonly interpreterReads: boolean;
};

/** Those that may be said to this person; English, marked, where her language has none. */
export function linesFor(
  wordings: Wordings,
  context: ScriptContext,
  stages: readonly PracticeStage[] = [],
): readonly Line[] {
  const spoken = spokenLanguage(context.person.language);
  const may = (id: ScriptId) =>
    context.canFill(id) &&
    !(context.loss && LOSS_UNSAFE.has(id)) &&
    !(BY_EAR.has(id) && isSigned(context.person.language)) &&
    fitsForm(SPANISH_FORM[id] ?? null, context.person);
  const own = (context.own ?? []).filter((script) => fits(script, context, stages));
  const inOrder = (lang: ScriptLanguage, interpreterReads: boolean): readonly Line[] => {
    const ours = (wanted: (script: PracticeScript) => boolean): readonly Line[] =>
      own
        .filter((script) => script.lang === lang && wanted(script))
        .map(({ id, text }) => ({ id, own: text, lang, interpreterReads }));
    const asBank = ({ formality }: PracticeScript) => lang !== 'es' || formality === 'usted';
    const tu = [
      ...ours((script) => !asBank(script) && script.first),
      ...ours((script) => !asBank(script) && !script.first),
    ];
    const usted = [
      ...ours((script) => asBank(script) && script.first),
      ...wordings[lang].filter(may).map((id) => ({ id, lang, interpreterReads })),
      ...ours((script) => asBank(script) && !script.first),
    ];
    // What the practice prefers comes first; the other is behind it, so that nothing is lost.
    return context.formality === 'tu' ? [...tu, ...usted] : [...usted, ...tu];
  };
  const spanish = spoken === 'es' ? inOrder('es', false) : [];
  if (spanish.length > 0) return spanish;
  return inOrder('en', spoken !== 'en' || context.person.interpreterNeeded);
}

/** Whether a sentence of the practice's own is worded for this person, at this point. */
function fits(
  { stage, audience, form }: PracticeScript,
  context: ScriptContext,
  stages: readonly PracticeStage[],
): boolean {
  if (!stages.includes(stage) || !fitsForm(form, context.person)) return false;
  const variant = variantFor(context);
  if (audience === variant) return true;
  // After a loss only what was written for it.
  if (context.loss || audience !== 'patient') return false;
  if (!OFFER_STAGES.includes(stage)) return true;
  return variant === 'interpreter' || (variant === 'caregiver' && context.person.role !== 'parent');
}

/** Where the plan is stated. */
export const OFFER_STAGES: readonly PracticeStage[] = ['transition', 'framing'];

/** Whom the offer is worded for. A loss outweighs everything else. */
export function variantFor(context: Omit<ScriptContext, 'canFill'>): ScriptVariant {
  const { person } = context;
  if (context.loss) return 'loss';
  if (person.role === 'father' || person.role === 'partner') return 'partner';
  if (person.role === 'adoptive_parent') return 'adoptive_parent';
  if (person.interpreterNeeded && spokenLanguage(person.language) !== 'es') return 'interpreter';
  return context.chart === 'child' || person.role === 'parent' ? 'caregiver' : 'patient';
}

function fitsForm(form: PracticeScript['form'], person: ScriptContext['person']): boolean {
  if (form === null) return true;
  const hers = person.gender === 'female' || (person.gender !== 'male' && person.role === 'mother');
  const his = person.gender === 'male' || (person.gender !== 'female' && person.role === 'father');
  return form === 'feminine' ? !his : !hers;
}

/** Primary language subtag (BCP-47); English where none is recorded. */
function spokenLanguage(language: string | null): string {
  return (language ?? 'en').split('-')[0]?.toLowerCase() || 'en';
}
