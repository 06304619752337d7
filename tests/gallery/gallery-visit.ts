import sample from '../../public/practice/sample.json' with { type: 'json' };
import ownPlaces from '../../public/practice/sample-no-directory.json' with { type: 'json' };
import { partsOf } from '../../src/app/practice-file/practice-parts.ts';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import { type Attempt, attemptOf } from '../../src/app/tap/act.ts';
import { nothingStarted } from '../../src/app/visit/first-is-enough.ts';
import type { TapOf } from '../../src/app/visit/tap-of.ts';
import { type Visit, visitFrom } from '../../src/app/visit/visit.ts';
import type { VisitData } from '../../src/app/visit/visit-data.ts';
import { whereItStands } from '../../src/app/visit/where-it-stands.ts';
import { ownWordsOf } from '../../src/content/practice-scripts/practice-scripts.ts';
import type { ParentChoice } from '../../src/domain/people/parent.ts';
import { anyChartFrom } from '../../src/fhir/chart/any-chart-from.ts';
import { chartWithSaved } from '../../src/fhir/chart/chart-with-saved.ts';
import { wholeChartFrom } from '../../src/fhir/chart/whole-chart.ts';
import { abilitiesFrom } from '../../src/fhir/client/abilities.ts';
import { episodeKeyOf } from '../../src/fhir/handoff/episode/episode-key.ts';
import { keepHere } from '../../src/fhir/handoff/keep-here.ts';
import { readRecords, recordsFrom } from '../../src/fhir/note/read-records.ts';
import { writeChanges } from '../../src/fhir/write/write-changes.ts';
import { writePlan } from '../../src/fhir/write/write-plan.ts';
import { galleryClient } from './gallery-client.ts';
import { NOW, recordsOf, TODAY, ZONE } from './gallery-records.ts';

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
  /** Nothing can be written in this EHR: the steps wait in a note to be pasted. */
  readonly readOnly?: boolean;
  /** The practice's own places stand in its file (`sample-no-directory.json`). */
  readonly ownPlaces?: boolean;
  /** How the older results of a long chart stand. */
  readonly older?: 'to_come' | 'changed';
  /** How the rest of the chart stands, which is read behind the first card. */
  readonly rest?: 'to_come' | 'changed';
  /** It is opened so long after what was done. */
  readonly laterBy?: Temporal.DurationLike;
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
  const practice = parsePractice(scene.ownPlaces === true ? ownPlaces : sample, (parts) =>
    partsOf(parts, ownWordsOf),
  );
  if (patient === undefined || !practice.ok) throw new Error(`no scene ${JSON.stringify(scene)}`);
  const encounter = resources.find(
    (one): one is fhir4.Encounter =>
      one.resourceType === 'Encounter' && one.id === `${scene.story}-visit`,
  );
  const isWhole = scene.rest !== 'to_come';
  const read = (isWhole ? wholeChartFrom : anyChartFrom)(
    { patient, encounter: encounter ?? null, resources, at: NOW, homeZone: ZONE, notRead: [] },
    scene.parent ?? null,
  );
  const chart = { ...read, ...(scene.older === undefined ? {} : OLDER[scene.older]) };
  const episodeKey = await episodeKeyOf('gallery', patientId, TODAY);
  const seenBy = (user: typeof CLINICIAN, codes: readonly string[]) => ({
    user,
    me: { references: [user.reference], codes, at: null },
  });
  const start: VisitData = {
    chart,
    practice: practice.practice,
    ...seenBy(CLINICIAN, isWhole ? practice.practice.clinicianRoles : []),
    episodeKey,
    kept: recordsFrom(chart.handoffResources),
    limits: null,
    readAt: NOW,
    standing: isWhole ? whereItStands : nothingStarted,
    ...(scene.rest === 'changed' ? { restChanged: true } : {}),
  };
  let done = start;
  for (const tap of scene.taps ?? []) done = await tapped(done, tap, scene.readOnly === true);
  const opened = Temporal.Instant.from(NOW)
    .toZonedDateTimeISO(ZONE)
    .add(scene.laterBy ?? { days: 0 })
    .toInstant()
    .toString();
  return visitFrom(
    scene.as === 'staff' ? { ...done, ...seenBy(STAFF, [MEDICAL_ASSISTANT]) } : done,
    opened,
  );
}

const OLDER = { to_come: { olderToCome: true }, changed: { shownBefore: [] } } as const;

/** The chart after a tap, as it would be read back. */
async function tapped(
  data: VisitData,
  tapOf: (visit: Visit) => TapOf,
  readOnly: boolean,
): Promise<VisitData> {
  const visit = visitFrom(data, NOW);
  const attempt = attemptOf(visit, tapOf(visit), NOW);
  if ('is' in attempt) throw new Error(`refused: ${JSON.stringify(attempt)}`);
  const saved = readOnly ? await toPaste(attempt) : keepHere(attempt.changes, attempt.context);
  const chart = chartWithSaved(data.chart, saved);
  return { ...data, chart, kept: await readRecords(chart.handoffResources) };
}

/** The note of a decision where nothing takes it. */
async function toPaste(attempt: Attempt): Promise<readonly fhir4.Resource[]> {
  const { action, changes, context, words } = attempt;
  const nothing = abilitiesFrom(null, []);
  const decided = { changes, context, words, by: action.by, at: action.at };
  const sent = await writeChanges(galleryClient, decided, writePlan(nothing));
  if (sent.is !== 'not_in_chart') throw new Error(`it is ${sent.is}`);
  return sent.resources;
}
