import { inTime } from '../session/in-time.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { Later, RestRead, VisitData } from './visit-data.ts';

/**
 * Reads what no first sentence needs, by code that comes behind it. Never rejects: what could not be
 * had behind a first card is told part by part, like any other part of a chart that was not read.
 * @param person whose chart, `Patient/1`; null: nobody with a chart here
 */
export async function readRest(
  session: VisitSession,
  person: string | null,
  at: string,
  homeZone: Promise<string>,
): Promise<RestRead> {
  try {
    const { readRestOfVisit } = await inTime(import('./rest-of-visit.ts'));
    return await readRestOfVisit(session, person, { at, homeZone: await homeZone });
  } catch {
    return { beside: async () => null, behind: async () => laterWithoutRest };
  }
}

const laterWithoutRest: Later = (shown) =>
  shown?.ok ? { ok: true, value: withoutRest(shown.value) } : shown;

/** What `missing.ts` has a name for. */
const PARTS = ['ServiceRequest', 'Encounter', 'Coverage', 'HealthcareService', 'fhirUser'] as const;

function withoutRest(first: VisitData): VisitData {
  if (first.chart.restToCome !== true) return first;
  const { restToCome: _, ...chart } = first.chart;
  const lost = PARTS.map((what) => ({
    what,
    failure: { kind: 'offline', method: 'GET', what, text: null } as const,
  }));
  return { ...first, chart: { ...chart, notRead: [...chart.notRead, ...lost] } };
}
