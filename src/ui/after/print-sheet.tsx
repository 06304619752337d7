import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../../domain/language/language.ts';
import { useLanguage } from '../context/language.ts';
import { Button } from '../parts/button.tsx';
import { AFTER_WORDS } from './after-words.ts';
import { Cover } from './cover.tsx';
import { openSheetWindow } from './sheet-window.ts';

type Props = {
  readonly title: string;
  readonly hers: Language;
  readonly children: ReactNode;
  readonly onDone: () => void;
};

/**
 * One page to take along. A frame that may not print ignores `print()` without a word: only
 * `beforeprint` tells (rules/screen.md#frame-limits). Then the sheet fills the screen, with a
 * window of its own to print from.
 */
export function PrintSheet({ title, hers, children, onDone }: Props) {
  const [blocked, setBlocked] = useState(false);
  if (blocked) {
    return (
      <SheetOnScreen title={title} hers={hers} onDone={onDone}>
        {children}
      </SheetOnScreen>
    );
  }
  return (
    <OnPaper onBlocked={() => setBlocked(true)} onEnd={onDone}>
      {children}
    </OnPaper>
  );
}

/** Printed and nothing else is; never on the screen (styles.css, `@media print`). */
function OnPaper({
  children,
  onBlocked,
  onEnd,
}: {
  readonly children: ReactNode;
  readonly onBlocked: () => void;
  readonly onEnd: () => void;
}) {
  const [host] = useState(() => {
    const element = document.createElement('div');
    element.className = 'paper';
    return element;
  });
  const ends = useRef({ onBlocked, onEnd });
  useLayoutEffect(() => {
    document.body.append(host);
    return () => host.remove();
  }, [host]);
  useEffect(() => {
    let began = false;
    const before = (): void => {
      began = true;
    };
    const after = (): void => ends.current.onEnd();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    window.print();
    if (!began) ends.current.onBlocked();
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return createPortal(children, host);
}

function SheetOnScreen({ title, hers, children, onDone }: Props) {
  const words = AFTER_WORDS[useLanguage()].sheet;
  const sheet = useRef<HTMLDivElement>(null);
  const [windowBlocked, setWindowBlocked] = useState(false);
  const openWindow = (): void => {
    if (sheet.current === null) return;
    setWindowBlocked(!openSheetWindow(sheet.current, title, hers));
  };
  return (
    <Cover lang={hers}>
      <p className="notice" role="status">
        {windowBlocked ? words.windowBlocked : words.blocked}
      </p>
      <div ref={sheet}>{children}</div>
      <div className="pair">
        <Button onPress={openWindow}>{words.openWindow}</Button>
        <Button look="main" onPress={onDone}>
          {words.close}
        </Button>
      </div>
    </Cover>
  );
}
