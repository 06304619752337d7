import type { HesitationReason } from '../handoff/hesitation.ts';
import { isSigned } from '../people/sign-language.ts';
import type { PracticeStage } from './practice-script.ts';
import type { ScriptId } from './script-id.ts';
import { type Line, linesFor, type ScriptContext } from './script-lines.ts';
import {
  AGREEMENT,
  CALL_HER,
  CLOSE,
  CONTACT,
  HANDOVER,
  HESITATION,
  HESITATION_FIRST,
  INTRODUCE,
  INTRODUCE_SELF,
  MESSAGE_HER,
  NAMES_NEXT_VISIT,
  SAFETY_ASK,
  SAFETY_LINES,
} from './step-table.ts';

/**
 * The acknowledgement of a hesitation, best first; before she has said why, `reason` is null. "At
 * your next visit" is said only where that is what is planned.
 */
export function chooseHesitation(
  context: ScriptContext,
  reason: HesitationReason | null,
  how: 'visit' | 'call' = 'visit',
): readonly Line[] {
  const wordings = reason === null ? HESITATION_FIRST : HESITATION[reason];
  return linesFor(wordings, context, ['hesitation']).filter(
    ({ id }) => how === 'visit' || !NAMES_NEXT_VISIT.has(id),
  );
}

/**
 * What is said after the offer, best first: the agreement, passing the phone, the close; a planned
 * call to her; the lines she can call.
 */
export function chooseStepLines(
  context: ScriptContext,
  step: keyof typeof STEP_STAGES,
): readonly Line[] {
  const wordings = {
    agreement: AGREEMENT[context.chart],
    contact: CONTACT,
    introduce: INTRODUCE,
    introduce_self: INTRODUCE_SELF,
    handover: HANDOVER,
    close: CLOSE,
    call_her: CALL_HER,
    message_her: MESSAGE_HER,
    safety_ask: SAFETY_ASK,
    safety_lines: SAFETY_LINES,
  }[step];
  return linesFor(wordings, context, STEP_STAGES[step]);
}

/**
 * How staff introduce her to the intake line, which is called in English. The article's sentence
 * says "she"; for anyone else the wording with names and pronouns, which puts them on speaker;
 * null: neither can be said.
 */
export function chooseStaffIntro(context: ScriptContext): ScriptId | null {
  if (context.person.gender === 'female') return 'S-I1';
  const byEar = !isSigned(context.person.language);
  return byEar && context.canFill('EN-PH-INTRO') ? 'EN-PH-INTRO' : null;
}

/**
 * What follows the introduction, as whoever answers asks: who is calling, for whom, in which
 * language and why. EN-PH-INTRO has said the names already.
 */
export const introDetails = (intro: ScriptId): readonly ScriptId[] =>
  intro === 'S-I1' ? ['EN-PH-WHO', 'EN-PH-WHY'] : ['EN-PH-WHY'];

const STEP_STAGES = {
  agreement: ['agreement'],
  contact: [],
  introduce: [],
  introduce_self: [],
  handover: ['handover'],
  close: ['close'],
  call_her: [],
  message_her: [],
  safety_ask: [],
  safety_lines: [],
} as const satisfies Record<string, readonly PracticeStage[]>;
