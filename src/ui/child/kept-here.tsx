import { useState } from 'react';
import { packetText } from '../../app/note/packet-text.ts';
import { useChildNote } from '../../app/tap/use-child-note.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { tryPrint } from '../parts/try-print.ts';
import { LineOutcome } from './line-outcome.tsx';

/**
 * Someone without a chart here: what is held in this window, to copy or print
 * (rules/chart.md#no-chart-here).
 */
export function KeptHere() {
  const words = useWords();
  const locale = useLanguage();
  const { role } = useFirstWords().child;
  const { visit } = useAtVisit();
  const [said, setSaid] = useState<'copied' | 'copyByHand' | 'printBlocked' | null>(null);
  const { keptHere, packet, noChart } = words.peds;
  const name = visit.chart.person.given || noChart.them;
  const text = packetText(visit, packet.line, role[visit.chart.person.role], locale);
  return (
    <section className="kept-here" aria-label={keptHere.heading}>
      <h2>{keptHere.heading}</h2>
      <p>{noChart.nothingSaved(name)}</p>
      <p className="label">{packet.heading}</p>
      <pre className="packet-text">{text}</pre>
      <div className="actions">
        <Button
          onPress={() =>
            void copyText(text).then((copied) => setSaid(copied ? 'copied' : 'copyByHand'))
          }
        >
          {packet.copy}
        </Button>
        <Button onPress={() => setSaid(tryPrint() ? null : 'printBlocked')}>{packet.print}</Button>
      </div>
      <p role="status">{said === null ? null : packet[said]}</p>
      <NoteOffer />
    </section>
  );
}

/** The one line for the infant's chart, shown before it is saved; only where the practice wants it. */
function NoteOffer() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { note, state, save } = useChildNote(visit);
  const child = visit.chart.child?.given ?? '';
  if (note === null) return null;
  const open = state.is !== 'saved' && state.is !== 'unknown';
  return (
    <>
      <p className="label">{words.peds.note.offer(child)}</p>
      <blockquote>{note.text}</blockquote>
      {open ? (
        <Button busy={state.is === 'saving'} onPress={() => save()}>
          {words.peds.note.save(child)}
        </Button>
      ) : null}
      {state.is === 'idle' || state.is === 'saving' ? null : (
        <LineOutcome of={state} child={child} again={() => save()} />
      )}
    </>
  );
}
