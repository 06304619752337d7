import type { DraftTurn } from '../../app/draft/draft-form.ts';
import { useDraftField } from '../../app/draft/use-draft.ts';
import {
  CALL_WINDOWS,
  type CallWindow,
  callWindow,
  isHalfDay,
  LAST_MINUTE,
} from '../../domain/place/call-window.ts';
import type { OpenLine } from '../../domain/place/destination.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Choices } from '../parts/choices.tsx';
import { type TypedWhen, useWhen, WhenInput } from './when-input.tsx';

/** When a call is promised: the day and time typed, and for how long. */
export type CallTime = {
  readonly typed: TypedWhen;
  readonly window: CallWindow;
  readonly setWindow: (window: CallWindow) => void;
  /** The window as ISO instants; null: none yet, or none that can be kept. */
  readonly span: { readonly from: string; readonly until: string } | null;
};

const isWindow = (value: unknown): value is CallWindow => CALL_WINDOWS.some((one) => one === value);

/** A call is promised for a window, not for a minute; for half a day the day alone will do. */
export function useCallTime(turn: DraftTurn, line: OpenLine, initial: string): CallTime {
  const { visit } = useAtVisit();
  const [window, setWindow] = useDraftField<CallWindow>(
    { visit, turn, name: 'window' },
    CALL_WINDOWS[0],
    isWindow,
  );
  const half = isHalfDay(window);
  const read = useWhen(turn, line, initial, half ? LAST_MINUTE[window] : undefined);
  // Half a day begins when they open: the time typed within it does not count.
  const typed = half ? { ...read, opensAt: null } : read;
  const { when } = typed;
  const span =
    when.ok && typed.opensAt === null ? callWindow(window, when.start, line, visit.now) : null;
  return { typed, window, setWindow, span };
}

/** The "when" field with the window behind a summary: half an hour needs no tap. */
export function CallTimeInput({
  time,
  label,
  zone,
  asked,
}: {
  readonly time: CallTime;
  readonly label: string;
  readonly zone: string;
  readonly asked: boolean;
}) {
  const words = useWords().connecting.window;
  const { typed, window, setWindow, span } = time;
  const none = typed.when.ok && typed.opensAt === null && span === null;
  return (
    <>
      <WhenInput
        typed={typed}
        label={label}
        zone={zone}
        asked={asked}
        {...(span === null ? {} : { span })}
      />
      {none && (asked || isHalfDay(window)) ? <p className="error">{words.none}</p> : null}
      <details className="picker">
        <summary>{words.summary(words.lasts[window])}</summary>
        <Choices
          legend={words.legend}
          name="window"
          options={CALL_WINDOWS.map((one) => [one, words.lasts[one]])}
          chosen={window}
          onChoose={setWindow}
        />
      </details>
    </>
  );
}
