import type { Visit } from './visit.ts';

/**
 * The visit as the screen speaks of it: where the chart gives no first name, her family's, or the
 * words for someone without one. For the screen alone: nothing is recorded under such a name.
 */
export function spokenOf(visit: Visit, noName: string): Visit {
  const { person, child } = visit.chart;
  if (person.given !== '' || child !== null) return visit;
  const [given, family] = person.family === '' ? [noName, ''] : [person.family, ''];
  return { ...visit, chart: { ...visit.chart, person: { ...person, given, family } } };
}
