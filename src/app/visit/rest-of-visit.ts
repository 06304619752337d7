import { calendarDay } from '../../domain/time/currency.ts';
import type { Chart, ChartInput } from '../../fhir/chart/chart-from.ts';
import { inRole, readUser } from '../../fhir/chart/read-user.ts';
import { readRestOfChart, withRest } from '../../fhir/chart/rest-of-chart.ts';
import { readKept } from '../../fhir/note/kept-records.ts';
import type { VisitSession } from '../session/session-context.ts';
import { limitsOf } from './limits-of.ts';
import { stepAt } from './step-at.ts';
import { type Visit, visitFrom } from './visit.ts';
import type { RestRead, VisitData } from './visit-data.ts';
import { whereItStands } from './where-it-stands.ts';

/** The rest of the chart and the signed-in user, side by side: nothing here waits for another. */
export async function readRestOfVisit(
  session: VisitSession,
  person: string | null,
  reading: Pick<ChartInput, 'at' | 'homeZone'>,
): Promise<RestRead> {
  const [restOfChart, signedIn] = await Promise.all([
    readRestOfChart(session.client, person, reading),
    // The workstation's day is the day here.
    readUser(session.client, session.user, calendarDay(reading.at, Temporal.Now.timeZoneId())),
  ]);
  const { user, roleCodes, references, roles, at, failure } = signedIn;
  const wholeOf = (first: Chart): Chart => {
    const chart = withRest(first, restOfChart);
    if (failure === null) return chart;
    return { ...chart, notRead: [...chart.notRead, { what: failure.what, failure }] };
  };
  const beside = async (first: VisitData): Promise<VisitData> => {
    const chart = wholeOf(first.chart);
    const [kept, limits] = await Promise.all([
      readKept(chart.handoffResources),
      limitsOf(session, chart),
    ]);
    return {
      ...first,
      chart,
      kept,
      limits,
      user: inRole(user, roles, chart.visit.staff ?? []),
      me: { references, codes: roleCodes, at },
      standing: whereItStands,
    };
  };
  return {
    beside,
    behind: async (first) => {
      const { kept, limits, user, me, standing } = await beside(first);
      return (shown) => {
        // A visit that was read again since has its own rest.
        if (!shown?.ok || shown.value.readAt !== first.readAt) return shown;
        const before = shown.value;
        if (before.chart.restToCome !== true) return shown;
        const chart = wholeOf(before.chart);
        const value = { ...before, chart, kept, limits, user, me, standing };
        const changed =
          saidFirst(visitFrom(before, before.readAt)) !== saidFirst(visitFrom(value, value.readAt));
        return { ok: true, value: { ...value, ...(changed ? { restChanged: true } : {}) } };
      };
    },
  };
}

/** What a first card says: when it changes, that is said (nothing shown is taken back in silence). */
export function saidFirst(visit: Visit): string {
  const { finding, offerScript, script } = visit;
  return JSON.stringify([stepAt(visit, null), finding.gate, script?.line, offerScript?.line]);
}
