import { useEffect, useRef } from 'react';

/** What is missing before this can be saved; brought into view, wherever the button was pressed. */
export function Problem({ text }: { readonly text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== '') line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [text]);
  return (
    <p ref={line} className="error" role="alert">
      {text}
    </p>
  );
}
