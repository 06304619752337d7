import { useState } from 'react';
import { useNoteToPaste } from '../../app/note/use-note-to-paste.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';

/**
 * This EHR takes no note from us: the text to paste stays on the screen, in plain sight, until
 * someone says that it was pasted (rules/fhir.md#write-ladder).
 */
export function NotInChart() {
  const words = useWords().ehr.notInChart;
  const { visit } = useAtVisit();
  const { text, pasted, markPasted } = useNoteToPaste(visit);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <section className="notice not-in-chart" aria-label={words.heading}>
      <h2>{words.heading}</h2>
      {pasted ? <p>{words.pastedSaid}</p> : <p>{words.why}</p>}
      <details open={!pasted && copied === false}>
        <summary>{words.show}</summary>
        <pre className="packet-text">{text}</pre>
      </details>
      <div className="actions">
        <Button onPress={() => void copyText(text).then(setCopied)}>{words.copy}</Button>
        {pasted ? null : <Button onPress={markPasted}>{words.pasted}</Button>}
      </div>
      <p role="status">{copied === null ? null : copied ? words.copied : words.copyByHand}</p>
    </section>
  );
}
