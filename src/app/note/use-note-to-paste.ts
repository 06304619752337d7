import { useState } from 'react';
import { textInAttachment } from '../../fhir/note/carrier/attachment-text.ts';
import { useSession } from '../session/session-context.ts';
import { keepNoteToPaste, NOT_IN_CHART, noteToPaste } from '../visit/note-to-paste.ts';
import type { Visit } from '../visit/visit.ts';

/** The note on this screen that is in no chart, as text to copy. */
export function useNoteToPaste({ chart }: Visit) {
  const session = useSession();
  const person = chart.person.reference;
  const resource = chart.handoffResources.find(isToPaste);
  // What someone said of this version; the next step makes a new one.
  const [said, setSaid] = useState<fhir4.DocumentReference | null>(() => {
    const kept = noteToPaste(session, person);
    return kept?.pasted === true && resource !== undefined ? resource : null;
  });
  return {
    text: textInAttachment(resource?.content[0]?.attachment) ?? '',
    pasted: said !== null && said === resource,
    markPasted: (): void => {
      if (resource === undefined || person === null) return;
      keepNoteToPaste(session, person, { resource, pasted: true });
      setSaid(resource);
    },
  };
}

const isToPaste = (resource: fhir4.Resource): resource is fhir4.DocumentReference =>
  `${resource.resourceType}/${resource.id}` === NOT_IN_CHART;
