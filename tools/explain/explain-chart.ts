import { type Visit, visitFrom } from '../../src/app/visit/visit.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { anyChartFrom } from '../../src/fhir/chart/any-chart-from.ts';
import type { Versioned } from '../../src/fhir/client/fhir-answer.ts';
import type { FhirClient } from '../../src/fhir/client/fhir-client.ts';
import { failed, type Result } from '../../src/fhir/client/fhir-failure.ts';
import { leftOut } from '../../src/fhir/client/left-out.ts';
import { episodeKeyOf } from '../../src/fhir/handoff/episode/episode-key.ts';
import { readKept, withDocumentTexts } from '../../src/fhir/note/kept-records.ts';
import { chooseChart } from './choose-chart.ts';
import { readBundle } from './read-bundle.ts';

export type ChartExplained =
  | { readonly ok: true; readonly visit: Visit }
  | { readonly ok: false; readonly problem: string };

type Question = {
  /** ISO date-time with offset. */
  readonly at: string;
  readonly practice: Practice;
  /** `Patient/1`; undefined: the chart of that day's visit. */
  readonly patient?: string | undefined;
};

/** What a note may keep beside itself is in the same file, or it is not to be had. */
const withinBundle = (resources: readonly fhir4.Resource[]): Pick<FhirClient, 'read'> => ({
  read: async <R extends fhir4.Resource>(reference: string): Promise<Result<Versioned<R>>> => {
    const found = resources.find(({ resourceType, id }) => reference === `${resourceType}/${id}`);
    return found === undefined
      ? failed({ method: 'GET', what: 'Binary' }, { kind: 'not_found' })
      : { ok: true, value: { resource: found as R, versionId: null } };
  },
});

/** The visit as the app would derive it from a file, by the app's own pure code. */
export async function explainChart(
  text: string,
  { at, practice, patient }: Question,
): Promise<ChartExplained> {
  const bundle = readBundle(text);
  if (!bundle.ok) return bundle;
  const choice = chooseChart(bundle.resources, patient, at, practice.timeZone);
  if (!choice.ok) return choice;
  const loss = leftOut('Bundle', bundle.resources);
  const chart = anyChartFrom({
    patient: choice.patient,
    encounter: choice.encounter,
    resources: bundle.resources,
    at,
    homeZone: practice.timeZone,
    notRead: loss === null ? [] : [{ what: loss.what, failure: loss }],
  });
  const user = { reference: null, name: 'explain' };
  const episodeKey = await episodeKeyOf('explain', `Patient/${choice.patient.id}`, at);
  return {
    ok: true,
    visit: visitFrom(
      {
        chart,
        practice,
        user,
        me: { references: [], codes: [], at: null },
        episodeKey,
        kept: await readKept(
          await withDocumentTexts(withinBundle(bundle.resources), chart.handoffResources),
        ),
        limits: null,
        readAt: at,
      },
      at,
    ),
  };
}
