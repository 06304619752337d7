import { useMutation } from '@tanstack/react-query';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import type { ChildNote } from '../../fhir/handoff/child-note.ts';
import { useSession } from '../session/session-context.ts';
import type { Visit } from '../visit/visit.ts';
import { childNoteOf } from './child-note.ts';
import { sendChildLine } from './send-child-line.ts';

type NoteState =
  | { readonly is: 'idle' | 'saving' | 'saved' }
  | { readonly is: 'not_saved'; readonly failure: FhirFailure };

/** The line for the infant's chart, saved on request: for a parent without a chart here. */
export function useChildNote(visit: Visit): {
  /** Null: the practice wants none. */
  readonly note: ChildNote | null;
  readonly state: NoteState;
  readonly save: () => void;
} {
  const session = useSession();
  const note = childNoteOf(visit, visit.now);
  const mutation = useMutation({
    retry: 0,
    networkMode: 'always',
    mutationFn: async (): Promise<NoteState> => {
      // The infant of the note and of the launch are one (hazard H1).
      if (note?.child !== `Patient/${session.patientId}`) return { is: 'idle' };
      const written = await sendChildLine(session, note);
      return written === 'saved' ? { is: 'saved' } : { is: 'not_saved', failure: written };
    },
  });
  return {
    note,
    state: mutation.isPending ? { is: 'saving' } : (mutation.data ?? { is: 'idle' }),
    save: () => mutation.mutate(),
  };
}
