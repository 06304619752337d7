import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { coverScreen } from '../parts/cover-screen.ts';

/** A page of its own over the app: nothing of the app is left on the screen while it is there. */
export function Cover({ lang, children }: { readonly lang: string; readonly children: ReactNode }) {
  const [host] = useState(() => {
    const element = document.createElement('div');
    element.className = 'cover';
    return element;
  });
  useLayoutEffect(() => coverScreen(host), [host]);
  return createPortal(
    <main className="cover-page" lang={lang}>
      {children}
    </main>,
    host,
  );
}
