import { useEffect, useState } from 'react';

/** An address of a calendar file that lives as long as its card; null while there is none. */
export function useFileAddress(text: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    // A host without object URLs still has the text.
    if (text === null || typeof URL.createObjectURL !== 'function') return;
    const made = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}
