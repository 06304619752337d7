import type { ParentChoice } from '../../domain/people/parent.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import type { Result } from '../client/fhir-failure.ts';
import { anyChartFrom } from './any-chart-from.ts';
import type { Chart, ChartInput } from './chart-from.ts';
import { type ChartContext, homeZoneOf, readChartInSteps } from './read-chart.ts';
import { readRestOfChart, restFrom, withRest } from './rest-of-chart.ts';

/** The whole chart, with its rest and what is older, however long that takes. */
export async function readChart(client: FhirClient, context: ChartContext): Promise<Result<Chart>> {
  const read = await readChartInSteps(client, context);
  if (!read.ok) return read;
  const { chart, whole } = read.value;
  const reading = { at: context.at, homeZone: await homeZoneOf(context) };
  const [older, rest] = await Promise.all([
    whole === null ? chart : whole(),
    readRestOfChart(client, chart.person.reference, reading),
  ]);
  return { ok: true, value: withRest(older, rest) };
}

/** The whole chart of whoever is being handed off, from everything that was read. Pure. */
export function wholeChartFrom(input: ChartInput, choice: ParentChoice | null = null): Chart {
  const chart = anyChartFrom(input, choice);
  return withRest(chart, restFrom(chart.person.reference, input.resources, input));
}
