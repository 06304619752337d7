import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type PaperEntry, paperAsScreen } from '../../domain/screening/paper-screen.ts';
import type { Screen } from '../../domain/screening/screen.ts';
import { useSession } from '../session/session-context.ts';
import type { VisitRead } from '../visit/read-visit.ts';
import { visitQuery } from '../visit/use-visit.ts';
import type { Visit } from '../visit/visit.ts';
import { type PaperSaved, savePaper } from './save-paper.ts';

export type Paper = {
  readonly state: { readonly is: 'idle' } | { readonly is: 'saving' } | PaperSaved;
  readonly save: (entry: PaperEntry, then: () => void) => void;
  /** Goes on with it in this window alone: the chart does not hold it. */
  readonly keepOnlyHere: (entry: PaperEntry) => void;
};

/** A result from paper: into the chart, or where that cannot be, for this visit alone. */
export function usePaper(visit: Visit): Paper {
  const session = useSession();
  const queries = useQueryClient();
  const { queryKey } = visitQuery(session);
  const add = (screen: Screen): void => {
    queries.setQueryData(queryKey, (read) => withScreen(read, screen));
  };
  // The same entry sent again is the same record, so that it is written once.
  const sent = useRef<{ readonly said: string; readonly at: string } | null>(null);
  const mutation = useMutation({
    retry: 0,
    networkMode: 'always',
    mutationFn: (entry: PaperEntry) => {
      const said = JSON.stringify(entry);
      if (sent.current?.said !== said) sent.current = { said, at: session.clock() };
      return savePaper(session, visit, entry, sent.current.at);
    },
  });
  return {
    state: mutation.isPending ? { is: 'saving' } : (mutation.data ?? { is: 'idle' }),
    save: (entry, then) => {
      if (mutation.isPending) return;
      mutation.mutate(entry, {
        onSuccess: (saved) => {
          if (saved.is !== 'saved') return;
          add(saved.screen);
          then();
        },
      });
    },
    keepOnlyHere: (entry) => add(paperAsScreen(entry)),
  };
}

const withScreen = (read: VisitRead | undefined, screen: Screen): VisitRead | undefined => {
  if (!read?.ok) return read;
  const { chart } = read.value;
  const screens = [screen, ...chart.screens];
  return { ok: true, value: { ...read.value, chart: { ...chart, screens } } };
};
