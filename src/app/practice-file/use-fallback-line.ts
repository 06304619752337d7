import { useQuery } from '@tanstack/react-query';
import type { Practice } from '../../domain/practice.ts';
import { useSession } from '../session/session-context.ts';
import { readPractice } from './read-practice.ts';

/** Who to call when the chart cannot be read; null when the practice file does not say. */
export function useFallbackLine(): Practice['helpLine'] | null | 'loading' {
  const { practice } = useSession();
  const { data, isError } = useQuery({
    queryKey: ['practice', practice],
    queryFn: () => readPractice(practice),
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined) return isError ? null : 'loading';
  return data.ok ? data.practice.helpLine : null;
}
