import type { Handoff } from '../handoff/handoff.ts';
import type { NextStepWay } from '../handoff/next-step-record.ts';
import { type Line, linesFor, type ScriptContext } from './script-lines.ts';
import type { Wordings } from './script-table.ts';

/** Why there is a dated step instead of a time: it chooses the sentence. */
export type NextStepBecause = 'sent_by_portal' | 'no_answer' | 'closed' | 'no_slot';

/** What came before the dated step, from the calls of the handoff. */
export function nextStepBecause({ contacts }: Pick<Handoff, 'contacts'>): NextStepBecause {
  switch (contacts.at(-1)?.record.outcome) {
    case 'sent_by_portal':
      return 'sent_by_portal';
    case 'no_answer':
    case 'voicemail':
      return 'no_answer';
    case 'spoke':
      return 'no_slot';
    case undefined:
      return 'closed';
  }
}

const CLOSE_WITH_CALL: Wordings = { en: ['EN-PO-CLOSE'], es: ['ES-PO-CLOSE'] };
const THEY_CALL: Readonly<Record<NextStepBecause, Wordings>> = {
  sent_by_portal: CLOSE_WITH_CALL,
  no_answer: {
    en: ['EN-NOANSWER', ...CLOSE_WITH_CALL.en],
    es: ['ES-NOANSWER', ...CLOSE_WITH_CALL.es],
  },
  closed: {
    en: ['EN-AFTERHRS', ...CLOSE_WITH_CALL.en],
    es: ['ES-AFTERHRS', ...CLOSE_WITH_CALL.es],
  },
  no_slot: CLOSE_WITH_CALL,
};

/**
 * The sentence that closes with a dated step (rules/words.md#wordings). All but `*-PO-CLOSE` say
 * that they call her, so they are said only when they do. A practice's own fallback sentence is one
 * for closed hours where it says when they open, and one for a call without an answer where it does
 * not.
 */
export function chooseNextStepLines(
  context: ScriptContext,
  because: NextStepBecause,
  way: NextStepWay,
): readonly Line[] {
  const theyCall = way === 'practice_calls';
  const own = (context.own ?? []).filter(
    ({ text }) => saysOpening(text) === (because === 'closed'),
  );
  return linesFor(
    theyCall ? THEY_CALL[because] : CLOSE_WITH_CALL,
    { ...filledLater(context), own },
    theyCall && (because === 'no_answer' || because === 'closed') ? ['fallback'] : [],
  );
}

const saysOpening = (text: string): boolean => text.includes('{{open_');

/** While it is being sent: what goes out now, and who will call when. */
export const chooseSendingLine = (context: ScriptContext): readonly Line[] =>
  linesFor({ en: ['EN-PO-SEND'], es: ['ES-PO-SEND'] }, filledLater(context), []);

/** What is said to an answering machine: the call is in English, whatever her language. */
export const MESSAGE_LINE: Line = { id: 'EN-VM-INTAKE', lang: 'en', interpreterReads: false };

/** Day, time and name are filled in on the card; one with a gap is not shown there either. */
const filledLater = (context: ScriptContext): ScriptContext => ({
  ...context,
  canFill: () => true,
});
