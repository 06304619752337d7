import '../../src/content/scripts/first-scripts.ts';
import { type Visit, visitFrom } from '../../src/app/visit/visit.ts';
import { whereItStands } from '../../src/app/visit/where-it-stands.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { Chart } from '../../src/fhir/chart/chart-from.ts';
import type { ScreenQuirks } from '../../src/fhir/chart/screen-searches.ts';
import { readChart } from '../../src/fhir/chart/whole-chart.ts';
import { createFhirClient } from '../../src/fhir/client/fhir-client.ts';
import { episodeKeyOf } from '../../src/fhir/handoff/episode/episode-key.ts';
import { readKept, withDocumentTexts } from '../../src/fhir/note/kept-records.ts';
import { readScreens } from '../../src/fhir/screening/read-screens.ts';
import { BUNDLE_BASE, bundleServer } from './bundle-server.ts';
import { chooseChart } from './choose-chart.ts';
import { readBundle } from './read-bundle.ts';

/** A screening record of the file that the app would not find, and why. */
export type NotSearched = {
  readonly record: string;
  readonly reason: string;
  readonly detail: string;
};

export type ChartExplained =
  | {
      readonly ok: true;
      readonly visit: Visit;
      readonly notSearched: readonly NotSearched[];
    }
  | { readonly ok: false; readonly problem: string };

type Question = {
  /** ISO date-time with offset. */
  readonly at: string;
  readonly practice: Practice;
  /** `Patient/1`; undefined: the chart of that day's visit. */
  readonly patient?: string | undefined;
  /** How the EHR is searched (its issuer file). */
  readonly quirks?: ScreenQuirks | undefined;
};

/** The visit as the app would derive it from a file, by the app's own searches and pure code. */
export async function explainChart(
  text: string,
  { at, practice, patient, quirks = {} }: Question,
): Promise<ChartExplained> {
  const bundle = readBundle(text);
  if (!bundle.ok) return bundle;
  const choice = chooseChart(bundle.resources, patient, at, practice.timeZone);
  if (!choice.ok) return choice;
  const client = createFhirClient({
    base: BUNDLE_BASE,
    authorization: async () => 'none',
    fetch: bundleServer(bundle.resources),
  });
  const read = await readChart(client, {
    patientId: choice.patient.id ?? '',
    encounterId: choice.encounter?.id ?? null,
    at,
    homeZone: practice.timeZone,
    ...quirks,
    forms: practice.forms,
  });
  if (!read.ok) return { ok: false, problem: `the Patient cannot be read: ${read.failure.kind}` };
  const chart = read.value;
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
        kept: await readKept(await withDocumentTexts(client, chart.handoffResources)),
        limits: null,
        readAt: at,
        standing: whereItStands,
      },
      at,
    ),
    notSearched: notSearched(bundle.resources, chart),
  };
}

/** Results in the file that no search of the app finds: it would show nothing of them. */
function notSearched(resources: readonly fhir4.Resource[], chart: Chart): readonly NotSearched[] {
  const subject = chart.person.reference;
  if (subject === null) return [];
  const all = readScreens(resources, { subject });
  const known = new Set([
    ...chart.screens.flatMap(({ records }) => records),
    ...chart.unread.map(({ record }) => record),
  ]);
  // In an infant's file the mother's forms and the infant's stand side by side, as they should.
  const others = all.unread.filter(
    ({ reason, record }) => reason === 'someone_else' && chart.child === null && !known.has(record),
  );
  const hers = [
    ...all.screens.flatMap(({ records }) => records),
    ...all.unread.flatMap(({ reason, record }) => (reason === 'someone_else' ? [] : record)),
  ].filter((record) => !known.has(record));
  const detail = 'in the file, and no search of the app finds it: see quirks.observationCategory';
  return [
    ...others,
    ...[...new Set(hers)].toSorted().map((record) => ({ record, reason: 'not_searched', detail })),
  ];
}
