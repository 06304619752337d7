import { useQueryClient } from '@tanstack/react-query';
import { type PaperEntry, paperAsScreen } from '../../domain/screening/paper-screen.ts';
import type { Screen } from '../../domain/screening/screen.ts';
import { useSession } from '../session/session-context.ts';
import { useWrite, type Writing } from '../tap/use-write.ts';
import type { Visit } from '../visit/visit.ts';
import type { VisitRead } from '../visit/visit-data.ts';
import { visitQuery } from '../visit/visit-query.ts';
import { type PaperAttempt, type PaperSaved, paperAttempt, sendPaper } from './save-paper.ts';

export type Paper = {
  readonly state: Writing<PaperEntry, PaperSaved>['state'];
  readonly save: (entry: PaperEntry) => void;
  /** Sends the last entry again; after an unknown outcome it is looked for first. */
  readonly again: () => void;
  /** Goes on with it in this window alone: the chart does not hold it. */
  readonly keepOnlyHere: (entry: PaperEntry) => void;
};

/**
 * A result from paper: into the chart, or where that cannot be, for this visit alone.
 * @param saved called once the chart holds it
 */
export function usePaper(visit: Visit, saved: () => void): Paper {
  const session = useSession();
  const queries = useQueryClient();
  const { queryKey } = visitQuery(session);
  const add = (screen: Screen): void => {
    queries.setQueryData(queryKey, (read) => withScreen(read, screen));
  };
  const { state, asked, write, again } = useWrite<PaperEntry, PaperAttempt, PaperSaved>({
    decide: async (entry) => {
      const attempt = paperAttempt(visit, entry, session.clock(), session.quirks);
      return attempt === null ? { instead: NO_CHART } : { send: attempt };
    },
    send: (attempt, _, earlier) => sendPaper(session, attempt, earlier),
    renew: (became) => {
      if (became.is !== 'saved') return;
      add(became.value);
      saved();
    },
  });
  return {
    state,
    // The same entry sent again is the same record, so that it is written once.
    save: (entry) => (JSON.stringify(entry) === JSON.stringify(asked) ? again() : write(entry)),
    again,
    keepOnlyHere: (entry) => add(paperAsScreen(entry)),
  };
}

const NO_CHART: PaperSaved = { is: 'not_possible', failure: null };

const withScreen = (read: VisitRead | undefined, screen: Screen): VisitRead | undefined => {
  if (!read?.ok) return read;
  const { chart } = read.value;
  const screens = [screen, ...chart.screens];
  return { ok: true, value: { ...read.value, chart: { ...chart, screens } } };
};
