import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** "Ask to speak alone": the first line, where someone marked it or the chart notes it (P20). */
export function AskAloneLine() {
  const { safety } = useWords();
  const { askAlone } = useAtVisit();
  if (!askAlone) return null;
  return (
    <p className="notice" role="note">
      {safety.askAlone}
    </p>
  );
}

/**
 * The staff's own marker that someone else is in the room (rules/safety.md#alone). A sign without a
 * word: whoever looks at the screen reads nothing in it. It is about this room and this hour, so
 * it is kept nowhere.
 */
export function AloneMarker() {
  const { safety } = useWords();
  const { askAlone, setAskAlone } = useAtVisit();
  return (
    <button
      type="button"
      className="button link"
      aria-pressed={askAlone}
      aria-label={safety.notAlone}
      onClick={() => setAskAlone(!askAlone)}
    >
      <span aria-hidden="true">{askAlone ? '●●' : '○○'}</span>
    </button>
  );
}
