import { useEffect } from 'react';
import { useSession } from '../../app/session/session-context.ts';

/** Takes on the EHR's colours and fonts, once the first card has been painted. */
export function useHostStyle(): void {
  const { styleUrl } = useSession();
  useEffect(() => {
    if (styleUrl === null) return;
    import('./apply-host-style.ts')
      .then(({ applyHostStyle }) => applyHostStyle(styleUrl, document.documentElement))
      // The page is readable as it is.
      .catch(() => undefined);
  }, [styleUrl]);
}
