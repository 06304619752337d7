import type { Handoff } from './handoff.ts';
import type { NextStepWay } from './next-step-record.ts';
import type { ScriptId } from './script-id.ts';
import { type Line, linesFor, type ScriptContext } from './script-lines.ts';

/** Why there is a dated step instead of a time: it chooses the sentence. */
export type DatedBecause = 'sent' | 'no_answer' | 'closed' | 'no_slot';

/** What came before the dated step, from the calls of the handoff. */
export function datedBecause({ contacts }: Pick<Handoff, 'contacts'>): DatedBecause {
  switch (contacts.at(-1)?.record.outcome) {
    case 'sent':
      return 'sent';
    case 'no_answer':
    case 'voicemail':
      return 'no_answer';
    case 'spoke':
      return 'no_slot';
    case undefined:
      return 'closed';
  }
}

const ENGLISH: Readonly<Record<DatedBecause, readonly ScriptId[]>> = {
  sent: ['EN-PO-CLOSE'],
  no_answer: ['EN-NOANSWER', 'EN-PO-CLOSE'],
  closed: ['EN-AFTERHRS', 'EN-PO-CLOSE'],
  no_slot: ['EN-PO-CLOSE'],
};

/**
 * The sentence that closes with a dated step (clinical.md §6.2). All but EN-PO-CLOSE say that they
 * call her, so they are said only when they do.
 */
export function chooseNextStepLines(
  context: ScriptContext,
  because: DatedBecause,
  way: NextStepWay,
): readonly Line[] {
  const theyCall = way === 'practice_calls';
  const es: readonly ScriptId[] = theyCall && because === 'no_answer' ? ['ES-NOANSWER'] : [];
  const en: readonly ScriptId[] = theyCall ? ENGLISH[because] : ['EN-PO-CLOSE'];
  return linesFor({ en, es }, filledLater(context), []);
}

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
