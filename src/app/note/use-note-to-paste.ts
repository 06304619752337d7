import { useState } from 'react';
import { textOfDocument } from '../../fhir/note/carrier/attachment-text.ts';
import { type NoteNotInChart, noteNotInChart } from '../../fhir/write/not-in-chart.ts';
import { useSession } from '../session/session-context.ts';
import { noteToPaste } from '../visit/note-to-paste.ts';
import type { Visit } from '../visit/visit.ts';
import { keepNoteToPaste } from './keep-note-to-paste.ts';

/** The note on this screen that is in no chart, as text to copy. */
export function useNoteToPaste({ chart }: Visit) {
  const session = useSession();
  const person = chart.person.reference;
  const resource = noteNotInChart(chart.handoffResources);
  // What someone said of this version; the next step makes a new one.
  const [said, setSaid] = useState<NoteNotInChart | null>(() => {
    const kept = noteToPaste(session, person);
    return kept?.pasted === true && resource !== undefined ? resource : null;
  });
  return {
    text: resource === undefined ? '' : textOfDocument(resource),
    pasted: said !== null && said === resource,
    markPasted: (): void => {
      if (resource === undefined || person === null) return;
      keepNoteToPaste(session, person, { resource, pasted: true });
      setSaid(resource);
    },
  };
}
