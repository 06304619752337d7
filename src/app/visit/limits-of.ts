import type { Chart } from '../../fhir/chart/chart-from.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { EhrLimits } from './ehr-limits.ts';

/** What this EHR does not keep: only a chart that was not read whole asks. */
export async function limitsOf(session: VisitSession, chart: Chart): Promise<EhrLimits | null> {
  if (chart.notRead.length === 0) return null;
  const loaded = await import('./ehr-limits.ts').catch(() => null);
  if (loaded === null || !loaded.mayHideHandoff(chart.notRead)) return null;
  const reach = chart.child === null ? 'launch_patient' : 'anyone';
  return loaded.ehrLimits(session, reach, chart.notRead);
}
