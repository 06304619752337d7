import { referenceTo } from '../codes/reference.ts';
import type { Chart } from './chart-from.ts';

/** The chart with the records just read back in place of their earlier versions. Pure. */
export function chartWithSaved(chart: Chart, saved: readonly fhir4.Resource[]): Chart {
  const replaced = new Set(saved.map(referenceTo));
  const kept = chart.handoffResources.filter((resource) => !replaced.has(referenceTo(resource)));
  return { ...chart, handoffResources: [...kept, ...saved] };
}
