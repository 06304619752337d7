import { useQuery } from '@tanstack/react-query';
import { readPractice } from './read-practice.ts';
import { useSession } from './session-context.ts';

/** Who to call when the chart cannot be read; null while unknown or when the file is missing. */
export function useFallbackLine(): { readonly name: string; readonly phone: string } | null {
  const { practice } = useSession();
  const { data } = useQuery({
    queryKey: ['practice', practice],
    queryFn: () => readPractice(practice),
    retry: 0,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.ok ? data.practice.helpLine : null;
}
