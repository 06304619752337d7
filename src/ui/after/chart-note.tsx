import { useId, useState } from 'react';
import { useLanguage } from '../context/language.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { AFTER_WORDS } from './after-words.ts';

/**
 * Copies the note without showing it: it names the screen and its result, and she may see the
 * display. Where copying is blocked, it says so, and shows the text only when asked to.
 */
export function ChartNote({ text }: { readonly text: string }) {
  const words = AFTER_WORDS[useLanguage()].note;
  const field = useId();
  const [state, setState] = useState<'idle' | 'copied' | 'blocked' | 'shown'>('idle');
  const copy = (): void => {
    void copyText(text).then((copied) => setState(copied ? 'copied' : 'blocked'));
  };
  return (
    <div className="chart-note">
      <Button onPress={copy}>{words.copy}</Button>
      <div aria-live="polite">
        {state === 'copied' ? <p>{words.copied}</p> : null}
        {state === 'blocked' || state === 'shown' ? <p>{words.blocked}</p> : null}
      </div>
      {state === 'blocked' ? <Button onPress={() => setState('shown')}>{words.show}</Button> : null}
      {state === 'shown' ? (
        <div className="field">
          <label htmlFor={field}>{words.text}</label>
          <textarea
            id={field}
            lang="en"
            readOnly
            rows={8}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      ) : null}
    </div>
  );
}
