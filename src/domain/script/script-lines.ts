import { CHART_LANGUAGE, type Language, languageOf, languageTag } from '../language/language.ts';
import type { Person } from '../people/person.ts';
import { isSigned } from '../people/sign-language.ts';
import {
  type Formality,
  HAS_TU,
  type PracticeScript,
  type PracticeStage,
} from './practice-script.ts';
import type { ScriptId } from './script-id.ts';
import {
  BY_EAR,
  LOSS_UNSAFE,
  NOT_FOR_ENGLISH,
  ONLY_SIGNED,
  SAYS_BIRTH,
  SAYS_NEW_PARENT,
  SPANISH_FORM,
  type TRANSITION,
  type Wordings,
} from './script-table.ts';

/** Whom the offer is worded for (rules/words.md#wordings). */
export type ScriptVariant = Exclude<keyof typeof TRANSITION, 'parent' | 'anyone'>;

/** Everything about the person that chooses the words. */
export type ScriptContext = {
  readonly person: Pick<Person, 'role' | 'gender' | 'language' | 'interpreterNeeded'>;
  /** `child`: the open chart is the infant's. */
  readonly chart: 'own' | 'child';
  /** A pregnancy or infant loss is on record: only loss-safe wording. */
  readonly loss: boolean;
  /** She gave birth in the last year: "postpartum" and "after birth" are true. */
  readonly afterBirth: boolean;
  /** A child came in the last two years: "new parents" is true. */
  readonly newParent: boolean;
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
  readonly lang: Language;
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
    (context.afterBirth || !SAYS_BIRTH.has(id)) &&
    (context.newParent || !SAYS_NEW_PARENT.has(id)) &&
    !(BY_EAR.has(id) && isSigned(context.person.language)) &&
    !(ONLY_SIGNED.has(id) && !isSigned(context.person.language)) &&
    !(NOT_FOR_ENGLISH.has(id) && spoken === 'en') &&
    fitsForm(SPANISH_FORM[id] ?? null, context);
  const own = (context.own ?? []).filter((script) => fits(script, context, stages));
  const inOrder = (lang: Language, interpreterReads: boolean): readonly Line[] => {
    const ours = (wanted: (script: PracticeScript) => boolean): readonly Line[] =>
      own
        .filter((script) => script.lang === lang && wanted(script))
        .map(({ id, text }) => ({ id, own: text, lang, interpreterReads }));
    const asBank = ({ formality }: PracticeScript) => !HAS_TU[lang] || formality === 'usted';
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
  const hers = spoken === null || spoken === CHART_LANGUAGE ? [] : inOrder(spoken, false);
  if (hers.length > 0) return hers;
  const interpreted = spoken !== CHART_LANGUAGE || context.person.interpreterNeeded;
  return inOrder(CHART_LANGUAGE, interpreted);
}

/** Whether a sentence of the practice's own is worded for this person, at this point. */
function fits(
  { stage, audience, form, text }: PracticeScript,
  context: ScriptContext,
  stages: readonly PracticeStage[],
): boolean {
  if (!stages.includes(stage) || !fitsForm(form, context)) return false;
  if (!context.afterBirth && BIRTH_IN_WORDS.test(text)) return false;
  const variant = variantFor(context);
  if (audience === variant) return true;
  // After a loss only what was written for it.
  if (context.loss || audience !== 'patient') return false;
  if (!OFFER_STAGES.includes(stage)) return true;
  return variant === 'interpreter' || (variant === 'caregiver' && context.afterBirth);
}

/** Where the plan is stated. */
export const OFFER_STAGES: readonly PracticeStage[] = ['transition', 'framing'];

/** Whom the offer is worded for. A loss outweighs everything else. */
export function variantFor(context: Omit<ScriptContext, 'canFill'>): ScriptVariant {
  const { person } = context;
  if (context.loss) return 'loss';
  if (person.role === 'father' || person.role === 'partner') return 'partner';
  if (person.role === 'adoptive_parent') return 'adoptive_parent';
  const spoken = spokenLanguage(person.language);
  // In a language of the bank the sentence is said to her; no interpreter has to read it.
  const inHers = spoken !== null && spoken !== CHART_LANGUAGE;
  if (person.interpreterNeeded && !inHers) return 'interpreter';
  return context.chart === 'child' || person.role === 'parent' ? 'caregiver' : 'patient';
}

/** How a practice's own sentence says what only someone who gave birth can hear. */
const BIRTH_IN_WORDS =
  /post[- ]?(?:partum|natal)|after (?:the |giving )?birth|post?parto|puerperio|después del parto/i;

/** Word forms follow what is known; where nothing is, only a neutral sentence fits. */
function fitsForm(
  form: PracticeScript['form'],
  { person, chart }: Pick<ScriptContext, 'person' | 'chart'>,
): boolean {
  if (form === null) return true;
  // An own chart takes its person for the mother; only an infant's chart says who is one.
  const stated = person.gender === null && chart === 'child' ? person.role : null;
  const gender = form === 'feminine' ? 'female' : 'male';
  return person.gender === gender || stated === (form === 'feminine' ? 'mother' : 'father');
}

/** Her language of the bank; English where none is known, null where the bank has not hers. */
const spokenLanguage = (recorded: string | null): Language | null =>
  languageTag(recorded) === null ? CHART_LANGUAGE : languageOf(recorded);
