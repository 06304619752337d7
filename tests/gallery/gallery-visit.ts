import { fillDates } from '../../fhir-fixtures/fill-dates.ts';
import sample from '../../public/practice/sample.json' with { type: 'json' };
import { attemptOf, type TapOf } from '../../src/app/act.ts';
import { parsePractice } from '../../src/app/read-practice.ts';
import type { VisitData } from '../../src/app/read-visit.ts';
import { type Visit, visitFrom } from '../../src/app/visit.ts';
import type { ParentChoice } from '../../src/domain/parent.ts';
import { anyChartFrom } from '../../src/fhir/any-chart-from.ts';
import { chartWithSaved } from '../../src/fhir/handoff/chart-with-saved.ts';
import { episodeKeyOf } from '../../src/fhir/handoff/episode-key.ts';
import { keepHere } from '../../src/fhir/handoff/keep-here.ts';

/** A Monday at 11:00 in New York: the usual destinations are open. */
export const NOW = '2026-11-23T16:00:00.000Z';
const TODAY = '2026-11-23';
const ZONE = 'America/New_York';

const BUNDLES = import.meta.glob<string>('../../fhir-fixtures/*/bundle.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The records of a story, by the start of its folder's name: `p01`. */
export function recordsOf(story: string): readonly fhir4.FhirResource[] {
  const [, text] =
    Object.entries(BUNDLES).find(([path]) => path.includes(`/fhir-fixtures/${story}`)) ?? [];
  if (text === undefined) throw new Error(`no story ${story}`);
  const bundle = JSON.parse(fillDates(text, TODAY, ZONE)) as fhir4.Bundle<fhir4.FhirResource>;
  return (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
}

const CLINICIAN = { reference: 'PractitionerRole/ob-provider', name: 'Dr. Olive Specimen, CNM' };
/** SNOMED CT: medical assistant, as the directory has it. */
const MEDICAL_ASSISTANT = '22515006';
const STAFF = { reference: 'PractitionerRole/medical-assistant', name: 'Maya Mockworth, MA' };

export type Scene = {
  /** `p01`. */
  readonly story: string;
  /** Id of the Patient whose chart is open; the story's own by default. */
  readonly patient?: string;
  readonly parent?: ParentChoice;
  readonly as?: 'clinician' | 'staff';
  /** What was done before, by the clinician, each decided as in the app. */
  readonly taps?: readonly ((visit: Visit) => TapOf)[];
  /** Left out of the chart: a link that would settle who the person is. */
  readonly without?: (resource: fhir4.FhirResource) => fhir4.FhirResource | null;
};

/** The visit of a scene, derived by the app's own code; nothing is read and nothing is sent. */
export async function visitOf(scene: Scene): Promise<Visit> {
  const patientId = scene.patient ?? scene.story;
  const keep = scene.without ?? ((resource) => resource);
  const resources = [...recordsOf('practice'), ...recordsOf(scene.story)].flatMap(
    (resource) => keep(resource) ?? [],
  );
  const patient = resources.find(
    (one): one is fhir4.Patient => one.resourceType === 'Patient' && one.id === patientId,
  );
  const practice = parsePractice(sample);
  if (patient === undefined || !practice.ok) throw new Error(`no scene ${JSON.stringify(scene)}`);
  const encounter = resources.find(
    (one): one is fhir4.Encounter =>
      one.resourceType === 'Encounter' && one.id === `${scene.story}-visit`,
  );
  const chart = anyChartFrom(
    { patient, encounter: encounter ?? null, resources, at: NOW, homeZone: ZONE, notRead: [] },
    scene.parent ?? null,
  );
  const episodeKey = await episodeKeyOf('gallery', patientId, TODAY);
  const seenBy = (user: typeof CLINICIAN, codes: readonly string[]) => ({
    user,
    me: { references: [user.reference], codes, at: null },
  });
  const start: VisitData = {
    chart,
    practice: practice.practice,
    ...seenBy(CLINICIAN, practice.practice.clinicianRoles),
    episodeKey,
    readAt: NOW,
  };
  const done = (scene.taps ?? []).reduce(tapped, start);
  return visitFrom(
    scene.as === 'staff' ? { ...done, ...seenBy(STAFF, [MEDICAL_ASSISTANT]) } : done,
    NOW,
  );
}

/** The chart after a tap, as it would be read back. */
function tapped(data: VisitData, tapOf: (visit: Visit) => TapOf): VisitData {
  const visit = visitFrom(data, NOW);
  const attempt = attemptOf(visit, tapOf(visit), NOW);
  if ('is' in attempt) throw new Error(`refused: ${JSON.stringify(attempt)}`);
  return {
    ...data,
    chart: chartWithSaved(data.chart, keepHere(attempt.changes, attempt.context)),
  };
}
