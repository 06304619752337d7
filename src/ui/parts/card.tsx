import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The one card on the screen. Focus goes to its heading when it appears, so that a keyboard or
 * screen reader starts where the eye does (rules/screen.md#one-thing).
 */
export function Card({ heading, children }: { heading: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: false }), []);
  return (
    <section className="card" aria-labelledby="card-heading">
      <h2 id="card-heading" ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
