import type { Chart } from './chart-from.ts';

/** The chart with the records just read back in place of their earlier versions. Pure. */
export function chartWithSaved(chart: Chart, saved: readonly fhir4.Resource[]): Chart {
  const key = ({ resourceType, id }: fhir4.Resource): string => `${resourceType}/${id}`;
  const replaced = new Set(saved.map(key));
  const kept = chart.handoffResources.filter((resource) => !replaced.has(key(resource)));
  return { ...chart, handoffResources: [...kept, ...saved] };
}
