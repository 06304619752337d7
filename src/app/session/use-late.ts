import { useEffect, useState } from 'react';
import { LONGEST_WAIT_MS } from './in-time.ts';

/** Whether this has been waited for longer than anyone should have to without being told. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late && waiting;
}
