import type { ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main`: what usually comes next; `quiet`: everything else; `link`: a small way aside. */
  readonly look?: 'main' | 'quiet' | 'link';
  readonly busy?: boolean;
};

/** A native button. While a tap is being saved it does nothing and says so (`aria-disabled`). */
export function Button({ children, onPress, look = 'quiet', busy = false }: Props) {
  return (
    <button
      type="button"
      className={`button ${look}`}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {children}
    </button>
  );
}
