import type { QueryClient } from '@tanstack/react-query';
import { chartWithSaved } from '../../fhir/chart/chart-with-saved.ts';
import { readKept } from '../../fhir/note/kept-records.ts';
import { noteNotInChart } from '../../fhir/write/not-in-chart.ts';
import type { ReadBack } from '../../fhir/write/sent.ts';
import { keepNoteToPaste } from '../note/keep-note-to-paste.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { Acted } from '../visit/acted.ts';
import type { Visit } from '../visit/visit.ts';
import type { VisitRead } from '../visit/visit-data.ts';
import { visitQuery } from '../visit/visit-query.ts';

/** What the screen knows after a tap: what was read back, or the whole chart again. */
export async function renewVisit(
  queries: QueryClient,
  session: VisitSession,
  visit: Visit,
  acted: Acted,
): Promise<void> {
  const { queryKey } = visitQuery(session);
  if (acted.is === 'not_in_chart') keepToPaste(session, visit, acted.resources);
  if ('resources' in acted) {
    const read = queries.getQueryData<VisitRead>(queryKey);
    queries.setQueryData(queryKey, await withSaved(read, acted.resources));
  }
  if (acted.is === 'changed_elsewhere' || acted.is === 'partly_saved') {
    await queries.invalidateQueries({ queryKey });
  }
}

/** The note of this step waits in this window until it is in the chart. */
function keepToPaste(session: VisitSession, { chart }: Visit, resources: ReadBack): void {
  const resource = noteNotInChart(resources);
  const { reference } = chart.person;
  if (resource !== undefined && reference !== null) {
    keepNoteToPaste(session, reference, { resource, pasted: false });
  }
}

/** The visit with the records just read back in place of their earlier versions. */
async function withSaved(
  read: VisitRead | undefined,
  saved: ReadBack,
): Promise<VisitRead | undefined> {
  if (!read?.ok) return read;
  const chart = chartWithSaved(read.value.chart, saved);
  const kept = await readKept(chart.handoffResources);
  return { ok: true, value: { ...read.value, kept, chart } };
}
