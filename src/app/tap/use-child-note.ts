import type { Refusal } from '../../domain/decide/handoff-action.ts';
import type { ChildNote } from '../../fhir/handoff/child-note.ts';
import type { Run } from '../../fhir/write/write-run.ts';
import { useSession } from '../session/session-context.ts';
import type { LineSent } from '../visit/acted.ts';
import type { Visit } from '../visit/visit.ts';
import { childNoteOf, refusalOfLine } from './child-note.ts';
import { sendChildLine } from './send-child-line.ts';
import { useWrite, type Writing } from './use-write.ts';

/** A line to be saved; `earlier`: how a first try, beside a decision, stood. */
type Asked = { readonly note: ChildNote; readonly earlier: Run | null };

export type LineOutcome = LineSent | { readonly is: 'refused'; readonly refusal: Refusal };

/** The line for the infant's chart, saved on request, or looked for again. */
export function useChildNote(visit: Visit): {
  /** Null: the practice wants none. */
  readonly note: ChildNote | null;
  readonly state: Writing<Asked, LineOutcome>['state'];
  readonly save: (earlier?: Run | null) => void;
} {
  const session = useSession();
  const note = childNoteOf(visit, visit.now);
  const { state, write, again } = useWrite<Asked, ChildNote, LineOutcome>({
    decide: async ({ note: asked }) => {
      const refusal = refusalOfLine(visit);
      return refusal === null ? { send: asked } : { instead: { is: 'refused', refusal } };
    },
    send: (line, { earlier }, run) => sendChildLine(session, line, run ?? earlier),
    renew: () => undefined,
  });
  return {
    note,
    state,
    save: (earlier = null) => {
      if (state.is === 'unknown') again();
      else if (note !== null) write({ note, earlier });
    },
  };
}
