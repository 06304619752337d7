import { useEffect, useState } from 'react';
import type { Practice } from '../../domain/practice.ts';
import { useSession } from '../session/session-context.ts';
import { readPractice } from './read-practice.ts';

type Line = Practice['helpLine'] | null;

/** Who to call when the chart cannot be read; null when the practice file does not say. */
export function useFallbackLine(): Line | 'loading' {
  const { practice } = useSession();
  const [line, setLine] = useState<Line | 'loading'>('loading');
  useEffect(() => {
    let isShown = true;
    const say = (found: Line): void => {
      if (isShown) setLine(found);
    };
    readPractice(practice).then(
      (read) => say(read.ok ? read.practice.helpLine : null),
      () => say(null),
    );
    return () => {
      isShown = false;
    };
  }, [practice]);
  return line;
}
