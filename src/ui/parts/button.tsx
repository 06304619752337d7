import type { ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main`: what usually comes next; `quiet`: everything else; `link`: a small way aside. */
  readonly look?: 'main' | 'quiet' | 'link';
  readonly busy?: boolean;
};

/**
 * A native button. While a tap is being saved it does nothing and says so (`aria-disabled`). The
 * second click of a double click is the same tap: on a fast network it would land on the next card.
 */
export function Button({ children, onPress, look = 'quiet', busy = false }: Props) {
  return (
    <button
      type="button"
      className={`button ${look}`}
      aria-disabled={busy}
      onClick={({ detail: clicks }) => {
        const isSameTap = clicks > 1 && look !== 'link';
        if (!busy && !isSameTap) onPress();
      }}
    >
      {children}
    </button>
  );
}
